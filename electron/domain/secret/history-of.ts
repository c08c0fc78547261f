import { MOST_LIFETIMES, MOST_READERS, type Lifetime, type Reader } from '../../../shared/secret-history';
import type { Audit } from '../vault-secret';

/** Words of servers, which nobody has written down all of: what none of these fits says nothing here. */
const CHANGED = /password change succeeded|password changed|changed password|^created?$/iu;
const EDITED = /^(?:edit|edited|update|updated)$/iu;
const OF_PASSWORD = /pass(?:word|phrase)|\bpin\b|\bkey\b/iu;
const READ = /display|copied|copy|export|download|launch|^view(?:ed)?$|check ?out|web filler/iu;
const EXTENDED = /extend/iu;
const TRIED = /heartbeat/iu;
const WENT_WELL = /\bsuccess(?:ful|fully)?\b|\bsucceeded\b/iu;
/** Half of what is said of a failure says what it was not. */
const WENT_WRONG =
  /\b(?:not|no|never|without|un|un(?:success|able|known|reach|avail|expect|valid|verif|auth)\w*)\b|n['’]t\b|fail|error|denied|refused|incorrect|time[d -]*out/iu;

const MOST_WAYS = 50;

type Kind = 'changed' | 'unclear' | 'read' | 'verified' | 'tried' | 'other';

/** Servers write names of what they do in one word, too: HeartbeatSuccess. */
const inWords = (said: string): string => said.replace(/_/gu, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');

/** A proof takes words that leave no doubt. */
const isVerified = (said: string): boolean => WENT_WELL.test(said) && !WENT_WRONG.test(said);

const kindOf = ({ action, notes }: Audit): Kind => {
  if (CHANGED.test(action)) return 'changed';
  if (EDITED.test(action)) return OF_PASSWORD.test(notes) ? 'changed' : 'unclear';
  if (TRIED.test(action)) return isVerified(inWords(`${action} ${notes}`)) ? 'verified' : 'tried';
  return READ.test(action) && !EXTENDED.test(action) ? 'read' : 'other';
};

interface Entry {
  readonly audit: Audit;
  readonly kind: Kind;
}

const proofOf = (entries: readonly Entry[]): Lifetime['proof'] => {
  const has = (kind: Kind) => entries.some((entry) => entry.kind === kind);
  if (has('verified')) return 'verified';
  return has('tried') ? 'tried' : 'none';
};

const countOf = (entries: readonly Entry[], kind: Kind): number =>
  entries.filter((entry) => entry.kind === kind).length;

/** Between two changes, the newest first. What comes before the first change that is written down began nobody knows when. */
const lifetimesOf = (entries: readonly Entry[]): readonly Lifetime[] => {
  const lifetimes: Lifetime[] = [];
  let until: string | null = null;
  let since: Entry[] = [];
  const close = (begun: Audit | null) => {
    lifetimes.push({
      from: begun?.at ?? null,
      until,
      by: begun?.by ?? null,
      how: begun?.action ?? null,
      proof: proofOf(since),
      unclear: countOf(since, 'unclear'),
      reads: countOf(since, 'read'),
    });
    until = begun?.at ?? null;
    since = [];
  };
  for (const entry of entries) {
    if (entry.kind === 'changed') close(entry.audit);
    else since.push(entry);
  }
  if (since.length > 0) close(null);
  return lifetimes.slice(0, MOST_LIFETIMES);
};

/** The newest comes first. */
const withMore = (known: Reader | undefined, { by, at, action }: Audit): Reader =>
  known
    ? { ...known, how: [...new Set([...known.how, action])].slice(0, MOST_WAYS), count: known.count + 1 }
    : { who: by, how: [action], lastAt: at, count: 1 };

/** Whoever has seen the present value, or has set it. */
const readersOf = (entries: readonly Entry[]): readonly Reader[] => {
  const last = entries.findIndex(({ kind }) => kind === 'changed');
  const present = last < 0 ? entries : entries.slice(0, last + 1);
  const readers = new Map<string, Reader>();
  for (const { audit, kind } of present) {
    if (kind !== 'read' && kind !== 'changed') continue;
    readers.set(audit.by, withMore(readers.get(audit.by), audit));
  }
  return [...readers.values()].slice(0, MOST_READERS);
};

/** What an audit tells of the values that a secret had, without any of them. The newest entry comes first. */
export const historyOf = (
  audits: readonly Audit[],
): { readonly lifetimes: readonly Lifetime[]; readonly readers: readonly Reader[] } => {
  const entries = audits.map((audit) => ({ audit, kind: kindOf(audit) }));
  return { lifetimes: lifetimesOf(entries), readers: readersOf(entries) };
};
