import { PAGE_SIZE } from '../../../shared/list-page';
import type { ListedSecret, ListedSecrets } from '../../../shared/secrets';
import type { Answered } from '../ports';
import { createTurns } from '../turns';
import type { WantedPage } from '../vault-list';
import type { Fits } from './sift';

type AskPage = (wanted: WantedPage) => Promise<Answered<ListedSecrets>>;

interface SiftedPage extends WantedPage {
  readonly further: number;
}

/** A list of which a server sends more than belongs to it. It is looked through as far as somebody wants to see it. */
export interface SiftedList {
  readonly page: (wanted: SiftedPage, ask: AskPage) => Promise<Answered<ListedSecrets>>;
}

/** Beyond that, whoever waits and whoever answers have better things to do, unless somebody asks for as many again. */
const MOST_PAGES = 20;

export const createSiftedList = (fits: Fits): SiftedList => {
  const inTurn = createTurns();
  let found: readonly ListedSecret[] = [];
  let looked = 0;
  let of = 0;
  let isAll = false;

  /** One that is made meanwhile moves the rest on: the end of one page is then the beginning of the next, too. */
  const take = ({ records, total }: ListedSecrets) => {
    const known = new Set(found.map(({ id }) => id));
    found = [...found, ...records.filter((secret) => fits(secret) && !known.has(secret.id))];
    looked += records.length;
    of = total;
    isAll = looked >= total || records.length === 0;
  };

  const read = async (wanted: SiftedPage, ask: AskPage): Promise<Answered<ListedSecrets>> => {
    const { query, skip, further } = wanted;
    const isDone = () => isAll || looked >= MOST_PAGES * PAGE_SIZE * (1 + further);
    const end = skip + wanted.take;
    while (!isDone() && found.length <= end) {
      const answer = await ask({ query, skip: looked, take: PAGE_SIZE });
      if (!answer.ok) return answer;
      take(answer.value);
    }
    const isSifted = looked > found.length || looked < of;
    return {
      ok: true,
      value: {
        records: found.slice(skip, end),
        total: isDone() ? found.length : end + 1,
        ...(isSifted && { sifted: { looked, of } }),
      },
    };
  };

  return { page: (wanted, ask) => inTurn(() => read(wanted, ask)) };
};
