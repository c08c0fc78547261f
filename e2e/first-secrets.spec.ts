import { expect } from '@playwright/test';
import { asUser, test } from './hosts/vault-beside';
import { messagesPage } from './pages/messages.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

const LIST = { method: 'GET', path: '/api/v1/secrets' };

test('whoever signs in sees the first secrets by name and kind, and goes through them by keys alone', async ({
  page,
  start,
}) => {
  const vault = await start();
  const session = sessionPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await expect(session.list).toBeVisible();
  await expect(messagesPage(page).said).toContainText(/\d+ secrets/u);
  const names = await session.list
    .getByRole('option')
    .evaluateAll((options) => options.map((option) => option.getAttribute('aria-label')));
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) expect(name).toMatch(/^.+, .+$/u);

  await session.list.focus();
  await page.keyboard.press('End');
  const last = session.list.getByRole('option', { selected: true });
  const length = await last.getAttribute('aria-setsize');
  await expect(last).toHaveAttribute('aria-posinset', length ?? '');
  await expect(last).toBeInViewport();
});

test('nothing of a secret is asked for before somebody is signed in, and then only the list', async ({
  page,
  start,
}) => {
  const vault = await start();
  await signInPage(page).signInWith(asUser(vault));
  await expect(sessionPage(page).list).toBeVisible();
  const reads = (await vault.requests()).filter(({ path }) => path.startsWith('/api/v1/secrets'));
  expect(reads.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /api/v1/secrets']);
});

const failures = [
  ['maintenance', { do: 'answer', status: 503, body: '<html>Maintenance</html>' }, 'The server is busy.'],
  ['an error of the server', { do: 'answer', status: 500, body: { message: 'Oh.' } }, 'HTTP 500: Oh.'],
  [
    'a refusal that is about rights',
    { do: 'answer', status: 403, body: { errorCode: 'API_AccessDenied', message: 'Access Denied' } },
    'You may not do this.',
  ],
  ['a page of HTML', { do: 'html', status: 200 }, 'A web page answered, not Secret Server.'],
  ['a cut answer', { do: 'cut-body' }, 'Keyturn did not understand the answer of the server.'],
  ['garbage', { do: 'garbage' }, 'Keyturn did not understand the answer of the server.'],
  ['a dead line', { do: 'drop-before' }, 'The server did not answer.'],
] as const;

for (const [what, deed, words] of failures) {
  test(`${what} in place of the list is told, leaves the session alone, and trying again works`, async ({
    page,
    start,
  }) => {
    const vault = await start();
    const session = sessionPage(page);
    await vault.spoil({ match: LIST, ...deed });
    await signInPage(page).signInWith(asUser(vault));
    await expect(session.secrets).toContainText(words);
    await expect(session.heading).toBeVisible();
    await expect(session.group).toContainText('3 of 3 refreshes left');
    await vault.mend();
    await session.tryAgain.click();
    await expect(session.list).toBeVisible();
    expect(await vault.grants()).toBe(1);
  });
}

test('a list that takes long is waited for in words, and is given up with the session', async ({
  page,
  start,
}) => {
  const vault = await start();
  const session = sessionPage(page);
  await vault.control('mischief', { match: LIST, do: 'delay', ms: 3_600_000 });
  await signInPage(page).signInWith(asUser(vault));
  await expect(session.secrets).toHaveAttribute('aria-busy', 'true');
  await expect(session.secrets).toContainText(`Waiting for ${new URL(vault.url).host} to answer.`, {
    timeout: 14_000,
  });
  await session.signOut.click();
  await expect(signInPage(page).heading).toBeVisible();
  await expect.poll(async () => (await vault.sessions()).at(-1)?.revoked).toBe(true);

  await signInPage(page).signInWith(asUser(vault, 'reader'));
  await expect(session.list).toBeVisible();
});
