import { succeed, type Reply } from '../../shared/ipc/reply';
import type { Document, Found } from './ports';

interface KeptValueDeps<T> {
  readonly document: Document<T>;
  readonly initial: T;
  readonly onChanged: (value: T) => void;
}

export interface KeptValue<T> {
  readonly start: () => Promise<Found<T>>;
  readonly current: () => T;
  /** Makes the next value of the one before it; the same one again needs no disk. */
  readonly change: (next: (value: T) => Reply<T>) => Promise<Reply<T>>;
  /** Once all changes so far are on disk, or known not to be. */
  readonly settled: () => Promise<unknown>;
}

/** A value of this run and its file. A change counts only once it is on disk; changes are taken one after the other. */
export const createKeptValue = <T>({ document, initial, onChanged }: KeptValueDeps<T>): KeptValue<T> => {
  let value = initial;
  let queue: Promise<unknown> = Promise.resolve();

  const store = async (next: (value: T) => Reply<T>): Promise<Reply<T>> => {
    const wanted = next(value);
    if (!wanted.ok || wanted.value === value) return wanted;
    const written = await document.save(wanted.value);
    if (!written.ok) return written;
    value = wanted.value;
    onChanged(value);
    return succeed(value);
  };

  return {
    start: async () => {
      const found = await document.load();
      if (found.state === 'loaded') value = found.value;
      return found;
    },
    current: () => value,
    change: (next) => {
      const turn = queue.then(() => store(next));
      queue = turn.catch(() => undefined);
      return turn;
    },
    settled: () => queue,
  };
};
