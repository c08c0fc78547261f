import type { VaultSecret } from '../../vault-secret';

const nothing = () => Promise.resolve({ ok: false, failure: { code: 'internal' } } as const);

/** A vault of which a test asks for no secret. */
export const noSecret: VaultSecret = {
  summary: nothing,
  state: nothing,
  template: nothing,
  rules: nothing,
  value: nothing,
  codes: nothing,
  favourites: nothing,
  mark: nothing,
  beat: nothing,
  expire: nothing,
  audits: nothing,
  dependencies: nothing,
  put: nothing,
  change: nothing,
  anew: { templates: nothing, form: nothing, make: nothing },
  lists: { contents: nothing, lists: nothing, point: nothing },
  expiration: { told: nothing, set: nothing },
  files: { bring: nothing, put: nothing, remove: nothing },
};
