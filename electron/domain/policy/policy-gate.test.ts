import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../shared/profiles';
import type { SignIn } from '../../../shared/session';
import { readPolicy } from './policy';
import { maySignIn, type Known } from './policy-gate';

const policyOf = (value: unknown) =>
  readPolicy({
    state: 'found',
    from: 'policy',
    text: typeof value === 'string' ? value : JSON.stringify(value),
  });

const SAVED: Pick<Profile, 'server' | 'account'> = {
  server: 'https://old.example',
  account: { method: 'windows' },
};
const PRACTICE = 'http://127.0.0.1:5000/SecretServer';
const known: Known = { saved: [SAVED], practiceUrl: PRACTICE };

const codeOf = (policy: unknown, server: string, method: SignIn['method'] = 'credentials') => {
  const reply = maySignIn(policyOf(policy), { server, method }, known);
  return reply.ok ? 'may' : reply.failure.code;
};

describe('where somebody may sign in', () => {
  it.each([
    ['https://vault.example/SecretServer', 'may'],
    ['vault.example/secretserver/', 'may'],
    ['https://vault.example/SecretServer/api/v1', 'may'],
    ['https://all.example/anything', 'may'],
    ['https://all.example', 'may'],
    ['https://vault.example', 'server-not-allowed'],
    ['https://vault.example/SecretServer2', 'server-not-allowed'],
    ['https://vault.example:8443/SecretServer', 'server-not-allowed'],
    ['https://vault.example.evil.example/SecretServer', 'server-not-allowed'],
    ['https://all.example.evil.example', 'server-not-allowed'],
    ['https://all.example@evil.example/', 'may'],
    ['http://127.0.0.1:5001/SecretServer', 'server-not-allowed'],
    [PRACTICE, 'may'],
  ])('%s: %s', (server, answer) => {
    const policy = { allowedServers: ['https://vault.example/SecretServer', 'https://all.example'] };
    expect(codeOf(policy, server)).toBe(answer);
  });

  it('is not a server at all where none is named', () => {
    expect(codeOf({ allowedServers: [] }, 'https://old.example')).toBe('server-not-allowed');
  });

  it('is anywhere in a way that is allowed, and nowhere in another', () => {
    const policy = { signInMethods: ['windows'] };
    expect(codeOf(policy, 'https://a.example', 'windows')).toBe('may');
    expect(codeOf(policy, 'https://a.example', 'token')).toBe('method-not-allowed');
  });

  it('is not the practice vault where that is off', () => {
    expect(codeOf({ practiceVault: false }, PRACTICE)).toBe('practice-not-allowed');
  });

  it('is only what is saved where nobody can read what is allowed', () => {
    expect(codeOf('{', 'https://old.example', 'windows')).toBe('may');
    expect(codeOf('{', 'https://old.example', 'token')).toBe('policy-not-read');
    expect(codeOf('{', 'https://new.example', 'windows')).toBe('policy-not-read');
    expect(codeOf('{', PRACTICE)).toBe('practice-not-allowed');
  });

  it('is what is saved however its address is typed', () => {
    const saved = [{ ...SAVED, server: 'https://old.example/SecretServer' }];
    const entered = { server: 'https://old.example/secretserver', method: 'windows' } as const;
    expect(maySignIn(policyOf('{'), entered, { ...known, saved }).ok).toBe(true);
  });

  it('is no more than what can be read of it says, where the rest cannot', () => {
    const policy = { allowedServers: ['https://new.example'], signInMethod: ['windows'] };
    expect(codeOf(policy, 'https://old.example', 'windows')).toBe('server-not-allowed');
    expect(codeOf(policy, 'https://new.example', 'windows')).toBe('policy-not-read');
  });

  it('is never more than without the policy, whatever that says', () => {
    const address = fc.constantFrom('https://old.example', 'https://new.example', PRACTICE, 'nonsense://x');
    const method = fc.constantFrom<SignIn['method'][]>(
      'credentials',
      'token',
      'command',
      'windows',
      'client',
    );
    const broken = fc.dictionary(fc.constantFrom('allowedServers', 'signInMethods', 'x'), fc.jsonValue());
    fc.assert(
      fc.property(broken, address, method, (value, server, way) => {
        const policy = policyOf({ ...value, x: 1 });
        const reply = maySignIn(policy, { server, method: way }, known);
        const isKnown = server === 'https://old.example' && way === 'windows';
        if (reply.ok && policy.state === 'in-force' && server.startsWith('https') && !isKnown) {
          // With something wrong in it, a new way in must be allowed by name, in both respects.
          expect([policy.said.allowedServers, policy.said.signInMethods]).not.toContain(undefined);
        }
      }),
    );
  });
});
