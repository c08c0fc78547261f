import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Notice } from '../../shared/app';
import type { Failure } from '../../shared/ipc/reply';
import type { WordKey } from '../../shared/words/keys';

/** What was tried when a call failed: `attempts.*` in the catalogue says it in words. */
export type Attempt = WordKey extends infer K ? (K extends `attempts.${infer Name}` ? Name : never) : never;

export type NoticeItem =
  | { readonly id: number; readonly from: 'run'; readonly notice: Notice }
  | { readonly id: number; readonly from: 'call'; readonly attempt: Attempt; readonly failure: Failure };

export interface Notices {
  readonly store: StoreApi<readonly NoticeItem[]>;
  readonly tell: (notices: readonly Notice[]) => void;
  readonly add: (notice: Notice) => void;
  /** A second failure of the same attempt takes the place of the first. */
  readonly failed: (attempt: Attempt, failure: Failure) => void;
  readonly worked: (attempt: Attempt) => void;
  readonly dismiss: (id: number) => void;
}

export const createNotices = (): Notices => {
  const store = createStore<readonly NoticeItem[]>()(() => []);
  let last = 0;
  const nextId = () => {
    last += 1;
    return last;
  };
  const without = (attempt: Attempt) => (items: readonly NoticeItem[]) =>
    items.filter((item) => item.from !== 'call' || item.attempt !== attempt);

  return {
    store,
    tell: (notices) => {
      const items = notices.map((notice) => ({ id: nextId(), from: 'run', notice }) as const);
      store.setState((before) => [...before.filter((item) => item.from !== 'run'), ...items], true);
    },
    add: (notice) => {
      store.setState((before) => [...before, { id: nextId(), from: 'run', notice }], true);
    },
    failed: (attempt, failure) => {
      const item = { id: nextId(), from: 'call', attempt, failure } as const;
      store.setState((before) => [...without(attempt)(before), item], true);
    },
    worked: (attempt) => {
      store.setState(without(attempt), true);
    },
    dismiss: (id) => {
      store.setState((before) => before.filter((item) => item.id !== id), true);
    },
  };
};
