export interface Audit {
  readonly id: number;
  readonly at: number;
  readonly userId: number;
  readonly action: string;
  readonly notes: string;
  readonly ticketNumber: string | null;
}

export interface Audits {
  add(secretId: number, audit: Audit): void;
  /** The newest first. */
  of(secretId: number): readonly Audit[];
}

/** So much of one secret is ever shown. */
const KEPT_PER_SECRET = 1_000;

const PER_PAGE = 16_384;

/** A million audits, so that a vault that is asked all day does not grow all day. */
const MOST_PAGES = 64;

const NONE = -1;

/** Most audits say only who looked and when: as columns of numbers they take a fifth of what objects would. */
interface Page {
  readonly id: Uint32Array;
  readonly at: Float64Array;
  readonly userId: Int32Array;
  readonly action: Uint16Array;
  /** The place of the audit of the same secret before this one. */
  readonly before: Float64Array;
  /** By row, where somebody had something to say. */
  readonly words: Map<number, Pick<Audit, 'notes' | 'ticketNumber'>>;
}

const SILENT = { notes: '', ticketNumber: null };

const newPage = (): Page => ({
  id: new Uint32Array(PER_PAGE),
  at: new Float64Array(PER_PAGE),
  userId: new Int32Array(PER_PAGE),
  action: new Uint16Array(PER_PAGE),
  before: new Float64Array(PER_PAGE),
  words: new Map(),
});

/** Words of the vault itself, a few dozen in all. */
function createActions(): { numberOf(action: string): number; textOf(number: number): string } {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  return {
    numberOf: (action) => {
      const known = numbers.get(action);
      if (known !== undefined) return known;
      numbers.set(action, texts.length);
      return texts.push(action) - 1;
    },
    textOf: (number) => texts[number] ?? '',
  };
}

/** One after the other in the order of time, each knowing where the last one of its secret stands. */
export function createAudits(): Audits {
  const actions = createActions();
  const pages: Page[] = [];
  const newest = new Map<number, number>();
  let letGo = 0;
  let next = 0;

  const pageOf = (place: number): Page | undefined => pages[Math.floor(place / PER_PAGE) - letGo];
  const openPage = (): Page => {
    const page = newPage();
    pages.push(page);
    if (pages.length > MOST_PAGES) {
      pages.shift();
      letGo += 1;
    }
    return page;
  };
  return {
    add: (secretId, { id, at, userId, action, notes, ticketNumber }) => {
      const page = pageOf(next) ?? openPage();
      const row = next % PER_PAGE;
      page.id[row] = id;
      page.at[row] = at;
      page.userId[row] = userId;
      page.action[row] = actions.numberOf(action);
      page.before[row] = newest.get(secretId) ?? NONE;
      if (notes !== '' || ticketNumber !== null) page.words.set(row, { notes, ticketNumber });
      newest.set(secretId, next);
      next += 1;
    },
    of: (secretId) => {
      const found: Audit[] = [];
      let place = newest.get(secretId) ?? NONE;
      for (let page = pageOf(place); page !== undefined; page = pageOf(place)) {
        if (found.length === KEPT_PER_SECRET) break;
        const row = place % PER_PAGE;
        const { notes, ticketNumber } = page.words.get(row) ?? SILENT;
        found.push({
          id: page.id[row] ?? 0,
          at: page.at[row] ?? 0,
          userId: page.userId[row] ?? 0,
          action: actions.textOf(page.action[row] ?? 0),
          notes,
          ticketNumber,
        });
        place = page.before[row] ?? NONE;
      }
      return found;
    },
  };
}
