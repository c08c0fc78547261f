import { createStore, type StoreApi } from 'zustand/vanilla';

/** Each announcement has a number, so that the same words said twice are heard twice. */
interface Spoken {
  readonly text: string;
  readonly number: number;
}

export interface Announcements {
  readonly polite: Spoken;
  readonly assertive: Spoken;
}

export interface Announcer {
  readonly store: StoreApi<Announcements>;
  readonly say: (text: string) => void;
  readonly alert: (text: string) => void;
}

const SILENCE: Spoken = { text: '', number: 0 };

export const createAnnouncer = (): Announcer => {
  const store = createStore<Announcements>()(() => ({ polite: SILENCE, assertive: SILENCE }));
  const next = (before: Spoken, text: string): Spoken => ({ text, number: before.number + 1 });

  return {
    store,
    say: (text) => {
      store.setState(({ polite }) => ({ polite: next(polite, text) }));
    },
    alert: (text) => {
      store.setState(({ assertive }) => ({ assertive: next(assertive, text) }));
    },
  };
};
