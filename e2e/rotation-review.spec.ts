import { expect } from '@playwright/test';
import { test } from './hosts/rotating';
import { asAnother } from './pages/access.page';
import { secretPage } from './pages/secret.page';
import { changeAs, orders, visit, visitAfterCheckout, WEB } from './pages/rotation-visit';
import { VERIFIED } from './pages/rotation.page';

const GENERATE = /\/generate-password\//u;
const VALIDATE = { method: 'POST', path: '/internals/secret-detail/*/validate-password/*' };
const NO = {
  isValid: false,
  message: 'It is in the list of known passwords.',
  errors: ['It is in the list of known passwords.'],
};

test('three candidates that the server refuses are enough: none is shown, nothing can be sent, and the next one that it takes can', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  const { rotation } = await visit(keyturn, vault);
  await vault.spoil({ match: VALIDATE, do: 'answer', status: 200, body: NO });
  await rotation.rotate('Password').click();
  await expect(rotation.dialog).toContainText('There is no candidate yet');
  await expect(rotation.dialog).toContainText('The server has made no password for this field.');
  await expect(rotation.change).toHaveAttribute('aria-disabled', 'true');
  await expect(rotation.change).toHaveAccessibleDescription('Needs a new password.');
  expect((await vault.requests()).filter(({ path }) => GENERATE.test(path))).toHaveLength(3);
  await rotation.change.focus();
  await page.keyboard.press('Enter');
  expect(await orders(vault)).toEqual([]);

  await rotation.button('Type my own').click();
  await rotation.typed.fill('Wq7#mkzt!Pve');
  await expect(
    rotation.dialog.getByRole('alert').filter({ hasText: 'The server refuses this password.' }),
  ).toContainText('It is in the list of known passwords.');
  await expect(rotation.change).toHaveAttribute('aria-disabled', 'true');
  await vault.mend();
  await rotation.button('Let the server choose').click();
  await expect(rotation.dialog).toContainText('Server accepts it');
  await rotation.send('Change vault copy');
  await expect(rotation.outcome(VERIFIED)).toBeVisible();
  expect(await orders(vault)).toHaveLength(1);
});

test('a password of its user’s own is held to the rules of the server while it is typed, and asked about once it keeps them', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  const { rotation, id } = await visit(keyturn, vault);
  const asked = async () =>
    (await vault.requests()).filter(({ path }) => path.includes('/validate-password/')).length;
  await rotation.open();
  const before = await asked();
  await rotation.button('Type my own').click();
  await expect(rotation.typed).toBeFocused();
  const rule = (text: RegExp) => rotation.rules.getByRole('listitem').filter({ hasText: text });
  await page.keyboard.type('abc');
  await expect(rule(/Exactly 12/u)).toContainText('not met');
  await expect(rule(/a–z/u)).toContainText(/: met$/u);
  await expect(rule(/A–Z/u)).toContainText('not met');
  await expect(rotation.change).toHaveAttribute('aria-disabled', 'true');
  expect(await asked()).toBe(before);
  await page.keyboard.type('DEF12!vwxyz'.slice(0, 9));
  await expect(rule(/: not met$/u)).toHaveCount(0);
  await expect(rotation.dialog).toContainText('Server accepts it');
  await expect.poll(asked).toBe(before + 1);
  await page.keyboard.press('Enter');
  await expect(rotation.typed).toBeFocused();
  expect(await orders(vault)).toEqual([]);
  await rotation.send('Change vault copy');
  await expect(rotation.outcome(VERIFIED)).toBeVisible();
  expect(await vault.valueOf(id, 'password')).toBe('abcDEF12!vwx');
});

test('a password that somebody else has stored meanwhile stops the change before anything is sent', async ({
  keyturn,
  start,
}) => {
  const vault = await start();
  const { rotation, id } = await visit(keyturn, vault);
  await rotation.open();
  await changeAs(vault, { user: 'operator', id, value: 'Theirs-2!xyz' });
  await rotation.send('Change vault copy');
  const alert = rotation.dialog.getByRole('alert').filter({ hasText: /\S/u });
  await expect(alert).toContainText('This secret changed meanwhile. Look again.');
  await expect(alert).toContainText('Somebody else has set another value since you opened this.');
  await expect(rotation.change).toHaveAttribute('aria-disabled', 'true');
  expect(await orders(vault)).toHaveLength(1);
  expect(await vault.valueOf(id, 'password')).toBe('Theirs-2!xyz');

  await rotation.button('Look again').click();
  await expect(alert).toHaveCount(0);
  await expect(rotation.dialog).toContainText('Server accepts it');
  await rotation.send('Change vault copy');
  await expect(rotation.outcome(VERIFIED)).toBeVisible();
  expect(await orders(vault)).toHaveLength(2);
});

test('a secret that somebody else has taken out meanwhile stops it, too', async ({ keyturn, start }) => {
  const vault = await start();
  const { rotation, id } = await visitAfterCheckout(keyturn, vault);
  await rotation.open();
  await expect(rotation.dialog.getByRole('list', { name: 'Plan', exact: true })).toContainText(
    'Check the secret out',
  );
  await asAnother(vault, { user: 'operator', path: `secrets/${id}/check-out` });
  await rotation.send('Change vault copy');
  await expect(rotation.dialog.getByRole('alert').filter({ hasText: /\S/u })).toContainText(
    'Something stands before the secret now that did not before.',
  );
  expect(await orders(vault)).toEqual([]);
});

test('where its user may not edit, the button says so and does nothing', async ({ keyturn, page, start }) => {
  const vault = await start();
  const { rotation } = await visit(keyturn, vault, { name: 'Kiosk', user: 'reader' });
  const button = rotation.rotate('Password');
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveAccessibleDescription('Needs the Edit permission on this secret.');
  await button.focus();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Shift+R');
  await expect(rotation.dialog).toHaveCount(0);
  expect((await vault.requests()).filter(({ path }) => GENERATE.test(path))).toEqual([]);
});

test('Escape leaves the review, forgets its candidate, and gives the focus back to the button', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  const { rotation } = await visit(keyturn, vault);
  await rotation.rotate('Password').focus();
  await page.keyboard.press('Enter');
  await expect(rotation.vault).toBeFocused();
  await expect(rotation.change).not.toHaveAttribute('aria-disabled', 'true');
  await rotation.button('Inspect').click();
  await expect(rotation.cells).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rotation.dialog).toHaveCount(0);
  await expect(rotation.rotate('Password')).toBeFocused();
  expect(await orders(vault)).toEqual([]);
});

test('a password is rotated by keys alone, from the list to the end', async ({ keyturn, page, start }) => {
  const vault = await start();
  const { rotation } = await visit(keyturn, vault);
  await expect(secretPage(page).heading).toContainText(WEB);
  await page.keyboard.press('Control+Shift+R');
  await expect(rotation.vault).toBeFocused();
  await expect(rotation.change).not.toHaveAttribute('aria-disabled', 'true');
  await rotation.tabTo('Inspect');
  await page.keyboard.press('Enter');
  await expect(rotation.cells).toBeVisible();
  await rotation.tabTo('Regenerate');
  await page.keyboard.press('Space');
  await expect(rotation.cells).toHaveCount(0);
  await expect(rotation.dialog).toContainText('Server accepts it');
  await rotation.tabTo('Change vault copy');
  await page.keyboard.press('Enter');
  await rotation.sealByKeys();
  const outcome = rotation.outcome(VERIFIED);
  await expect(outcome.getByRole('heading', { level: 2, name: /^Vault copy/u })).toBeFocused();
  await rotation.tabTo('Copy new password');
  await page.keyboard.press('Enter');
  await expect(outcome).toContainText('New password copied.');
  await page.keyboard.press('Escape');
  await expect(outcome).toHaveCount(0);
  await expect(secretPage(page).details).toBeVisible();
  expect(await orders(vault)).toHaveLength(1);
});
