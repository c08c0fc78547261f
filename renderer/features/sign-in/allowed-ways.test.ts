import { describe, expect, it } from 'vitest';
import type { PolicyInForce } from '../../../shared/policy';
import { leftBy } from './allowed-ways';

const leaving = (methods: PolicyInForce['methods'], presetServer: string | null = null) =>
  leftBy({
    state: 'in-force',
    from: '/etc/keyturn/policy.json',
    fault: null,
    locked: [],
    servers: null,
    onlySaved: false,
    practice: false,
    ...{ methods, presetServer },
  });

const waysOf = (methods: PolicyInForce['methods']) => {
  const { methods: left, sources } = leaving(methods).waysAt(undefined);
  return [left, sources];
};

describe('what an organisation leaves of the sign-in', () => {
  it('is all of it without a policy, and the form begins as ever', () => {
    const { given, mayPractise } = leftBy({ state: 'none' });
    expect([given, mayPractise]).toEqual([{}, true]);
    expect(waysOf(null)).toEqual([
      ['credentials', 'token', 'windows'],
      ['paste', 'command'],
    ]);
  });

  it('has the tab of credentials for a client alone too: only its server tells who it is', () => {
    expect(waysOf(['client'])).toEqual([['credentials'], []]);
  });

  it('begins the form with the first way that is left, the source of a token and the server', () => {
    expect(waysOf(['windows', 'command'])).toEqual([['token', 'windows'], ['command']]);
    expect(leaving(['windows', 'command'], 'https://vault.corp.example').given).toEqual({
      method: 'token',
      tokenFrom: 'command',
      serverUrl: 'https://vault.corp.example',
    });
  });

  it('may be no way at all', () => {
    expect([waysOf([]), leaving([]).given]).toEqual([[[], []], {}]);
  });

  it('is not about the practice vault', () => {
    expect(leaving([]).waysAt('http://127.0.0.1:4000').methods).toHaveLength(3);
  });
});
