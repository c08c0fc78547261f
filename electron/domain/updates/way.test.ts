import { describe, expect, it } from 'vitest';
import { readPolicy } from '../policy/policy';
import { NO_POLICY } from '../policy/policy';
import { updateWay, type Installation } from './way';

const KEY = `${'A'.repeat(43)}=`;
const OTHER_KEY = `${'B'.repeat(42)}A=`;
const built = { address: 'https://feed.example/keyturn', key: KEY };
const image: Installation = { kind: 'app-image' };
const saying = (said: object) => readPolicy({ state: 'found', from: 'policy', text: JSON.stringify(said) });

describe('where updates come from', () => {
  it('is the feed that the package was made with', () => {
    expect(updateWay(NO_POLICY, image, built)).toEqual({ way: 'on', feed: built });
  });

  it('is nowhere once an organisation has turned them off, whatever else it says', () => {
    const policy = saying({ updates: false, updateFeed: 'https://own.example', updateKey: OTHER_KEY });
    expect(updateWay(policy, image, built)).toEqual({ way: 'off', why: 'policy' });
  });

  it('is nowhere where nobody knows all that an organisation says', () => {
    expect(updateWay(saying({ updates: true, other: 1 }), image, built)).toEqual({
      way: 'off',
      why: 'policy',
    });
  });

  it('is the feed of an organisation, by the key of an organisation, where it names them', () => {
    const policy = saying({ updates: true, updateFeed: 'https://own.example/kt/', updateKey: OTHER_KEY });
    const feed = { address: 'https://own.example/kt', key: OTHER_KEY };
    expect(updateWay(policy, image, built)).toEqual({ way: 'on', feed });
  });

  it.each([
    { address: null, key: KEY },
    { address: built.address, key: null },
  ])('is nowhere without an address and a key: %j', (half) => {
    expect(updateWay(NO_POLICY, image, half)).toEqual({ way: 'off', why: 'no-feed' });
  });

  it.each(['system', 'by-hand'] as const)('is not asked where it is replaced by others: %s', (kind) => {
    expect(updateWay(NO_POLICY, { kind }, built)).toEqual({ way: 'off', why: kind });
  });
});
