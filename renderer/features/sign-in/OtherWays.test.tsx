import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { SystemAccount } from '../../../shared/computer';
import { fail, succeed } from '../../../shared/ipc/reply';
import { openedSession } from '../../app/client-double';
import { user } from '../../testing/user';
import { button, field, fill, show } from './testing/fill-in-the-form';

afterEach(cleanup);

const TOKEN = 'AgLNqrQSDBTF-x_9.a';
const tab = (name: string) => screen.getByRole('tab', { name });
const submit = () => user.click(button('Sign in'));

const withToken = async () => {
  const page = show();
  await fill('Server URL', 'vault.corp.example');
  await user.click(tab('Access token'));
  await fill('Access token', ` Bearer ${TOKEN} `);
  await submit();
  return page;
};

const withCommand = async (computer?: Parameters<typeof show>[2]) => {
  const page = show(undefined, undefined, computer);
  await fill('Server URL', 'vault.corp.example');
  await user.click(tab('Access token'));
  await user.click(screen.getByRole('radio', { name: 'Run a command' }));
  await fill('Program', '/opt/tss');
  await user.click(screen.getByRole('textbox', { name: 'Arguments, one per line' }));
  await user.paste('token\n\n--quiet');
  await submit();
  return page;
};

describe('a token that is pasted', () => {
  it('is sent without the word in front of it, and is in no field once somebody is signed in', async () => {
    const { asked, answer } = await withToken();
    expect(asked).toMatchObject([{ method: 'token', token: TOKEN }]);
    const element = field('Access token');
    await answer(succeed(openedSession()));
    expect(element.value).toBe('');
  });

  it('that cannot be one is not sent', async () => {
    const { asked } = show();
    await fill('Server URL', 'vault.corp.example');
    await user.click(tab('Access token'));
    await fill('Access token', 'pass word');
    await submit();
    expect(asked).toEqual([]);
    expect(screen.getByText(/^This is not one token/u)).toBeTruthy();
    expect(document.activeElement).toBe(field('Access token'));
  });

  it('is cleared when the server does not know it, and another one can be pasted at once', async () => {
    const { answer, alerted } = await withToken();
    await answer(fail('token-refused'));
    expect(alerted.at(-1)).toContain('The server does not know this token.');
    expect(field('Access token').value).toBe('');
    expect(document.activeElement).toBe(field('Access token'));
    button('Sign in').focus();
    await user.click(button('Paste another'));
    expect(document.activeElement).toBe(field('Access token'));
  });
});

describe('a program that prints a token', () => {
  it('is sent with its arguments, blank lines left out', async () => {
    const { asked } = await withCommand();
    expect(asked).toMatchObject([
      { method: 'command', program: '/opt/tss', arguments: ['token', '--quiet'] },
    ]);
  });

  it('that failed is told of with its code, and can be run again as it is', async () => {
    const { asked, answer } = await withCommand();
    await answer(fail('command-failed', '3'));
    expect(screen.getByText('The token command failed')).toBeTruthy();
    expect(screen.getByText('/opt/tss ended with code 3.')).toBeTruthy();
    expect(screen.getByText(/Its output is not shown because it may hold a token\./u)).toBeTruthy();
    await user.click(button('Run again'));
    expect(asked).toHaveLength(2);
    expect(document.activeElement).toBe(button('Signing in'));
  });

  it('that was ended from outside is told of with the name of the signal', async () => {
    const { answer } = await withCommand();
    await answer(fail('command-failed', 'SIGKILL'));
    expect(screen.getByText('/opt/tss was ended by SIGKILL.')).toBeTruthy();
  });

  it.each([
    ['command-not-found', '/opt/tss was not found'],
    ['command-not-runnable', 'The system did not run /opt/tss'],
    ['command-not-absolute', 'The program was not run'],
  ] as const)('that could not be run leads back to its path: %s', async (code, title) => {
    const { answer } = await withCommand();
    await answer(fail(code));
    expect(screen.getByText(title)).toBeTruthy();
    expect(document.activeElement).toBe(field('Program'));
  });

  it.each([
    ['command-too-slow', 'The token command took longer than 30 seconds'],
    ['command-no-token', 'The token command printed something that is not a token'],
    ['token-refused', 'The server does not know this token'],
  ] as const)('that did not help is told of, and can be changed: %s', async (code, title) => {
    const { answer } = await withCommand();
    await answer(fail(code));
    expect(screen.getByText(title)).toBeTruthy();
    await user.click(button('Edit'));
    expect(document.activeElement).toBe(field('Program'));
  });

  it('that nobody allowed to run is a sign-in that was cancelled', async () => {
    const { answer, said } = await withCommand();
    await answer(fail('cancelled'));
    expect(said.at(-1)).toBe('Signing in was cancelled.');
    expect(field('Program').value).toBe('/opt/tss');
  });

  it('can be looked for, and stays as it is when none was taken', async () => {
    const chosen: (string | null)[] = ['/usr/bin/tss', null];
    const chooseProgram = () => Promise.resolve(succeed(chosen.shift() ?? null));
    await withCommand({ chooseProgram });
    await user.click(button('Browse'));
    await waitFor(() => {
      expect(field('Program').value).toBe('/usr/bin/tss');
    });
    await user.click(button('Browse'));
    expect(field('Program').value).toBe('/usr/bin/tss');
  });
});

describe('a sign-in by the account of this computer', () => {
  const withAccount = async (account: SystemAccount) => {
    const accounts: SystemAccount[] = [account];
    const computer = { account: () => Promise.resolve(succeed(accounts.at(-1) ?? account)) };
    const page = show(undefined, undefined, computer);
    await fill('Server URL', 'vault.corp.example');
    await user.click(tab('Windows'));
    return { ...page, accounts };
  };

  it.each([
    [{ kind: 'windows', name: 'CORP\\adm-ops7' }, 'Signs in as CORP\\adm-ops7 with your Windows account.'],
    [
      { kind: 'ticket', principal: 'adm@CORP.EXAMPLE', endsAt: new Date(2025, 10, 21, 19, 5).getTime() },
      'Uses your Kerberos ticket: adm@CORP.EXAMPLE, until 21 Nov 2025, 19:05.',
    ],
    [{ kind: 'no-ticket' }, 'No Kerberos ticket found. Run kinit, or use Credentials.'],
    [{ kind: 'unknown' }, 'Uses your Kerberos ticket.'],
  ] as const)('says whose that is: %j', async (account, words) => {
    await withAccount(account);
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('sees a ticket that was got meanwhile when its user comes back', async () => {
    const { accounts } = await withAccount({ kind: 'no-ticket' });
    await screen.findByText(/^No Kerberos ticket found/u);
    accounts.push({ kind: 'windows', name: 'CORP\\adm' });
    await act(async () => {
      fireEvent.focus(window);
      await Promise.resolve();
    });
    expect(screen.getByText('Signs in as CORP\\adm with your Windows account.')).toBeTruthy();
  });

  it('that was refused is told of, and leads to the credentials', async () => {
    const { asked, answer } = await withAccount({ kind: 'no-ticket' });
    await submit();
    expect(asked).toEqual([
      { method: 'windows', server: 'https://vault.corp.example', remember: true, refreshesAllowed: null },
    ]);
    await answer(fail('windows-refused', 'HTTP 401'));
    expect(screen.getByText('Windows sign-in was refused')).toBeTruthy();
    await user.click(button('Use Credentials'));
    expect(tab('Credentials').getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(field('User name'));
  });
});
