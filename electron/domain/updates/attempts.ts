import { succeed, type Reply } from '../../../shared/ipc/reply';
import type { Document } from '../ports';

/** One Keyturn is about to be put in the place of another. */
export interface Attempt {
  readonly from: string;
  readonly to: string;
}

export interface UpdateAttempts {
  /** On the disk before anything is replaced: whoever starts next knows what was to be. */
  readonly begin: (to: string) => Promise<Reply<true>>;
  /** It was not tried after all. */
  readonly callOff: () => Promise<void>;
  /** The version that an earlier run was to be replaced by, where that has not come about. It is told in one run alone. */
  readonly failed: () => Promise<string | null>;
}

interface AttemptsDeps {
  /** Null once there is nothing to be told any more. */
  readonly document: Document<Attempt | null>;
  readonly version: string;
}

/** Whoever replaces the app outlives it, and cannot tell it how that went: what runs afterwards can be seen, though. */
export const createUpdateAttempts = ({ document, version }: AttemptsDeps): UpdateAttempts => {
  const lookBack = async (): Promise<string | null> => {
    const found = await document.load();
    if (found.state !== 'loaded' || found.value === null) return null;
    const { from, to } = found.value;
    await document.save(null);
    // Another one than either was put here by somebody else.
    return from === version && to !== version ? to : null;
  };
  let looked: Promise<string | null> | undefined;
  const failed = () => (looked ??= lookBack());

  return {
    failed,
    begin: async (to) => {
      // What is told of an earlier one goes before what is noted of this one.
      await failed();
      const written = await document.save({ from: version, to });
      return written.ok ? succeed(true) : written;
    },
    callOff: async () => {
      await document.save(null);
    },
  };
};
