import { expect } from '@playwright/test';
import { test } from './hosts/rotating';
import { changeAs, orders, PUT, visit } from './pages/rotation-visit';
import { secretPage } from './pages/secret.page';
import { NOT_CHANGED, VERIFIED } from './pages/rotation.page';

test('after a success the detail is read anew, and what is revealed and copied is the new password', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  const { rotation, id } = await visit(keyturn, vault);
  const secret = secretPage(page);
  const before = await vault.valueOf(id, 'password');
  await secret.reveal('Password').click();
  await expect(secret.details).toContainText(before);
  await rotation.open();
  await rotation.send('Change vault copy');
  await expect(rotation.outcome(VERIFIED)).toBeVisible();
  await expect(rotation.outcome(VERIFIED)).toContainText('web01 still has its own password.');
  const looks = (await vault.requests()).filter(
    ({ path }) => path === `/api/v1/secrets/${id}/summary`,
  ).length;
  expect(looks).toBeGreaterThan(2);
  await rotation.button('Done').click();
  await expect(rotation.rotate('Password')).toBeFocused();
  await expect(secret.details).not.toContainText(before);
  await secret.reveal('Password').click();
  await expect(secret.details).toContainText(await vault.valueOf(id, 'password'));
});

test('a refusal is told in the words of the server, with the old value read back, and leads to another try', async ({
  keyturn,
  start,
}) => {
  const vault = await start();
  const { rotation, id } = await visit(keyturn, vault);
  const before = await vault.valueOf(id, 'password');
  await rotation.open();
  const body = { message: 'Not during the freeze.' };
  await vault.control('mischief', { match: PUT, do: 'answer', status: 400, body });
  await rotation.send('Change vault copy');
  const outcome = rotation.outcome(NOT_CHANGED);
  await expect(outcome).toContainText('The server refused it, and the old value was read after that.');
  await expect(outcome).toContainText('Server said: “Not during the freeze.”');
  await expect(rotation.evidence).toContainText('The value read back is the old one');
  expect(await vault.valueOf(id, 'password')).toBe(before);
  expect(await orders(vault)).toHaveLength(1);
  await rotation.button('Try with a new password').click();
  await expect(rotation.change).not.toHaveAttribute('aria-disabled', 'true');
  await rotation.send('Change vault copy');
  await expect(rotation.outcome(VERIFIED)).toBeVisible();
  expect(await orders(vault)).toHaveLength(2);
});

test('a server that says yes and keeps the old value is not believed', async ({ keyturn, start }) => {
  const vault = await start();
  const { rotation } = await visit(keyturn, vault);
  await rotation.open();
  await vault.control('mischief', { match: PUT, do: 'answer', status: 200, body: 'true' });
  await rotation.send('Change vault copy');
  const outcome = rotation.outcome('We do not know yet whether the password changed');
  await expect(outcome).toContainText('Not changed so far.');
  await expect(outcome).toContainText('The server said yes');
  await expect(outcome).toContainText('The value read back is the old one');
  await rotation.button('Show new password').click();
  await expect(rotation.button('Hide new password')).toBeVisible();
  expect(await orders(vault)).toHaveLength(1);
});

test('somebody else who stores a third password right after is told of, and both of ours are kept', async ({
  keyturn,
  start,
}) => {
  const vault = await start();
  const { rotation, id } = await visit(keyturn, vault);
  const before = await vault.valueOf(id, 'password');
  await rotation.open();
  await vault.control('mischief', { match: PUT, do: 'change-field', value: 'Theirs-1!', when: 'after' });
  await rotation.send('Change vault copy');
  const outcome = rotation.outcome('Someone else changed this password too');
  await expect(outcome).toContainText('The value read back is neither the old nor the new one');
  await expect(outcome).toContainText('Neither of your two values is in the vault now.');
  await rotation.button('Show old password').click();
  await expect(outcome).toContainText(before);
  expect(await orders(vault)).toHaveLength(1);
});

test('a session that ends on the way leaves it unknown until its user has signed in again, and then it is found out by itself', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  await vault.control('rules', { refreshTokens: false });
  const { rotation } = await visit(keyturn, vault);
  await rotation.open();
  await vault.control('mischief', { match: PUT, do: 'revoke-token' });
  await rotation.send('Change vault copy');
  const outcome = rotation.outcome('We do not know yet whether the password changed');
  await expect(outcome).toContainText('Next: sign in again, then check again.');
  await rotation.button('Close and keep both').click();
  await page.getByRole('button', { name: 'Sign in again', exact: true }).first().click();
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(vault.user('admin').password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const news = page.getByRole('region', { name: 'Changed passwords', exact: true });
  await expect(news).toContainText(NOT_CHANGED);
  await news.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(rotation.outcome(NOT_CHANGED)).toContainText(
    'The server refused it, and the old value was read after that.',
  );
  expect(await orders(vault)).toHaveLength(1);
});

test('a field that waits for proof is not rotated a second time: the dialog leads to the first', async ({
  keyturn,
  start,
}) => {
  const vault = await start();
  const { rotation } = await visit(keyturn, vault);
  await rotation.open();
  await vault.control('mischief', { match: PUT, do: 'drop-before' });
  await rotation.send('Change vault copy');
  const unknown = rotation.outcome('We do not know yet whether the password changed');
  await expect(unknown).toBeVisible();
  await rotation.button('Close and keep both').click();
  await rotation.open();
  await expect(rotation.inTheWay).toContainText('A change of this field waits for proof.');
  await rotation.send('Change vault copy');
  await expect(rotation.told).toContainText(
    'A change of this field waits for proof, so another one was not begun.',
  );
  await rotation.button('Show').click();
  await expect(unknown).toBeVisible();
  expect(await orders(vault)).toHaveLength(1);
});

test('the password that was replaced is put back by a rotation of its own', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  const { rotation, id } = await visit(keyturn, vault, { name: 'Kiosk' });
  // The field remembers fewer of them than were there since.
  const forget = async (value: string) => {
    for (const other of ['one', 'two', 'three', 'four', 'five', 'six', value]) {
      await vault.control('fields', { secretId: id, slug: 'password', value: other });
    }
  };
  const before = await vault.valueOf(id, 'password');
  await rotation.open();
  await rotation.send('Change vault copy');
  await expect(rotation.outcome(VERIFIED)).toBeVisible();
  await rotation.choose('Put the old value back');
  await expect(rotation.dialog).toContainText('has been used before.');
  await expect(rotation.change).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await forget(await vault.valueOf(id, 'password'));
  await page.getByRole('link', { name: /^Needs attention/u }).click();
  await page.getByRole('button', { name: 'Kept passwords', exact: true }).click();
  await rotation.button('Put the old value back, Kiosk, Password').click();
  await expect(rotation.change).not.toHaveAttribute('aria-disabled', 'true');
  await rotation.send('Change vault copy');
  await expect(rotation.outcome(VERIFIED)).toBeVisible();
  expect(await vault.valueOf(id, 'password')).toBe(before);
  expect(await orders(vault)).toHaveLength(2);
});

test('a change behind its back after it was proven is no news: what was proven stays so', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  const { rotation, id } = await visit(keyturn, vault);
  await rotation.open();
  await rotation.send('Change vault copy');
  await expect(rotation.outcome(VERIFIED)).toBeVisible();
  await changeAs(vault, { user: 'operator', id, value: 'Theirs-3!xyz' });
  await rotation.button('Done').click();
  await page.getByRole('link', { name: /^Needs attention/u }).click();
  await page.getByRole('button', { name: 'Kept passwords', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Replaced', exact: true })).toContainText(VERIFIED);
});
