import { fail, succeed, type Reply } from '../../shared/ipc/reply';
import { MIN_PASSPHRASE } from '../../shared/passphrase';
import type { Document, Found, Random } from '../domain/ports';
import { choosePassphrase, recallPassphrase, type PassphraseKey, type PassphraseRecord } from './passphrase';
import { createTurns } from '../domain/turns';

export interface PassphraseKeeperDeps {
  readonly passphraseRecord: Document<PassphraseRecord>;
  readonly random: Random;
  /** How dear a guess is made, as a power of 2; only tests make it cheap. */
  readonly log2N?: number;
}

export type Mode = 'may-choose' | 'only-recall';

interface Given {
  readonly key: () => PassphraseKey | undefined;
  /** Answers how to hand in a key that takes a while to make; one that comes after a `forget` is wiped, not kept. */
  readonly expect: () => (key: PassphraseKey) => void;
  readonly forget: () => void;
}

const createGiven = (): Given => {
  let key: PassphraseKey | undefined;
  let forgotten = 0;
  const replaceBy = (next: PassphraseKey | undefined): void => {
    key?.wipe();
    key = next;
  };
  return {
    key: () => key,
    expect: () => {
      const asked = forgotten;
      return (made) => {
        if (asked === forgotten) replaceBy(made);
        else made.wipe();
      };
    },
    forget: () => {
      forgotten += 1;
      replaceBy(undefined);
    },
  };
};

const lengthOf = (passphrase: string): number => Array.from(passphrase.normalize('NFKC')).length;

/** Takes the passphrase to be the one chosen before, or a new one when none was. */
const createKeyMaker = ({ passphraseRecord, random, log2N }: PassphraseKeeperDeps) => {
  const choose = async (passphrase: string): Promise<Reply<PassphraseKey>> => {
    if (lengthOf(passphrase) < MIN_PASSPHRASE) return fail('passphrase-too-short');
    const cost = log2N === undefined ? {} : { log2N };
    const { record, key } = await choosePassphrase(passphrase, { random, ...cost });
    // A key whose record is not on disk would seal what no later run could open.
    const written = await passphraseRecord.save(record);
    if (written.ok) return succeed(key);
    key.wipe();
    return written;
  };

  const recall = async (passphrase: string, record: PassphraseRecord): Promise<Reply<PassphraseKey>> => {
    const key = await recallPassphrase(passphrase, { random, record });
    return key === undefined ? fail('passphrase-wrong') : succeed(key);
  };

  return async (passphrase: string, mode: Mode): Promise<Reply<PassphraseKey>> => {
    const found = await passphraseRecord.load();
    switch (found.state) {
      case 'loaded':
        return recall(passphrase, found.value);
      case 'absent':
        return mode === 'may-choose' ? choose(passphrase) : fail('bad-request');
      case 'newer':
        return fail('newer-format', passphraseRecord.name);
      case 'unreadable':
        return fail('disk-refused', found.reason);
      case 'set-aside':
        // It was whole when this run began: what was typed is meant as the old passphrase, not as a new one.
        return fail('internal', found.keptAs);
    }
  };
};

export interface PassphraseKeeper {
  readonly start: () => Promise<Found<PassphraseRecord>>;
  readonly key: () => PassphraseKey | undefined;
  readonly lacking: () => 'not-chosen' | 'not-given';
  readonly give: (passphrase: string, mode: Promise<Mode>) => Promise<Reply<undefined>>;
  readonly forget: () => void;
}

/** Holds the key of this run's passphrase, in memory alone, and its record, on disk. */
export const createPassphraseKeeper = (deps: PassphraseKeeperDeps): PassphraseKeeper => {
  const makeKey = createKeyMaker(deps);
  const given = createGiven();
  const inTurn = createTurns();
  let lacking: 'not-chosen' | 'not-given' = 'not-chosen';
  return {
    start: async () => {
      const found = await deps.passphraseRecord.load();
      lacking = found.state === 'absent' || found.state === 'set-aside' ? 'not-chosen' : 'not-given';
      return found;
    },
    key: given.key,
    lacking: () => lacking,
    give: (passphrase, mode) => {
      const handIn = given.expect();
      return inTurn(async () => {
        const made = await makeKey(passphrase, await mode);
        if (!made.ok) return made;
        lacking = 'not-given';
        handIn(made.value);
        return succeed(undefined);
      });
    },
    forget: given.forget,
  };
};
