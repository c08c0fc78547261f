import type { Failure, Reply } from '../../../shared/ipc/reply';
import { EVERY_SECRET } from '../../../shared/every-secret';
import type { ListedSecret, ListedSecrets, SecretsQuery, WantedSecrets } from '../../../shared/secrets';
import type { Question } from './question';
import { FIRST_TICKET } from './walk';

/** What the server has found, by its own way of looking. */
export interface ServerFound {
  readonly state: 'not-asked' | 'asking' | 'answered' | 'failed';
  readonly total: number;
  readonly failure: Failure | undefined;
}

export const NOT_ASKED: ServerFound = { state: 'not-asked', total: 0, failure: undefined };

interface ServerSearchDeps {
  readonly page: (wanted: WantedSecrets) => Promise<Reply<ListedSecrets>>;
  readonly stop: (input: { readonly ticket: number }) => Promise<Reply<null>>;
  readonly found: (secrets: readonly ListedSecret[]) => void;
  readonly onFound: (found: ServerFound) => void;
}

/** So long after the last letter: a server is not asked for what is still being written. */
const ASKED_AFTER_MS = 350;
/** Fewer letters fit almost everything. */
const FEWEST_LETTERS = 2;
/** More than anybody reads of what a search has found. */
const MOST_FOUND = 200;

const queryOf = ({ text, scope, isExact, template, heartbeat, within }: Question): SecretsQuery => ({
  ...EVERY_SECRET,
  ...(within && { view: 'folder', folder: within.id, isDeep: true }),
  text: text.trim(),
  scope,
  isExact,
  template,
  heartbeat,
});

/** Asks the server what is looked for: once nothing more is written, the newest alone, and nothing twice. */
export const createServerSearch = ({ page, stop, found, onFound }: ServerSearchDeps) => {
  let ticket = FIRST_TICKET + 1;
  let isUnderWay = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const drop = () => {
    clearTimeout(timer);
    if (isUnderWay) void stop({ ticket });
    isUnderWay = false;
    ticket += 2;
  };

  const ask = async (question: Question): Promise<void> => {
    drop();
    const mine = ticket;
    isUnderWay = true;
    onFound({ ...NOT_ASKED, state: 'asking' });
    const reply = await page({ query: queryOf(question), skip: 0, take: MOST_FOUND, ticket: mine });
    if (mine !== ticket) return;
    isUnderWay = false;
    if (reply.ok) {
      found(reply.value.records);
      onFound({ state: 'answered', total: reply.value.total, failure: undefined });
    } else onFound({ ...NOT_ASKED, state: 'failed', failure: reply.failure });
  };

  return {
    askNow: ask,
    askSoon: (question: Question) => {
      drop();
      const isEnough = question.text.trim().length >= FEWEST_LETTERS;
      onFound(isEnough ? { ...NOT_ASKED, state: 'asking' } : NOT_ASKED);
      if (isEnough) timer = setTimeout(() => void ask(question), ASKED_AFTER_MS);
    },
    forget: () => {
      drop();
      onFound(NOT_ASKED);
    },
  };
};
