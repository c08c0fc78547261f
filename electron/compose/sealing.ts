import { lazily } from './lazily';
import type { composeSealer, SealingWorld } from './sealer';

type UserSealer = ReturnType<typeof composeSealer>;

/** Who protects records, read in with the first of them. */
export const composeSealing = (world: SealingWorld): UserSealer => {
  const sealer = lazily(async () => (await import('./sealer')).composeSealer(world));
  return {
    ask: async () => (await sealer()).ask(),
    givePassphrase: async (passphrase) => (await sealer()).givePassphrase(passphrase),
    seal: async (text) => (await sealer()).seal(text),
    open: async (sealed) => (await sealer()).open(sealed),
  };
};
