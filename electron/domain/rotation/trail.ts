import type { Authorised } from '../session/authorised';
import type { Audit } from '../vault-secret';
import type { Trail } from './course';
import { isFieldNoted } from './fields-noted';

const TAKE = 20;
const MOST = 100;

/** What leaves the value as it is; whatever else is written down may have changed it. */
const HARMLESS =
  /view|display|launch|heart ?beat|check|copied|copy|export|favou?rite|share|web ?service|access request|download|comment/iu;

/** Written down with a check in, say, and yet a change. */
const OF_VALUE = /(?:chang|reset|rotat).*password|password.*(?:chang|reset|rotat)/iu;

const mayChange = ({ action }: Audit): boolean => !HARMLESS.test(action) || OF_VALUE.test(action);

const pageOf = (read: Authorised['read'], id: number, take: number) =>
  read((server, pass, cancel) => server.secret.audits(pass, { id, skip: 0, take }, cancel));

/** The number of the newest entry; null where nobody says. */
export const newestAudit = async (read: Authorised['read'], id: number): Promise<number | null> => {
  const page = await pageOf(read, id, 1);
  if (!page.ok) return null;
  const [newest] = page.value.records;
  return newest === undefined ? 0 : newest.id;
};

interface Since {
  readonly id: number;
  /** The newest entry then; null where it is not known. */
  readonly newest: number | null;
}

export interface Meantime {
  /** Where the trail does not tell, it is taken for unchanged. */
  readonly isChanged: boolean;
  /** The newest entry now; undefined where nobody says. */
  readonly newest?: number;
}

const changesAmong = (records: readonly Audit[], newest: number): readonly Audit[] =>
  records.filter((each) => each.id > newest && mayChange(each));

/** Whether the trail tells of a change since then. Values are not read for it. */
export const sinceLookedAt = async (read: Authorised['read'], { id, newest }: Since): Promise<Meantime> => {
  if (newest === null) return { isChanged: false };
  const page = await pageOf(read, id, TAKE);
  if (!page.ok) return { isChanged: false };
  const { records } = page.value;
  const isChanged = changesAmong(records, newest).length > 0;
  return { isChanged, newest: Math.max(newest, ...records.map((each) => each.id)) };
};

/** Without the domain in front of it, or behind it. */
const bareName = (name: string): string =>
  (name.split('\\').at(-1) ?? name).split('@', 1)[0]?.trim().toLowerCase() ?? '';

interface Sent extends Since {
  readonly user: string;
  /** Its name, as the trail writes it. */
  readonly field: string;
}

const isOwn = ({ user }: Sent, { by, account }: Audit): boolean =>
  [by, account].some((name) => bareName(name) === bareName(user));

const isOfField = ({ field }: Sent, { notes }: Audit): boolean => isFieldNoted(notes, field);

/** Written down for this field, by whoever has sent the change. */
const isOwnWrite = (sent: Sent, audit: Audit): boolean => isOwn(sent, audit) && isOfField(sent, audit);

/**
 * Where the old value is there: whether it was there all the time, or what was sent has arrived and somebody has put the
 * old value back. Undefined where the trail does not tell.
 */
export const trailSince = async (read: Authorised['read'], sent: Sent): Promise<Trail | undefined> => {
  const { id, newest } = sent;
  if (newest === null) return undefined;
  const page = await pageOf(read, id, MOST);
  if (!page.ok) return undefined;
  const { records } = page.value;
  const isWhole = records.length < MOST || records.some((each) => each.id <= newest);
  // Without numbers nobody can tell what came later.
  if (!isWhole || records.some((each) => each.id <= 0)) return undefined;
  const changes = changesAmong(records, newest);
  if (changes.length === 0) return 'quiet';
  return changes.some((each) => isOwnWrite(sent, each)) ? 'put-back' : 'edited';
};

export interface ShownInTrail {
  readonly ticket?: string;
  readonly others?: string;
}

/** What the trail shows of a change, by whoever has sent it; undefined where it does not. */
export const shownInTrail = async (
  read: Authorised['read'],
  sent: Sent,
  ticket: string | null,
): Promise<ShownInTrail | undefined> => {
  const page = await pageOf(read, sent.id, TAKE);
  const { newest } = sent;
  if (!page.ok || newest === null) return undefined;
  const changes = changesAmong(page.value.records, newest);
  if (!changes.some((each) => isOwnWrite(sent, each))) return undefined;
  // A ticket may stand beside the change, in an entry of its own.
  const isTold = page.value.records.some(
    (each) => each.id > newest && isOwn(sent, each) && each.ticket.trim() === ticket?.trim(),
  );
  const other = changes.find((each) => !isOwn(sent, each) && isOfField(sent, each));
  return {
    ...(isTold && ticket !== null && { ticket }),
    ...(other && { others: other.by || other.account }),
  };
};
