import type { VaultPasswords } from '../../vault-passwords';

const nothing = () => Promise.resolve({ ok: false, failure: { code: 'internal' } } as const);

/** A vault of which a test asks for no password. */
export const noPasswords: VaultPasswords = {
  generate: nothing,
  generateByField: nothing,
  validate: nothing,
  put: nothing,
  change: nothing,
  status: nothing,
  stop: nothing,
  tried: nothing,
};
