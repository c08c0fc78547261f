import type { BulkRow, BulkRun } from '../../../shared/bulk';
import { isSameServer } from '../../../shared/same-server';
import type { RunKeeper } from './run-keeper';

export interface Whose {
  readonly server: string;
  readonly user: string;
}

const rowOf = (run: RunKeeper, item: number): BulkRow => {
  const { id = 0, name = '', field = '' } = run.header.places[item] ?? {};
  const { proofs, failure, at } = run.note(item);
  const state = run.state().items[item]?.state ?? 'waiting';
  return { id, name, field, state, stage: run.stage(item), proofs, failure, at };
};

/** What the page gets to see of a run: no value, and nothing that leads to one. */
export const shownRun = (run: RunKeeper, whose: Whose | null): BulkRun => {
  const { name, server, user, scope, order, reason, startedAt, places } = run.header;
  const { phase, wave } = run.state();
  const { workedMs, since, itemMs } = run.working();
  return {
    name,
    server,
    user,
    isYours: whose !== null && isSameServer(whose.server, server) && whose.user === user,
    scope,
    order,
    reason,
    startedAt,
    phase,
    wave,
    trouble: run.trouble(),
    workedMs,
    workingSince: since,
    itemMs,
    items: places.map((_, item) => rowOf(run, item)),
  };
};
