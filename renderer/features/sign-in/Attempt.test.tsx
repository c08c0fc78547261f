import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail } from '../../../shared/ipc/reply';
import { button, field, fill, show, tried } from './testing/fill-in-the-form';
import { user } from '../../testing/user';

afterEach(cleanup);

describe('a sign-in that is under way', () => {
  it('was sent once, as it was typed, and says that it waits and for whom', async () => {
    const { asked, said } = await tried();
    expect(asked).toHaveLength(1);
    expect(asked).toEqual([
      {
        method: 'credentials',
        remember: true,
        refreshesAllowed: null,
        server: 'https://vault.corp.example',
        userName: 'adm-ops7',
        password: 'pass word',
        domain: 'CORP',
        code: '',
      },
    ]);
    expect(button('Signing in').getAttribute('aria-disabled')).toBe('true');
    const reason = document.getElementById(button('Signing in').getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toBe('Waiting for vault.corp.example');
    expect(document.activeElement).toBe(button('Signing in'));
    expect(said).toContain('Signing in');
  });

  it('says after ten seconds what is still waited for, to the eye and to the ear, and not before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    try {
      const { said, answer } = await tried();
      act(() => {
        vi.advanceTimersByTime(9000);
      });
      expect(screen.queryByText(/^Still waiting/u)).toBeNull();
      act(() => {
        vi.advanceTimersByTime(2000);
      });
      expect(screen.getByText(/^Still waiting for vault\.corp\.example\./u)).toBeTruthy();
      expect(said.at(-1)).toMatch(/^Still waiting for vault\.corp\.example\./u);
      await answer(fail('cancelled'));
      expect(screen.queryByText(/^Still waiting/u)).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  it('is not sent a second time, by button or by Enter', async () => {
    const { asked } = await tried();
    await user.click(button('Signing in'));
    await user.click(field('Password'));
    await user.keyboard('{Enter}');
    expect(asked).toHaveLength(1);
  });

  it('is cancelled by the keyboard: nothing is lost, and the focus goes to Sign in', async () => {
    const { cancels, answer, said, alerted } = await tried();
    await user.tab();
    expect(document.activeElement).toBe(button('Cancel'));
    await user.keyboard('{Enter}');
    expect(cancels).toHaveLength(1);
    await answer(fail('cancelled'));
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
    expect(document.activeElement).toBe(button('Sign in'));
    expect(field('Password').value).toBe('pass word');
    expect(said.at(-1)).toBe('Signing in was cancelled.');
    expect(alerted).toEqual([]);
  });

  it('is known to a page that was loaded meanwhile, and can be cancelled there', async () => {
    const { send, cancels } = show();
    send({ state: 'signing-in', server: 'https://vault.corp.example' });
    expect(button('Signing in').getAttribute('aria-disabled')).toBe('true');
    await user.click(button('Cancel'));
    expect(cancels).toHaveLength(1);
    send({ state: 'signed-out' });
    expect(button('Sign in')).toBeTruthy();
  });
});

describe('a sign-in that is refused', () => {
  it('clears the password, puts the focus there, and quotes the server', async () => {
    const { answer, alerted } = await tried();
    await answer(fail('sign-in-refused', 'Login failed.'));
    expect(screen.getByText('The server refused this sign-in')).toBeTruthy();
    expect(screen.getByText('Server said: "Login failed."')).toBeTruthy();
    expect(screen.queryByText(/in a row/u)).toBeNull();
    expect([field('Password').value, field('User name').value]).toEqual(['', 'adm-ops7']);
    expect(document.activeElement).toBe(field('Password'));
    expect(alerted).toHaveLength(1);
    expect(alerted.at(-1)).toMatch(/^The server refused this sign-in\..*Login failed/u);
  });

  const refuseAgain = async (page: ReturnType<typeof show>) => {
    await fill('Password', 'another');
    await user.keyboard('{Enter}');
    await page.answer(fail('sign-in-refused'));
  };

  it('is counted from the second in a row on, and never tried again by itself', async () => {
    const page = await tried();
    await page.answer(fail('sign-in-refused'));
    await refuseAgain(page);
    expect(
      screen.getByText(/^2 refused tries in a row\. Another wrong try may lock the account\.$/u),
    ).toBeTruthy();
    expect(page.alerted.at(-1)).toContain('2 refused tries in a row.');
    await refuseAgain(page);
    expect(screen.getByText(/^3 refused tries in a row/u)).toBeTruthy();
    expect(page.asked).toHaveLength(3);
  });

  it('is counted for one account: another one begins anew', async () => {
    const page = await tried();
    await page.answer(fail('sign-in-refused'));
    await fill('User name', 'adm-ops8');
    expect(screen.queryByText('The server refused this sign-in')).toBeNull();
    await refuseAgain(page);
    expect(screen.queryByText(/in a row/u)).toBeNull();
  });

  it('is not counted when nobody could be reached in between', async () => {
    const page = await tried();
    await page.answer(fail('sign-in-refused'));
    await fill('Password', 'another');
    await user.keyboard('{Enter}');
    await page.answer(fail('no-answer'));
    expect(screen.queryByText(/in a row/u)).toBeNull();
    expect(field('Password').value).toBe('another');
    await refuseAgain(page);
    expect(screen.getByText(/^2 refused tries in a row/u)).toBeTruthy();
  });

  it('because the account is locked says who can help, and keeps no password ready', async () => {
    const { answer } = await tried();
    await answer(fail('account-locked', 'Account is locked out.'));
    expect(screen.getByText('This account is locked on the server')).toBeTruthy();
    expect(field('Password').value).toBe('');
  });
});

describe('a one-time code', () => {
  it('that is needed is asked for in place, with the password still there', async () => {
    const { answer, asked } = await tried();
    await answer(fail('code-needed'));
    expect(screen.getByText('This account needs a one-time code')).toBeTruthy();
    expect(document.activeElement).toBe(field('One-time code'));
    expect(field('Password').value).toBe('pass word');
    await user.paste('012345');
    expect(screen.getByText('This account needs a one-time code')).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(asked.at(-1)).toMatchObject({ password: 'pass word', code: '012345' });
    expect(screen.queryByText('This account needs a one-time code')).toBeNull();
  });

  it('that is wrong is cleared and asked for again, and the password is not', async () => {
    const { answer } = await tried();
    await answer(fail('code-needed'));
    await user.paste('012345');
    await user.keyboard('{Enter}');
    await answer(fail('code-wrong'));
    expect(screen.getByText('The code was not accepted')).toBeTruthy();
    expect([field('Password').value, field('One-time code').value]).toEqual(['pass word', '']);
    expect(document.activeElement).toBe(field('One-time code'));
  });
});
