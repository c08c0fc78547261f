import { expect, it } from 'vitest';
import type { Profile } from '../../../shared/profiles';
import { quickSignIn } from './quick-sign-in';

const profile = (account: Profile['account']): Profile => ({
  id: 'a'.repeat(24),
  name: 'Production',
  server: 'https://vault.corp.example/SecretServer',
  account,
  refreshesAllowed: 5,
});
const every = { server: 'https://vault.corp.example/SecretServer', refreshesAllowed: 5, remember: true };

it('a saved sign-in that needs no typing is entered as it was saved', () => {
  expect(quickSignIn(profile({ method: 'windows' }))).toEqual({ method: 'windows', ...every });
  expect(quickSignIn(profile({ method: 'command', program: '/opt/tss', arguments: ['token'] }))).toEqual({
    method: 'command',
    ...every,
    program: '/opt/tss',
    arguments: ['token'],
  });
});

it.each<Profile['account']>([
  { method: 'credentials', userName: 'adm-ops7', domain: 'CORP' },
  { method: 'token' },
  { method: 'client', clientId: 'reporting' },
])('one that needs a secret typed is never entered by itself: %j', (account) => {
  expect(quickSignIn(profile(account))).toBeUndefined();
});
