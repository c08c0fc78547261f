import { succeed, type Reply } from '../../shared/ipc/reply';
import type { Sealing } from '../../shared/sealing';
import type { Found, KeyStore, Sealer } from '../domain/ports';
import { createKeyStoreSeal } from './key-store-seal';
import type { PassphraseRecord } from './passphrase';
import { createPassphraseKeeper, type PassphraseKeeperDeps } from './passphrase-keeper';
import { cannotOpen, partsOf } from './seal';

export interface SealerDeps extends PassphraseKeeperDeps {
  readonly keyStore: KeyStore;
}

export interface UserSealer extends Sealer {
  /** Finds out who protects sealed records. Asked again, it answers what it found. */
  readonly start: () => Promise<Found<PassphraseRecord>>;
  /** The passphrase of this run: a new one when none was ever chosen, else the one chosen then. */
  readonly givePassphrase: (passphrase: string) => Promise<Reply<Sealing>>;
  /** Forgets the passphrase, as when the app is locked. */
  readonly forget: () => void;
  readonly onChanged: (listener: (sealing: Sealing) => void) => () => void;
}

/** Tells listeners of what `read` answers, once for each time that it is another. */
const createAnnouncer = (read: () => Sealing) => {
  const listeners = new Set<(sealing: Sealing) => void>();
  let told = JSON.stringify(read());
  return {
    tell: () => {
      const sealing = read();
      if (JSON.stringify(sealing) === told) return;
      told = JSON.stringify(sealing);
      for (const listener of listeners) listener(sealing);
    },
    onChanged: (listener: (sealing: Sealing) => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};

/** Seals with the system's key store where there is one that protects, else with a passphrase, else not at all. */
export const createSealer = (deps: SealerDeps): UserSealer => {
  const keyStoreSeal = createKeyStoreSeal(deps);
  const keeper = createPassphraseKeeper(deps);
  let store: { readonly name: string } | undefined;
  let started: Promise<Found<PassphraseRecord>> | undefined;

  const state = (): Sealing => {
    if (store !== undefined) return { by: 'key-store', name: store.name };
    return keeper.key() === undefined ? { by: 'none', passphrase: keeper.lacking() } : { by: 'passphrase' };
  };
  const { tell, onChanged } = createAnnouncer(state);

  const look = async (): Promise<Found<PassphraseRecord>> => {
    const [protector, found] = await Promise.all([deps.keyStore.protects(), keeper.start()]);
    store = protector;
    tell();
    return found;
  };
  const start = (): Promise<Found<PassphraseRecord>> => (started ??= look());

  /** Whoever chose one has only to give it; before that there is nothing to give. */
  const noPassphrase = () =>
    keeper.lacking() === 'not-given'
      ? cannotOpen('passphrase-needed', 'passphrase-not-given')
      : cannotOpen('no-key-store', 'passphrase-not-chosen');

  return {
    state,
    start,
    onChanged,
    givePassphrase: async (passphrase) => {
      const mode = start().then(() => (store === undefined ? 'may-choose' : 'only-recall'));
      const given = await keeper.give(passphrase, mode);
      tell();
      return given.ok ? succeed(state()) : given;
    },
    forget: () => {
      keeper.forget();
      tell();
    },
    seal: async (text) => {
      await start();
      if (store !== undefined) return keyStoreSeal.seal(text);
      return keeper.key()?.seal(text) ?? noPassphrase();
    },
    open: async (sealed) => {
      await start();
      const found = partsOf(sealed);
      if (found === undefined) return cannotOpen('internal', 'not-sealed-text');
      if (found.by === 'key-store') {
        if (store !== undefined) return keyStoreSeal.open(found.parts);
        return cannotOpen('no-key-store', 'other-key-store');
      }
      const opened = keeper.key()?.open(found.parts);
      return opened ?? noPassphrase();
    },
  };
};
