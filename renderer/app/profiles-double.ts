import type { KeyturnDoubles } from '../../shared/ipc/contract';
import type { Profile, Profiles } from '../../shared/profiles';
import { createProfilesStore } from '../features/profiles';
import { createClientDouble } from './client-double';

const idOf = (number: number): string => number.toString(16).padStart(24, '0');

export const exampleProfiles: Profiles = {
  list: [
    {
      id: idOf(1),
      name: 'Production',
      server: 'https://vault.corp.example/SecretServer',
      account: { method: 'credentials', userName: 'adm-ops7', domain: 'CORP' },
      refreshesAllowed: null,
    },
    {
      id: idOf(2),
      name: 'Recovery site',
      server: 'https://vault-dr.corp.example',
      account: { method: 'windows' },
      refreshesAllowed: null,
    },
    {
      id: idOf(3),
      name: 'Automation',
      server: 'https://vault.corp.example/SecretServer',
      account: { method: 'command', program: '/opt/tss/tss', arguments: ['token', '--quiet'] },
      refreshesAllowed: 5,
    },
  ],
  lastUsed: idOf(1),
};

export const manyProfiles = (count: number): Profiles => ({
  list: Array.from({ length: count }, (_, index): Profile => ({
    id: idOf(index + 1),
    name: `Vault ${index + 1}`,
    server: `https://vault-${index + 1}.corp.example`,
    account: { method: 'credentials', userName: `adm-${index + 1}`, domain: '' },
    refreshesAllowed: null,
  })),
  lastUsed: null,
});

/** The store of the saved sign-ins over a main process for tests, and what it told of its attempts. */
export const createProfilesDouble = (profiles: KeyturnDoubles['profiles'] = {}) => {
  const { client, events } = createClientDouble({}, { profiles });
  const attempts: string[] = [];
  const store = createProfilesStore({
    ...client.profiles,
    failed: (attempt, { code }) => attempts.push(`${attempt} failed: ${code}`),
    worked: (attempt) => attempts.push(`${attempt} worked`),
  });
  return { store, event: events.profiles, notSaved: events.notSaved, attempts };
};
