import type { Failure } from '../../../shared/ipc/reply';
import { EVERY_SECRET } from '../../../shared/every-secret';
import type { ListedSecrets, SecretsQuery } from '../../../shared/secrets';
import { NO_ROWS, spanOf, type PlacedRows, type Rows } from './rows';
import { NOTHING_SELECTED, settled, stepped, type Selection } from './selection';

/** Secrets that somebody has found among those that are known here, without asking the server. */
export interface LocalSecrets {
  readonly rows: PlacedRows;
  /** What the list is called while it shows them. */
  readonly label: string;
  /** What was looked for: more of the same leaves whoever looks at them where he is. */
  readonly about?: string;
}

export interface KnownSecrets {
  /** What the list is about. */
  readonly query: SecretsQuery;
  /** `read` from the first rows on; `failed` only where there are none. */
  readonly state: 'not-read' | 'reading' | 'read' | 'failed';
  /** Why it is not read any further. */
  readonly failure: Failure | undefined;
  readonly rows: Rows;
  /** How far the server's secrets were looked through for the list, where it could not be asked for it. */
  readonly sifted: ListedSecrets['sifted'];
  /** Why some pages could not be read. */
  readonly trouble: ReadonlyMap<number, Failure>;
  /** What is shown is asked for anew. */
  readonly isRenewing: boolean;
  /** Shown in place of the rows of the query. */
  readonly local: LocalSecrets | null;
  readonly selection: Selection;
  /** The secret that is shown beside the list. */
  readonly open: number | null;
  /** Whoever opened it means to go on there: its heading is yet to get the focus. */
  readonly isEntering: boolean;
}

export const NOTHING: KnownSecrets = {
  query: EVERY_SECRET,
  state: 'not-read',
  failure: undefined,
  rows: NO_ROWS,
  sifted: undefined,
  trouble: new Map(),
  isRenewing: false,
  local: null,
  selection: NOTHING_SELECTED,
  open: null,
  isEntering: false,
};

export const shownRows = ({ local, rows }: KnownSecrets): PlacedRows => local?.rows ?? rows;

/** What is known once a page has come. */
export const came = (
  known: KnownSecrets,
  page: number,
  { records, total, sifted }: ListedSecrets,
): Partial<KnownSecrets> => {
  const { selection: before, local } = known;
  const rows = known.rows.with(page, records, total);
  const read = { state: 'read', isRenewing: false, failure: undefined, rows, sifted } as const;
  if (local !== null) return read;
  const at = known.rows.at(before.at)?.id;
  const place = records.findIndex(({ id }) => id === at);
  const isElsewhere = place >= 0 && rows.at(before.at)?.id !== at;
  const moved = isElsewhere ? stepped(before, { do: 'move', to: spanOf(page).from + place }, rows) : before;
  return { ...read, selection: settled(moved, spanOf(page), rows) };
};

/** What is known once a page could not be read: of a list of which nothing is known, nothing. */
export const notCome = (
  { rows, trouble }: KnownSecrets,
  page: number,
  failure: Failure,
): Partial<KnownSecrets> =>
  rows.length === 0
    ? { state: 'failed', failure }
    : { state: 'read', isRenewing: false, trouble: new Map(trouble).set(page, failure) };
