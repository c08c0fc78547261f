import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { PolicyInForce } from '../../../../shared/policy';
import { OrganisationSection } from './OrganisationSection';

afterEach(cleanup);

const POLICY: PolicyInForce = {
  state: 'in-force',
  from: '/etc/keyturn/policy.json',
  fault: null,
  locked: ['clipboardSeconds'],
  servers: ['https://vault.corp.example/SecretServer'],
  presetServer: 'https://vault.corp.example/SecretServer',
  methods: ['credentials', 'command'],
  onlySaved: false,
  practice: false,
};

const show = (change: Partial<PolicyInForce> = {}) => {
  render(<OrganisationSection policy={{ ...POLICY, ...change }} />);
};
const said = (label: string) =>
  within(screen.getByRole('list', { name: label }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('what an organisation says', () => {
  it('is listed, with where it was read', () => {
    show();
    expect(screen.getByText('/etc/keyturn/policy.json')).not.toBe(null);
    expect(said('Servers to sign in at')).toEqual(['https://vault.corp.example/SecretServer']);
    expect(said('Server filled in at sign-in')).toEqual(['https://vault.corp.example/SecretServer']);
    expect(said('Ways to sign in')).toEqual(['Credentials', 'Access token from a command']);
    expect(said('Practice vault')).toEqual(['Off']);
    expect(said('Locked settings')).toEqual(['Clear the clipboard after']);
    expect(screen.queryByText('This policy is not followed as it stands')).toBe(null);
  });

  it('leaves open what it does not say', () => {
    show({ servers: null, methods: null, presetServer: null, locked: [] });
    expect(said('Servers to sign in at')).toEqual(['Any']);
    expect(said('Ways to sign in')).toEqual(['Any']);
    expect(screen.queryByText('Locked settings')).toBe(null);
  });

  it('is said to be wrong, with what is wrong, what follows and what to do', () => {
    show({
      fault: { why: 'unknown-name', detail: 'clipbordSeconds' },
      servers: null,
      methods: null,
      onlySaved: true,
    });
    expect(screen.getByText('Keyturn knows nothing by the name clipbordSeconds in it.')).not.toBe(null);
    expect(screen.getByText(/Once it is put right, start Keyturn again\.$/u)).not.toBe(null);
    expect(said('Servers to sign in at')).toEqual(['Those of saved sign-ins']);
  });

  it('can be that no server is allowed', () => {
    show({ servers: [] });
    expect(said('Servers to sign in at')).toEqual(['None']);
  });
});
