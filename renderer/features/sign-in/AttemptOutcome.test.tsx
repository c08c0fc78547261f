import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { fail, succeed, type FailureCode } from '../../../shared/ipc/reply';
import { exampleOpened, openedSession } from '../../app/client-double';
import { button, field, fillAll, show, tried } from './testing/fill-in-the-form';
import { user } from '../../testing/user';

afterEach(cleanup);

describe('an address that the main process refuses', () => {
  it.each([
    ['address-empty', 'Enter the address of your Secret Server.'],
    ['address-invalid', /^This is not a web address\./u],
    ['address-not-encrypted', /^This address is not encrypted\./u],
    ['address-with-password', /^This address holds a user name or a password\./u],
  ] as const)('is told under its field: %s', async (code, words) => {
    const { answer } = await tried();
    await answer(fail(code));
    expect(field('Server URL').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(words)).toBeTruthy();
    expect(document.activeElement).toBe(field('Server URL'));
    expect(field('Password').value).toBe('pass word');
  });
});

describe('a server that cannot be signed in to', () => {
  it.each([
    ['name-not-found', 'vault.corp.example was not found'],
    ['no-answer', 'No answer from vault.corp.example'],
    ['answer-too-slow', 'vault.corp.example took too long to answer'],
    ['certificate-untrusted', 'This computer does not trust the certificate of vault.corp.example'],
    ['certificate-changed', 'The certificate of vault.corp.example is another one than you trust'],
    ['encryption-too-old', 'vault.corp.example offers only encryption that is too old'],
    ['not-secret-server', 'vault.corp.example answered with a web page, not with Secret Server data'],
    ['web-services-off', 'The web services of Secret Server seem to be turned off'],
    ['server-busy', 'The server is busy'],
    ['server-error', 'The server had an error'],
    ['answer-not-understood', 'Keyturn did not understand the answer of vault.corp.example'],
    ['unanswered', 'The part of Keyturn that does the work did not answer'],
  ] as const satisfies readonly (readonly [FailureCode, string])[])(
    'is told with what it means and what to do, and nothing typed is lost: %s',
    async (code, title) => {
      const { answer, alerted } = await tried();
      await answer(fail(code, 'HTTP 500: out of order'));
      expect(screen.getByText(title)).toBeTruthy();
      expect(screen.getByText(/^Detail: HTTP 500: out of order$/u)).toBeTruthy();
      expect(alerted.at(-1)).toContain(`${title}.`);
      expect(field('Password').value).toBe('pass word');
      expect(document.activeElement).toBe(button('Sign in'));
    },
  );

  it('is forgotten as soon as another address is typed', async () => {
    const { answer } = await tried();
    await answer(fail('no-answer'));
    await user.type(field('Server URL'), '2');
    expect(screen.queryByText('No answer from vault.corp.example')).toBeNull();
  });
});

describe('a sign-in that worked', () => {
  it('leaves neither password nor code in the form, and keeps whom it was for', async () => {
    const { answer } = await tried();
    await answer(fail('code-needed'));
    await user.paste('012345');
    await user.keyboard('{Enter}');
    await answer(succeed(openedSession()));
    const values = ['Server URL', 'User name', 'Password', 'One-time code'].map((name) => field(name).value);
    expect(values).toEqual(['https://vault.corp.example', 'adm-ops7', '', '']);
  });

  it('leaves nothing at all when nothing is to be remembered', async () => {
    const page = show();
    await fillAll();
    await user.click(screen.getByRole('checkbox', { name: 'Remember server and user name' }));
    await user.click(button('Sign in'));
    await page.answer(succeed(openedSession()));
    expect([field('Server URL').value, field('User name').value]).toEqual(['', '']);
  });

  it('although its answer never came leaves no password either', async () => {
    const { answer, send } = await tried();
    send(openedSession());
    await answer(fail('unanswered'));
    expect(field('Password').value).toBe('');
  });
});

describe('the form after the end of a session', () => {
  const ended = {
    at: new Date(2025, 10, 21, 14, 40).getTime(),
    opened: { ...exampleOpened, server: 'https://vault.corp.example', refreshesLeft: 0 },
  };

  it('says when it ended, knows server and user, and waits for the password', () => {
    show(ended);
    expect(screen.getByText('Your session ended at 21 Nov 2025, 14:40')).toBeTruthy();
    expect([field('Server URL').value, field('User name').value]).toEqual([
      'https://vault.corp.example',
      'adm-ops7',
    ]);
    expect(document.activeElement).toBe(field('Password'));
  });

  it('can be emptied for another server, and stays empty', async () => {
    show(ended);
    await user.click(button('New sign-in'));
    expect(field('Server URL').value).toBe('');
  });
});
