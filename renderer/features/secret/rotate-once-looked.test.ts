import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { LookedSecret } from '../../../shared/secret';
import { exampleLooked } from '../../app/secret-double';
import { rotateOnceLooked } from './rotate-once-looked';
import type { KnownSecret } from './store';

const looked = (change: Partial<LookedSecret> = {}): KnownSecret => {
  const secret = { ...exampleLooked, id: 7, ...change };
  return { state: 'looked', id: 7, looked: secret, at: 0, changes: 0 };
};

const setUp = (first: KnownSecret) => {
  const store = createStore<KnownSecret>()(() => first);
  const rotated: string[] = [];
  rotateOnceLooked({ store, rotate: ({ slug }) => rotated.push(slug) }, 7);
  const be = (known: KnownSecret) => {
    store.setState(known, true);
  };
  return { rotated, be };
};

describe('a password that is to be rotated by somebody who is not at the secret yet', () => {
  it('is opened once, as soon as its fields are known', () => {
    const { rotated, be } = setUp({ state: 'looking', id: 7 });
    be(looked());
    be(looked());
    expect(rotated).toEqual(['password']);
  });

  it('is opened at once where the secret is in front of him already', () => {
    expect(setUp(looked()).rotated).toEqual(['password']);
  });

  it('waits behind the gate that he is to open first', () => {
    const { rotated, be } = setUp({ state: 'looking', id: 7 });
    be(looked({ fields: null }));
    expect(rotated).toEqual([]);
    be(looked());
    expect(rotated).toEqual(['password']);
  });

  it.each<KnownSecret>([
    { state: 'none' },
    { state: 'looking', id: 8 },
    { state: 'failed', id: 7, failure: { code: 'access-denied' } },
    looked({ actions: ['ViewAudit'] }),
  ])('is not opened any more once %j is what he sees', (other) => {
    const { rotated, be } = setUp({ state: 'looking', id: 7 });
    be(other);
    be(looked());
    expect(rotated).toEqual([]);
  });
});
