import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { PolicyInForce } from '../../../shared/policy';
import { exampleProfiles } from '../../app/profiles-double';
import { user } from '../../testing/user';
import { createSignInDouble } from './SignInDouble';

afterEach(cleanup);

const POLICY: PolicyInForce = {
  state: 'in-force',
  from: '/etc/keyturn/policy.json',
  fault: null,
  locked: [],
  servers: null,
  presetServer: null,
  methods: null,
  onlySaved: false,
  practice: true,
};

const show = (methods: PolicyInForce['methods']) => {
  const { view, sendProfiles } = createSignInDouble({ policy: { ...POLICY, methods } });
  render(view);
  act(() => {
    sendProfiles({ list: [], lastUsed: null });
  });
};

const tab = (name: string) => screen.getByRole('tab', { name });
const isOff = (name: string) => tab(name).getAttribute('aria-disabled') === 'true';
const chosen = () => screen.getByRole('tab', { selected: true }).textContent;

describe('the tabs of the sign-in under a policy', () => {
  it('are all usable where it says nothing of them', () => {
    show(null);
    expect(['Credentials', 'Access token', 'Windows'].filter(isOff)).toEqual([]);
    expect(screen.queryByText(/^Your organisation/u)).toBeNull();
  });

  it('that are refused cannot be chosen, by pointer or keys, and say what is allowed', async () => {
    show(['token', 'windows']);
    expect(['Credentials', 'Access token', 'Windows'].filter(isOff)).toEqual(['Credentials']);
    expect(chosen()).toBe('Access token');
    await user.click(tab('Credentials'));
    expect(chosen()).toBe('Access token');
    tab('Access token').focus();
    await user.keyboard('{ArrowLeft}');
    expect(chosen()).toBe('Windows');
    const reason = document.getElementById(tab('Credentials').getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toBe('Your organisation allows signing in by: Pasted access token, Windows.');
  });

  it('offer a token only from where it may come', async () => {
    show(['credentials', 'command']);
    await user.click(tab('Access token'));
    expect(screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual([
      'Run a command',
    ]);
  });

  it('show a saved sign-in of a refused way as it is', () => {
    const { view, sendProfiles } = createSignInDouble({ policy: { ...POLICY, methods: ['windows'] } });
    render(view);
    act(() => {
      sendProfiles(exampleProfiles);
    });
    expect([chosen(), isOff('Credentials')]).toEqual(['Credentials', true]);
  });

  it('are none where no way is left, and that is said', () => {
    show([]);
    expect(['Credentials', 'Access token', 'Windows'].filter(isOff)).toHaveLength(3);
    expect(screen.getByText(/^Your organisation allows no way to sign in/u)).toBeTruthy();
  });
});
