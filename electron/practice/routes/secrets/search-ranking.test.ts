import { describe, expect, it } from 'vitest';
import { addSecret } from '../../world/new-secret';
import type { Secret } from '../../world/secret';
import { createVaultState } from '../../vault';
import { demoWorld } from '../../worlds/demo';
import { createRanking, type Order } from './search-ranking';

const { world } = createVaultState({
  build: demoWorld,
  rules: { tokenSeconds: 60, maxRefreshes: 0, refreshTokens: false },
  otp: false,
  seed: 1,
  accessToken: 'x',
});
const [template] = world.templates.values();
const secrets: readonly Secret[] = Array.from({ length: 9_000 }, (_, index) => {
  if (template === undefined) throw new Error('The demo world has no template.');
  const secret = { siteId: (index * 7_919) % 97, secretPolicyId: (index * 31) % 11 };
  return addSecret(world, { name: 'One', folderId: -1, template, values: {}, secret });
});

const bySite = (isBackwards: boolean): Order => ({ keyOf: ({ siteId }) => siteId, isBackwards });
const byPolicy = (isBackwards: boolean): Order => ({
  keyOf: ({ secretPolicyId }) => secretPolicyId,
  isBackwards,
});

const first = (wanted: number, ...orders: readonly Order[]): readonly number[] => {
  const ranking = createRanking(orders, wanted);
  for (const secret of secrets) ranking.add(secret);
  return ranking.all().map(({ id }) => id);
};
const sorted = (compare: (one: Secret, other: Secret) => number): readonly number[] =>
  [...secrets].sort(compare).map(({ id }) => id);

describe('the first secrets in an order', () => {
  it.each([0, 1, 50, 999, 1_001, 8_999, 9_000, 20_000])(
    'are the same %i as when all of them are sorted, equal ones as they came',
    (wanted) => {
      const up = sorted((one, other) => one.siteId - other.siteId);
      expect(first(wanted, bySite(false))).toEqual(up.slice(0, wanted));
      const downThenUp = sorted(
        (one, other) => other.siteId - one.siteId || one.secretPolicyId - other.secretPolicyId,
      );
      expect(first(wanted, bySite(true), byPolicy(false))).toEqual(downThenUp.slice(0, wanted));
    },
  );

  it('are the first that came where nothing is said of an order', () => {
    expect(first(3)).toEqual(secrets.slice(0, 3).map(({ id }) => id));
  });
});
