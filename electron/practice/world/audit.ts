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

/** Not said at all. */
const NOTHING = 0;

/** What is said in the audits of one page, each text once: most say the same few things. */
interface Texts {
  numberOf(text: string | null): number;
  textOf(number: number | undefined): string | null;
}

function createTexts(): Texts {
  const numbers = new Map<string, number>();
  const texts: (string | null)[] = [null];
  return {
    numberOf: (text) => {
      if (text === null) return NOTHING;
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, texts.length);
      return texts.push(text) - 1;
    },
    textOf: (number = NOTHING) => texts[number] ?? null,
  };
}

/** As columns of numbers, audits take a third of what they would as objects. */
interface Page {
  readonly id: Uint32Array;
  readonly at: Float64Array;
  readonly userId: Int32Array;
  readonly action: Uint16Array;
  readonly notes: Uint16Array;
  readonly ticketNumber: Uint16Array;
  /** The place of the audit of the same secret before this one. */
  readonly before: Float64Array;
  readonly texts: Texts;
}

const newPage = (): Page => ({
  id: new Uint32Array(PER_PAGE),
  at: new Float64Array(PER_PAGE),
  userId: new Int32Array(PER_PAGE),
  action: new Uint16Array(PER_PAGE),
  notes: new Uint16Array(PER_PAGE),
  ticketNumber: new Uint16Array(PER_PAGE),
  before: new Float64Array(PER_PAGE),
  texts: createTexts(),
});

const auditAt = (page: Page, row: number): Audit => ({
  id: page.id[row] ?? 0,
  at: page.at[row] ?? 0,
  userId: page.userId[row] ?? 0,
  action: page.texts.textOf(page.action[row]) ?? '',
  notes: page.texts.textOf(page.notes[row]) ?? '',
  ticketNumber: page.texts.textOf(page.ticketNumber[row]),
});

/** One after the other in the order of time, each knowing where the last one of its secret stands. */
export function createAudits(): Audits {
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
      page.action[row] = page.texts.numberOf(action);
      page.notes[row] = page.texts.numberOf(notes);
      page.ticketNumber[row] = page.texts.numberOf(ticketNumber);
      page.before[row] = newest.get(secretId) ?? NONE;
      newest.set(secretId, next);
      next += 1;
    },
    of: (secretId) => {
      const found: Audit[] = [];
      let place = newest.get(secretId) ?? NONE;
      for (let page = pageOf(place); page !== undefined; page = pageOf(place)) {
        if (found.length === KEPT_PER_SECRET) break;
        const row = place % PER_PAGE;
        found.push(auditAt(page, row));
        place = page.before[row] ?? NONE;
      }
      return found;
    },
  };
}
