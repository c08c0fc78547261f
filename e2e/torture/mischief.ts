import type { Dice } from './dice';

/** Which of the requests of a rotation the mischief is for. */
const TARGETS = {
  write: { method: 'PUT', path: '/api/v1/secrets/*/fields/password' },
  'read-old': { method: 'GET', path: '/api/v1/secrets/*/fields/password' },
  'read-back': { method: 'GET', path: '/api/v1/secrets/*/fields/password', skip: 1 },
  generate: { method: 'GET', path: '/internals/secret-detail/*/generate-password/password' },
  validate: { method: 'POST', path: '/internals/secret-detail/*/validate-password/password' },
  state: { method: 'GET', path: '/api/v1/secrets/*/state' },
  trail: { method: 'GET', path: '/api/v1/secrets/*/audits' },
  change: { method: 'POST', path: '/api/v1/secrets/*/change-password' },
  status: { method: 'GET', path: '/internals/secret-detail/*/password-status' },
  beat: { method: 'POST', path: '/api/v1/secrets/*/heartbeat' },
  reason: { method: 'POST', path: '/api/v1/secret-access-requests/secrets/*/view-comment' },
  'check-out': { method: 'POST', path: '/api/v1/secrets/*/check-out' },
  'check-in': { method: 'POST', path: '/api/v1/secrets/*/check-in' },
} as const;

export type Target = keyof typeof TARGETS;

const refusal = (status: number, message: string) => (): object => ({
  do: 'answer',
  status,
  body: { message },
});

/** What goes wrong, as the vault takes it. Times are those of the vault's clock. */
export const DEEDS = {
  delay: (dice: Dice) => ({ do: 'delay', ms: 50 + dice.below(2_000) }),
  'drop-before': () => ({ do: 'drop-before' }),
  'drop-after': () => ({ do: 'drop-after' }),
  'handle-later': (dice: Dice) => ({ do: 'handle-later', ms: 50 + dice.below(240_000) }),
  'cut-body': () => ({ do: 'cut-body' }),
  garbage: () => ({ do: 'garbage' }),
  html: (dice: Dice) => ({ do: 'html', status: dice.pick([200, 502]) }),
  'revoked token': () => ({ do: 'revoke-token' }),
  '401': refusal(401, 'Authentication failed'),
  '403': refusal(403, 'Access Denied'),
  '429': () => ({ do: 'too-many-requests', retryAfter: '1' }),
  '500': refusal(500, 'An error occurred'),
  maintenance: () => ({ do: 'maintenance' }),
  'changed before': () => ({ do: 'change-field', when: 'before' }),
  'changed after': () => ({ do: 'change-field', when: 'after' }),
} satisfies Record<string, (dice: Dice) => object>;

export type Deed = keyof typeof DEEDS;

export interface Trouble {
  readonly deed: Deed;
  readonly target: Target;
  readonly body: object;
}

/** For this secret alone. */
export const addressed = (target: Target, secretId: number): object => {
  const { method, path, ...rest } = TARGETS[target];
  const skip = 'skip' in rest ? rest.skip : 0;
  return { match: { method, path: path.replace('*', String(secretId)) }, skip, secretId, slug: 'password' };
};
