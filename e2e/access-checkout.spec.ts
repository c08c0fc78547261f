import { expect } from '@playwright/test';
import { test } from './hosts/vault-beside';
import type { Vault } from './hosts/vault';
import { accessPage, asAnother, openSecret, secretCalled } from './pages/access.page';
import { visitGate } from './pages/access-visit';
import { messagesPage } from './pages/messages.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';
import { enterVault, valuesAskedFor } from './pages/vault-visit';

const orders = async (vault: Vault, ending: string) =>
  (await vault.requests()).filter(({ method, path }) => method !== 'GET' && path.endsWith(ending)).length;

test('a secret that must be taken out is looked at for nothing, taken, extended and given back by keyboard alone', async ({
  keyturn,
  page,
  start,
}, info) => {
  const vault = await start();
  const { said } = messagesPage(page);
  const { access } = await visitGate(keyturn, vault, { name: 'dc03' });
  await expect(access.gate('Check out to open')).toBeVisible();
  await expect(access.checkout).toContainText('You get it alone for 30 min.');
  await expect(access.covered).toHaveCount(0);
  await page.screenshot({ path: info.outputPath('free.png') });
  expect(await orders(vault, '/check-out')).toBe(0);

  await access.checkOut.focus();
  await page.keyboard.press('Enter');
  await expect(access.checkout).toContainText('Checked out to you');
  await expect(access.checkout).toContainText(/(?:30:00|29:\d\d) left/u);
  await expect(said).toHaveText(/^Checked out until .*\d/u);
  await expect(access.covered).not.toHaveCount(0);
  await expect(access.name).toBeFocused();
  expect(await orders(vault, '/check-out')).toBe(1);
  await page.screenshot({ path: info.outputPath('yours.png') });

  await access.extend.focus();
  await page.keyboard.press('Enter');
  await expect(access.checkout).toContainText(/(?:1:00:00|59:\d\d) left/u);
  await expect(access.extend).toBeFocused();

  await page.keyboard.press('Tab');
  await expect(access.checkIn).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(access.gate('Check out to open')).toBeVisible();
  await expect(said).toHaveText('Checked in.');
  await expect(access.name).toBeFocused();
  expect(await orders(vault, '/check-in')).toBe(1);
  expect(await valuesAskedFor(vault)).toEqual([]);
});

test('what is out stays out for another page and another look, with the time that the server gives it', async ({
  keyturn,
  start,
}) => {
  const vault = await start();
  const { access, id } = await visitGate(keyturn, vault, { name: 'dc03' });
  await access.checkOut.click();
  await expect(access.checkout).toContainText('Checked out to you');
  await vault.control('clock', { seconds: 26 * 60 });
  await openSecret(keyturn, await secretCalled(vault, 'dc01'));
  await expect(access.name).toHaveText('dc01 needs a comment');
  await openSecret(keyturn, id);
  await expect(access.checkout).toContainText(/(?:4:00|3:\d\d) left/u);
  await expect(access.checkout.locator('[data-ending="true"]')).toBeVisible();
});

test('a secret that somebody else has says who and until when, and is taken from him only after a question', async ({
  keyturn,
  page,
  start,
}, info) => {
  const vault = await start();
  const access = accessPage(page);
  const id = await secretCalled(vault, 'dc03');
  await asAnother(vault, { user: 'operator', path: `secrets/${id}/check-out` });
  await enterVault(page, vault);
  await openSecret(keyturn, id);
  await expect(access.gate(/^Checked out by Otto Operator until .*\d/u)).toBeVisible();
  await page.screenshot({ path: info.outputPath('held.png') });

  await access.force.click();
  await expect(access.confirm).toContainText('Otto Operator has it and loses it at once');
  await page.screenshot({ path: info.outputPath('force.png') });
  await page.keyboard.press('Escape');
  await expect(access.confirm).toHaveCount(0);
  expect(await orders(vault, '/check-in')).toBe(0);

  await access.force.click();
  await access.confirm.getByRole('button', { name: 'Force check-in', exact: true }).click();
  await expect(access.gate('Check out to open')).toBeVisible();
  expect(await orders(vault, '/check-in')).toBe(1);
});

test('nobody without the permission is offered to take a secret from somebody, and sees when it is free', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  const access = accessPage(page);
  const id = await secretCalled(vault, 'dc03');
  await asAnother(vault, { user: 'operator', path: `secrets/${id}/check-out` });
  await enterVault(page, vault, 'approver');
  await openSecret(keyturn, id);
  await expect(access.gate(/^Checked out by Otto Operator/u)).toBeVisible();
  await expect(access.force).toHaveCount(0);
  await asAnother(vault, { user: 'operator', path: `secrets/${id}/check-in` });
  await access.checkAgain.click();
  await expect(access.gate('Check out to open')).toBeVisible();
});

test('a password that changes with every check-in is waited for, and warned of before the next one', async ({
  keyturn,
  start,
}) => {
  const vault = await start();
  const { access } = await visitGate(keyturn, vault, { name: 'dc04' });
  await expect(access.checkout).toContainText('Check-in may change the password');
  await access.checkOut.click();
  await access.checkIn.click();
  await expect(access.gate('Waiting for a password change')).toBeVisible();
  await vault.control('clock', { seconds: 120 });
  await access.checkAgain.click();
  await expect(access.checkout).toContainText('Check-in changes the password.');
});

test('a check-out whose answer is lost is said to be unknown, is not sent again, and shows what the server says', async ({
  keyturn,
  page,
  start,
}, info) => {
  const vault = await start();
  const { alerted } = messagesPage(page);
  const { access } = await visitGate(keyturn, vault, { name: 'dc03' });
  const match = { method: 'POST', path: '/api/v1/secrets/*/check-out' };
  await vault.control('mischief', { match, times: 1, do: 'drop-before' });
  await access.checkOut.click();
  await expect(access.details).toContainText('It is not known whether it was checked out');
  await expect(alerted).toContainText('It is not known whether it was checked out.');
  await page.screenshot({ path: info.outputPath('unknown.png') });
  expect(await orders(vault, '/check-out')).toBe(1);

  await access.checkAgain.first().click();
  await expect(access.details).not.toContainText('It is not known');
  await vault.control('mischief', { match, times: 1, do: 'drop-after' });
  await access.checkOut.click();
  await expect(access.checkout).toContainText('Checked out to you');
  expect(await orders(vault, '/check-out')).toBe(2);
});

test('a check-out that the server refuses is said with its words, and shows who was faster', async ({
  keyturn,
  start,
}) => {
  const vault = await start();
  const { access, id } = await visitGate(keyturn, vault, { name: 'dc03' });
  await expect(access.checkOut).toBeVisible();
  await asAnother(vault, { user: 'operator', path: `secrets/${id}/check-out` });
  await access.checkOut.click();
  await expect(access.details).toContainText('It was not checked out');
  await expect(access.details).toContainText('checked out by another user');
  await expect(access.gate(/^Checked out by Otto Operator/u)).toBeVisible();
});

test('signing out with secrets that are out offers to give them back, and can be left alone', async ({
  keyturn,
  page,
  start,
}, info) => {
  const vault = await start();
  const session = sessionPage(page);
  const { access } = await visitGate(keyturn, vault, { name: 'dc03' });
  await access.checkOut.click();
  await expect(access.checkout).toContainText('Checked out to you');
  await session.signOut.click();
  await expect(access.leaving).toBeVisible();
  await page.screenshot({ path: info.outputPath('leaving.png') });
  await page.keyboard.press('Escape');
  await expect(access.leaving).toHaveCount(0);
  await expect(access.checkout).toContainText('Checked out to you');
  expect(await orders(vault, '/check-in')).toBe(0);

  await session.signOut.click();
  await access.leaving.getByRole('button', { name: 'Check in all and sign out', exact: true }).click();
  await expect(signInPage(page).signIn).toBeVisible();
  expect(await orders(vault, '/check-in')).toBe(1);
});
