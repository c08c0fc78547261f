import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../../../shared/finder';
import { fail, succeed } from '../../../../shared/ipc/reply';
import { createSignInDouble } from '../SignInDouble';

afterEach(cleanup);

const user = userEvent.setup({ delay: null });
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { selector: 'input' });
const enter = async (name: string, text: string) => {
  await user.clear(field(name));
  await user.click(field(name));
  await user.paste(text);
};

const TENANT = 'https://corp.delinea.app';
const findingOf = (server: string): Finding =>
  server === TENANT ? { state: 'platform', server } : { state: 'vault', server, isHealthy: true };

/** The form with the address of a tenant in it. */
const show = async () => {
  const double = createSignInDouble({
    finder: { look: ({ server }) => Promise.resolve(succeed(findingOf(server))) },
  });
  render(double.view);
  await enter('Server URL', TENANT);
  await user.tab();
  await screen.findByLabelText('Client ID');
  return double;
};

describe('the Credentials tab at a tenant of the platform', () => {
  it('asks for Client ID and Client secret, and for nothing that the tenant would not know', async () => {
    await show();
    expect(field('Client ID').type).toBe('text');
    expect(field('Client secret').type).toBe('password');
    for (const name of ['User name', 'Domain', 'Password', 'One-time code']) {
      expect(screen.queryByLabelText(name)).toBeNull();
    }
    await user.click(screen.getByRole('button', { name: 'Show client secret' }));
    expect(field('Client secret').type).toBe('text');
  });

  it('names what is missing', async () => {
    await show();
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(screen.getByText('Enter the Client ID.')).toBeTruthy();
    expect(screen.getByText('Enter the Client secret.')).toBeTruthy();
    expect(document.activeElement).toBe(field('Client ID'));
  });

  it('signs in as a client, and clears a secret that is refused', async () => {
    const { asked, answer } = await show();
    await enter('Client ID', 'program');
    await enter('Client secret', ' secret ');
    await user.keyboard('{Enter}');
    expect(asked).toEqual([
      {
        method: 'client',
        server: TENANT,
        clientId: 'program',
        clientSecret: ' secret ',
        remember: true,
        refreshesAllowed: null,
      },
    ]);
    answer(fail('client-refused', 'invalid_client'));
    expect(await screen.findByText('The platform refused this client')).toBeTruthy();
    expect(screen.getByText('Server said: "invalid_client"')).toBeTruthy();
    await expect.poll(() => document.activeElement).toBe(field('Client secret'));
    expect([field('Client ID').value, field('Client secret').value]).toEqual(['program', '']);
  });

  it('is there at once for a saved sign-in, with the secret alone to be typed', async () => {
    const id = 'a'.repeat(24);
    const account = { method: 'client', clientId: 'program' } as const;
    const profile = { id, name: 'Tenant', server: TENANT, account, refreshesAllowed: null };
    render(
      createSignInDouble({
        finder: { look: () => new Promise(() => undefined) },
        saved: { list: [profile], lastUsed: id },
      }).view,
    );
    expect(field('Client ID').value).toBe('program');
    expect(field('Client secret').value).toBe('');
    expect(screen.getByRole('button', { name: 'Tenant' }).getAttribute('aria-pressed')).toBe('true');
    await enter('Server URL', 'https://vault.corp.example');
    expect(field('User name').value).toBe('');
  });

  it('asks for user and password again at another address, with what was typed there before', async () => {
    await show();
    await enter('Server URL', 'https://vault.corp.example');
    await enter('User name', 'adm');
    await enter('Server URL', TENANT);
    await user.tab();
    await screen.findByLabelText('Client ID');
    await enter('Client ID', 'program');
    await enter('Server URL', 'https://vault.corp.example');
    await user.tab();
    await screen.findByLabelText('User name');
    expect(field('User name').value).toBe('adm');
  });
});
