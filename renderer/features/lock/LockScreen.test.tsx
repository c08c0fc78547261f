import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Failure } from '../../../shared/ipc/reply';
import type { LockedAccount } from '../../../shared/lock';
import { lockedBy } from '../../app/lock-double';
import { user } from '../../testing/user';
import { LockScreen } from './LockScreen';
import type { Locked } from './use-unlocking';

afterEach(cleanup);

const ACCOUNT: LockedAccount = {
  host: 'vault.corp.example',
  user: 'adm-ops7',
  by: 'password',
  endsAt: null,
  hasEnded: false,
};

const show = (change: Partial<Locked> = {}, failure?: Failure) => {
  const unlock = vi.fn(() => Promise.resolve(failure));
  const signOut = vi.fn(() => Promise.resolve());
  const alert = vi.fn();
  const locked = lockedBy({ account: ACCOUNT, ...change }) as Locked;
  render(<LockScreen locked={locked} locale="en-GB" unlock={unlock} signOut={signOut} alert={alert} />);
  return { unlock, signOut, alert };
};

const password = () => screen.getByLabelText<HTMLInputElement>('Password');
const code = () => screen.getByLabelText<HTMLInputElement>('One-time code');
const button = (name: string) => screen.getByRole('button', { name });

/** Enter, and then what was promised. */
const submit = async () => {
  await user.keyboard('{Enter}');
  await act(async () => {
    await Promise.resolve();
  });
};

describe('the screen of the lock', () => {
  it('says whose session is behind it and why, and goes away for no key', async () => {
    show({ why: 'idle' });
    const dialog = screen.getByRole('dialog', { name: 'Keyturn is locked' });
    expect(dialog.textContent).toContain('Session on vault.corp.example is still open.');
    expect(dialog.textContent).toContain('Signed in as adm-ops7');
    expect(dialog.textContent).toContain('It locked itself at 21 Nov 2025, 14:20');
    await user.keyboard('{Escape}');
    expect(screen.getByRole('dialog')).toBe(dialog);
  });

  it('hands on what was typed, code included, and keeps nothing of it', async () => {
    const { unlock } = show();
    await user.click(password());
    await user.paste('secret');
    await user.click(code());
    await user.paste('012345');
    await submit();
    expect(unlock).toHaveBeenCalledWith({ secret: 'secret', code: '012345' });
    expect([password().value, code().value]).toEqual(['', '']);
  });

  it('asks nobody without a password, and says that it is missing', async () => {
    const { unlock } = show();
    await user.click(button('Unlock'));
    expect(unlock).not.toHaveBeenCalled();
    expect(screen.getByText('Enter your password.')).toBeTruthy();
    expect(document.activeElement).toBe(password());
  });

  it('keeps the password for an account that needs a code, and goes to where that is typed', async () => {
    const { alert } = show({}, { code: 'code-needed' });
    await user.click(password());
    await user.paste('secret');
    await submit();
    expect(password().value).toBe('secret');
    expect(document.activeElement).toBe(code());
    expect(alert).toHaveBeenCalledWith('This account needs a one-time code. Enter the present code.');
  });

  it('says how many tries are left after a wrong one, and how long to wait for the next', async () => {
    const { unlock } = show({ wrongTries: 3, mayTryAt: Date.now() + 4000 });
    expect(button('Unlock').getAttribute('aria-disabled')).toBe('true');
    await user.click(password());
    await user.paste('secret');
    await submit();
    expect(unlock).not.toHaveBeenCalled();
    expect(screen.getByText('After 2 more wrong tries Keyturn signs out.')).toBeTruthy();
  });

  it.each([
    ['token', 'Access token'],
    ['client-secret', 'Client secret'],
  ] as const)('asks for a %s from whoever signed in with one', (by, label) => {
    show({ account: { ...ACCOUNT, by } });
    expect(screen.getByLabelText(label)).toBeTruthy();
    expect(screen.queryByLabelText('One-time code')).toBeNull();
  });

  it.each(['windows', 'command'] as const)('asks nothing of whoever came in by %s', async (by) => {
    const { unlock } = show({ account: { ...ACCOUNT, by } });
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.click(button('Unlock'));
    expect(unlock).toHaveBeenCalledWith({ secret: '', code: '' });
  });

  it('says that the session has ended, and lets whoever will sign out', async () => {
    const { signOut } = show({ account: { ...ACCOUNT, hasEnded: true } });
    expect(screen.getByRole('dialog').textContent).toContain('Unlock signs in again.');
    await user.click(button('Sign out'));
    expect(signOut).toHaveBeenCalled();
  });
});
