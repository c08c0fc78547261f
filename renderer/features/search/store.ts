import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure, Reply } from '../../../shared/ipc/reply';
import type { ListedSecret, ListedSecrets, WantedSecrets } from '../../../shared/secrets';
import { readJump, type Jump } from '../../app/jump';
import { createFoundRows, type FoundRows } from './found-rows';
import { createKnownNames } from './known-names';
import { fold, wordsIn } from '../../../shared/fold';
import { NO_QUESTION, type Question } from './question';
import { createServerSearch, NOT_ASKED, type ServerFound } from './server-search';
import { createWalk, NOT_WALKED, type Walked } from './walk';

export interface Searching {
  readonly question: Question;
  readonly jump: Jump | undefined;
  /** Null while nothing is looked for. */
  readonly rows: FoundRows | null;
  /** How many of the rows are there by what is known here; those after them only because the server has found them. */
  readonly here: number;
  readonly known: number;
  /** When the last of what is known came. */
  readonly asOf: number;
  readonly walked: Walked;
  readonly server: ServerFound;
  /** It has not found what is known here to have the words in its name. */
  readonly skipsParts: boolean;
  /** What became of the wish to go straight to a folder. */
  readonly landing: Landing;
}

export type Landing =
  | { readonly state: 'none' | 'seeking' | 'no-folder' }
  | { readonly state: 'failed'; readonly failure: Failure };

const NO_LANDING: Landing = { state: 'none' };

export interface SearchStore {
  readonly store: StoreApi<Searching>;
  /** Somebody is about to look for something. */
  readonly prepare: () => void;
  readonly ask: (change: Partial<Question>) => void;
  readonly clear: () => void;
  readonly askServerAgain: () => void;
  readonly walkOn: () => void;
  /** To what was named, or to the first that was found. */
  readonly go: () => Promise<void>;
  /** What the lists were told. */
  readonly learn: (secrets: readonly ListedSecret[]) => void;
  readonly templates: () => ReadonlyMap<number, string>;
  /** All that are known. */
  readonly names: () => readonly ListedSecret[];
  readonly forget: () => void;
}

interface Deps {
  readonly page: (wanted: WantedSecrets) => Promise<Reply<ListedSecrets>>;
  readonly stop: (input: { readonly ticket: number }) => Promise<Reply<null>>;
  /** A page of all secrets that a list has read already. */
  readonly known: (page: number) => ListedSecrets | undefined;
  /** The addresses of where one is signed in. */
  readonly servers: () => readonly string[];
  readonly openSecret: (id: number) => void;
  /** Answers whether there is one at this path. */
  readonly openFolder: (path: string) => Promise<Reply<boolean>>;
  readonly now: () => number;
}

const NOTHING: Searching = {
  question: NO_QUESTION,
  jump: undefined,
  rows: null,
  here: 0,
  known: 0,
  asOf: 0,
  walked: NOT_WALKED,
  server: NOT_ASKED,
  skipsParts: false,
  landing: NO_LANDING,
};

/** The best that was found is first: where none of so many is named so, none is. */
const MOST_COMPARED = 20;

/** Looks among what is known here, which grows meanwhile. */
const createLooking = (store: StoreApi<Searching>, now: () => number) => {
  const names = createKnownNames();
  const found = createFoundRows(names);

  const append = (places: readonly number[], isHere: boolean) => {
    const added = found.append(places);
    if (added > 0) store.setState(({ here }) => ({ rows: found.rows(), here: isHere ? here + added : here }));
  };

  return {
    templates: names.templates,
    names: names.all,
    look: (question: Question, jump: Jump | undefined) => {
      const isAsked = wordsIn(question.text).length > 0;
      found.begin(isAsked ? names.search(question) : []);
      const rows = found.rows();
      store.setState({
        question,
        jump,
        rows: isAsked ? rows : null,
        here: rows.length,
        landing: NO_LANDING,
      });
    },
    learn: (secrets: readonly ListedSecret[]) => {
      const from = names.size();
      names.add(secrets);
      store.setState({ known: names.size(), asOf: now() });
      const { question, rows } = store.getState();
      if (rows) append(names.since(question, from), true);
    },
    /** Whether one of those that are shown has all that is looked for in its name, and is no inactive one. */
    isNamedHere: (): boolean => {
      const { question, rows } = store.getState();
      const text = fold(question.text.trim());
      const first = Array.from({ length: Math.min(rows?.length ?? 0, MOST_COMPARED) }, (_, index) =>
        rows?.at(index),
      );
      return first.some((secret) => secret?.isActive === true && fold(secret.name).includes(text));
    },
    addFoundElsewhere: (secrets: readonly ListedSecret[]) => {
      append(
        secrets.flatMap(({ id }) => names.placeOf(id) ?? []),
        false,
      );
    },
    forget: () => {
      names.forget();
      found.begin([]);
      store.setState(NOTHING, true);
    },
  };
};

interface Asking extends Pick<Deps, 'page' | 'stop' | 'known'> {
  readonly store: StoreApi<Searching>;
  readonly looking: ReturnType<typeof createLooking>;
}

/** Asks the server: for all names, and for what is looked for. */
const createAsking = ({ page, stop, known, store, looking }: Asking) => ({
  walk: createWalk({
    page,
    stop,
    known,
    came: looking.learn,
    onWalked: (walked) => {
      store.setState({ walked });
    },
  }),
  server: createServerSearch({
    page,
    stop,
    found: (secrets) => {
      looking.learn(secrets);
      // Whoever looks in names alone gets nothing else, though the server may have looked further.
      if (store.getState().question.scope === 'fields') looking.addFoundElsewhere(secrets);
    },
    onFound: (server) => {
      const { skipsParts } = store.getState();
      const isInVain = server.state === 'answered' && server.total === 0;
      store.setState({ server, skipsParts: skipsParts || (isInVain && looking.isNamedHere()) });
    },
  }),
});

export const createSearchStore = ({ servers, now, openSecret, openFolder, ...verbs }: Deps): SearchStore => {
  const store = createStore<Searching>()(() => NOTHING);
  const looking = createLooking(store, now);
  const { walk, server } = createAsking({ ...verbs, store, looking });

  const ask = (change: Partial<Question>) => {
    const question = { ...store.getState().question, ...change };
    const jump = readJump(question.text, servers());
    looking.look(question, jump);
    if (jump && jump.kind !== 'folder') server.forget();
    else server.askSoon(question);
  };

  const land = async (path: string): Promise<void> => {
    const { question } = store.getState();
    store.setState({ landing: { state: 'seeking' } });
    const reply = await openFolder(path);
    // Something else is looked for by now, or nothing any more.
    if (store.getState().question !== question) return;
    if (!reply.ok) store.setState({ landing: { state: 'failed', failure: reply.failure } });
    else if (reply.value) ask(NO_QUESTION);
    else store.setState({ landing: { state: 'no-folder' } });
  };

  return {
    store,
    ask,
    prepare: walk.begin,
    walkOn: walk.begin,
    learn: looking.learn,
    templates: looking.templates,
    names: looking.names,
    go: async () => {
      const { jump, rows } = store.getState();
      const first = rows?.at(0);
      if (jump?.kind === 'secret') openSecret(jump.id);
      else if (jump?.kind === 'folder') await land(jump.path);
      else if (!jump && first) openSecret(first.id);
    },
    clear: () => {
      ask(NO_QUESTION);
    },
    askServerAgain: () => {
      void server.askNow(store.getState().question);
    },
    forget: () => {
      walk.forget();
      server.forget();
      looking.forget();
    },
  };
};
