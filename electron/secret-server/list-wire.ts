import * as z from 'zod/mini';
import { HEARTBEATS } from '../../shared/heartbeats';
import { LONGEST_NAME, type ListedSecret, type ListedSecrets } from '../../shared/secrets';
import type { WantedPage } from '../domain/vault-list';
import { dateIn } from './dates';
import { parsed } from './wire';

/** What belongs to none lies in this one. */
const NO_FOLDER = -1;
const LONGEST_PATH = 4000;
const LONGEST_USER = 300;

const said = z.catch(z.boolean(), false);
const text = z.catch(z.string(), '');
const number = z.catch(z.nullable(z.int()), null);

/** Old servers leave out what new ones tell. */
const summarySchema = z.object({
  id: z.int(),
  name: z.string(),
  secretTemplateName: text,
  secretTemplateId: number,
  folderId: z.catch(z.int(), NO_FOLDER),
  folderPath: text,
  lastHeartBeatStatus: z.catch(z.nullable(z.enum(HEARTBEATS)), null),
  active: z.catch(z.boolean(), true),
  isOutOfSync: said,
  checkedOut: said,
  checkOutUserName: text,
  checkOutEnabled: said,
  requiresApproval: said,
  requiresComment: said,
  doubleLockEnabled: said,
  daysUntilExpiration: number,
  lastAccessed: text,
});

const pageSchema = z.object({
  records: z.array(summarySchema),
  /** Left out, or none, where the server was not asked to count. */
  total: z.catch(z.int().check(z.gte(0)), 0),
  hasNext: said,
});

type Summary = z.infer<typeof summarySchema>;

const orNull = (given: string, longest: number): string | null =>
  given === '' ? null : given.slice(0, longest);

const listed = (given: Summary): ListedSecret => ({
  id: given.id,
  name: given.name.slice(0, LONGEST_NAME),
  template: given.secretTemplateName.slice(0, LONGEST_NAME),
  templateId: given.secretTemplateId,
  folder: given.folderId === NO_FOLDER ? null : given.folderId,
  path: orNull(given.folderPath, LONGEST_PATH),
  heartbeat: given.lastHeartBeatStatus,
  isActive: given.active,
  isOutOfSync: given.isOutOfSync,
  isCheckedOut: given.checkedOut,
  checkedOutBy: given.checkedOut ? orNull(given.checkOutUserName, LONGEST_USER) : null,
  checksOut: given.checkOutEnabled,
  needsApproval: given.requiresApproval,
  needsComment: given.requiresComment,
  isDoubleLocked: given.doubleLockEnabled,
  daysLeft: given.daysUntilExpiration,
  lastUsed: dateIn(given.lastAccessed),
});

/** A server may send more than it was asked for, and need not have counted. */
export const secretsIn =
  ({ skip, take }: Pick<WantedPage, 'skip' | 'take'>) =>
  (body: string): ListedSecrets | undefined => {
    const { data } = z.safeParse(pageSchema, parsed(body));
    if (data === undefined) return undefined;
    const records = data.records.slice(0, take).map(listed);
    const seen = records.length === 0 ? 0 : skip + records.length;
    const isMore = data.hasNext && records.length > 0;
    return { records, total: Math.max(data.total, isMore ? seen + 1 : seen) };
  };
