import type { KeyturnHandlers } from '../../shared/ipc/contract';
import { succeed } from '../../shared/ipc/reply';
import type { BulkFiles } from '../domain/bulk/bulk-files';
import type { BulkKeeper } from '../domain/bulk/bulk-keeper';

export type BulkParts = BulkKeeper & BulkFiles;

export const bulkHandlers = (bulk: () => Promise<BulkParts>): KeyturnHandlers['bulk'] => ({
  state: async () => succeed(await (await bulk()).state()),
  check: async ({ ids, scope }) => (await bulk()).check(ids, scope),
  leave: async () => (await bulk()).leave(),
  start: async (wanted) => (await bulk()).start(wanted),
  go: async () => (await bulk()).say('go'),
  pause: async () => (await bulk()).say('pause'),
  stop: async () => (await bulk()).say('stop'),
  checkAgain: async ({ id }) => (await bulk()).checkAgain(id),
  savePlan: async ({ headings }) => (await bulk()).savePlan(headings),
  saveReport: async ({ form, headings }) => (await bulk()).saveReport(form, headings),
});
