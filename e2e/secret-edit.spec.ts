import { expect } from '@playwright/test';
import { asUser, test } from './hosts/vault-beside';
import { messagesPage } from './pages/messages.page';
import { PUT } from './pages/rotation-visit';
import { secretPage } from './pages/secret.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';
import type { Vault } from './hosts/vault';

const writes = async (vault: Vault) =>
  (await vault.requests())
    .filter(({ method, path }) => method !== 'GET' && path.includes('/secrets'))
    .map(({ method, path, body }) => ({ method, path, body }));

test('a field is edited alone; what somebody else has put there meanwhile is shown before it is overwritten', async ({
  page,
  start,
}, info) => {
  const vault = await start();
  const secret = secretPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await secret.enter(sessionPage(page).list, /^web01 local administrator/u);
  await secret.edit('Notes').click();
  const dialog = secret.editDialog('Notes');
  await expect(dialog.getByRole('textbox', { name: 'Notes', exact: true })).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Notes', exact: true }).fill('mine "\\ 🗝');
  await vault.control('fields', { secretId: 1, slug: 'notes', value: 'theirs' });
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toContainText('Somebody has changed this value meanwhile');
  await expect(dialog).toContainText('theirs');
  expect(await writes(vault)).toEqual([]);
  await page.screenshot({ path: info.outputPath('conflict.png') });
  await dialog.getByRole('button', { name: 'Overwrite', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(messagesPage(page).said).toHaveText('Notes saved.');
  await expect(secret.edit('Notes')).toBeFocused();
  expect(await writes(vault)).toMatchObject([
    { method: 'PUT', path: '/api/v1/secrets/1/fields/notes', body: { value: 'mine "\\ 🗝' } },
  ]);
  await secret.reveal('Notes').click();
  await expect(secret.details).toContainText('mine "\\ 🗝');
});

test('a change of which nobody says whether it was made is sent once, and looked at', async ({
  page,
  start,
}) => {
  const vault = await start();
  const secret = secretPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await secret.enter(sessionPage(page).list, /^web01 local administrator/u);
  await secret.edit('Password').click();
  const dialog = secret.editDialog('Password');
  await dialog.getByRole('textbox', { name: 'New Password', exact: true }).fill('Another-1-value');
  await vault.control('mischief', { match: PUT, do: 'drop-after' });
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toContainText('We do not know whether this was saved');
  await dialog.getByRole('button', { name: 'Look again', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  expect(await writes(vault)).toHaveLength(1);
});
