import { EVERY_SECRET } from '../../../shared/every-secret';
import type { Failure, Reply } from '../../../shared/ipc/reply';
import { PAGE_SIZE } from '../../../shared/list-page';
import type { ListedSecret, ListedSecrets, WantedSecrets } from '../../../shared/secrets';

/** How far all names have been asked for. */
export interface Walked {
  readonly state: 'not-begun' | 'walking' | 'done' | 'failed';
  /** How many the vault has; null before it has said so. */
  readonly total: number | null;
  readonly failure: Failure | undefined;
}

export const NOT_WALKED: Walked = { state: 'not-begun', total: null, failure: undefined };

interface WalkDeps {
  readonly page: (wanted: WantedSecrets) => Promise<Reply<ListedSecrets>>;
  readonly stop: (input: { readonly ticket: number }) => Promise<Reply<null>>;
  /** A page that the list has read already, and that need not be asked for again. */
  readonly known: (page: number) => ListedSecrets | undefined;
  readonly came: (secrets: readonly ListedSecret[]) => void;
  readonly onWalked: (walked: Walked) => void;
}

/** Beyond the tickets of the lists, which count from one on. */
export const FIRST_TICKET = 2 ** 30;

/** Asks for all names, page after page and each once, for whoever is about to look for one. */
export const createWalk = ({ page: ask, stop, known, came, onWalked }: WalkDeps) => {
  let ticket = FIRST_TICKET;
  let walked = NOT_WALKED;
  let next = 0;

  const be = (change: Partial<Walked>) => {
    walked = { ...walked, ...change };
    onWalked(walked);
  };

  const read = async (page: number): Promise<Reply<ListedSecrets>> => {
    const there = known(page);
    if (there) return { ok: true, value: there };
    return ask({ query: EVERY_SECRET, skip: page * PAGE_SIZE, take: PAGE_SIZE, ticket });
  };

  const walk = async (): Promise<void> => {
    const mine = ticket;
    be({ state: 'walking', failure: undefined });
    for (;;) {
      const reply = await read(next);
      if (mine !== ticket) return;
      if (!reply.ok) {
        be({ state: 'failed', failure: reply.failure });
        return;
      }
      const { records, total } = reply.value;
      came(records);
      next += 1;
      const isDone = records.length === 0 || next * PAGE_SIZE >= total;
      be({ state: isDone ? 'done' : 'walking', total });
      if (isDone) return;
    }
  };

  return {
    /** Begins, or goes on where it has failed. */
    begin: () => {
      if (walked.state === 'not-begun' || walked.state === 'failed') void walk();
    },
    /** Nobody is there any more to look for anything. */
    forget: () => {
      if (walked.state === 'walking') void stop({ ticket });
      ticket += 2;
      next = 0;
      be(NOT_WALKED);
    },
  };
};
