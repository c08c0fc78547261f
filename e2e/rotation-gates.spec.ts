import { expect } from '@playwright/test';
import { test } from './hosts/rotating';
import type { Vault } from './hosts/vault';
import { accessPage } from './pages/access.page';
import { orders, visit, visitAfterCheckout } from './pages/rotation-visit';
import { secretPage } from './pages/secret.page';
import { VERIFIED } from './pages/rotation.page';

interface World {
  readonly secrets: readonly { readonly held: unknown }[];
}

const isHeld = async (vault: Vault, id: number): Promise<boolean> =>
  ((await vault.told(`world?secretId=${id}&more=true`)) as World).secrets[0]?.held !== null;

/** So long a reason opens a secret for, and a little more. */
const REASON_SECONDS = 18 * 60;

test('a reason that has run out meanwhile is asked for in the dialog, left with the change, and shown by the audit', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  const { rotation } = await visit(keyturn, vault, { name: 'dc01 needs a comment' });
  const access = accessPage(page);
  await access.reason.fill('Only a look');
  await access.button('Leave reason and open').click();
  await expect(rotation.rotate('Password')).toBeVisible();
  await vault.control('clock', { seconds: REASON_SECONDS });
  await rotation.rotate('Password').click();
  await expect(rotation.change).toHaveAccessibleDescription('This secret asks for a reason.');
  await expect(rotation.dialog).toContainText('required by this secret');
  await expect(rotation.plan).toContainText('Leave the reason and ticket');
  await rotation.reason.fill('Monthly change of web passwords');
  await expect(rotation.change).not.toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(rotation.reason).toBeFocused();
  expect(await orders(vault)).toEqual([]);
  await rotation.send('Change vault copy');
  await expect(rotation.outcome(VERIFIED)).toBeVisible();
  await rotation.button('Done').click();
  await secretPage(page).tab('Audit').click();
  await expect(secretPage(page).details).toContainText('Monthly change of web passwords');
  expect(await orders(vault)).toHaveLength(1);
});

test('a ticket that its system does not take stops the change before anything is sent, and the next one lets it through', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  const { rotation } = await visit(keyturn, vault, { name: 'dc02 needs a ticket' });
  const access = accessPage(page);
  await access.reason.fill('Only a look');
  await access.ticket.fill('INC123456');
  await access.button('Leave reason and open').click();
  await expect(rotation.rotate('Password')).toBeVisible();
  await vault.control('clock', { seconds: REASON_SECONDS });
  await rotation.rotate('Password').click();
  await rotation.reason.fill('Monthly change');
  await rotation.ticket.fill('12');
  await rotation.send('Change vault copy');
  await expect(rotation.told).toContainText('The ticket number was not accepted.');
  await expect(rotation.ticket).toHaveAttribute('aria-invalid', 'true');
  await expect(rotation.reason).toHaveValue('Monthly change');
  expect(await orders(vault)).toEqual([]);
  await rotation.ticket.fill('INC654321');
  await rotation.send('Change vault copy');
  await expect(rotation.outcome(VERIFIED)).toBeVisible();
  await expect(rotation.evidence).toContainText('The audit shows this change by admin, with INC654321');
  expect(await orders(vault)).toHaveLength(1);
});

test('a secret that has to be taken out is taken for the change and given back after it', async ({
  keyturn,
  start,
}) => {
  const vault = await start();
  const { rotation, id } = await visitAfterCheckout(keyturn, vault);
  await rotation.open();
  await expect(rotation.plan).toContainText('Check the secret out');
  await expect(rotation.plan).toContainText('Check the secret in again');
  await rotation.send('Change vault copy');
  await expect(rotation.outcome(VERIFIED)).toBeVisible();
  await expect.poll(() => isHeld(vault, id)).toBe(false);
  const acts = (await vault.requests()).filter(({ path }) => /\/check-(?:in|out)$/u.test(path));
  expect(acts.map(({ path }) => path.split('/').at(-1))).toEqual(['check-out', 'check-out', 'check-in']);
});

test('a secret that its user had taken out before stays with him', async ({ keyturn, page, start }) => {
  const vault = await start();
  const { rotation, id } = await visit(keyturn, vault, { name: 'dc03 is checked out' });
  await accessPage(page).checkOut.click();
  await rotation.open();
  await expect(rotation.plan).not.toContainText('Check the secret');
  await rotation.send('Change vault copy');
  await expect(rotation.outcome(VERIFIED)).toBeVisible();
  await rotation.button('Done').click();
  await expect(accessPage(page).checkout).toContainText('Checked out to you');
  expect(await isHeld(vault, id)).toBe(true);
});

test('a secret that somebody has to approve shows that inside the dialog, and goes on once it is open', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  await vault.control('rules', { tokenSeconds: 'unlimited' });
  const { rotation, id } = await visit(keyturn, vault, {
    name: 'dc06 needs approval',
    user: 'operator',
  });
  const access = accessPage(page);
  await vault.control('approver', { decision: 'Approved', comment: 'Go.', ms: 0, secretId: id });
  await access.reason.fill('Quarterly change');
  await access.button('Ask for access').click();
  await expect(rotation.rotate('Password')).toBeVisible({ timeout: 15_000 });
  await vault.control('clock', { seconds: 2 * 60 * 60 });
  await vault.control('approver', { secretId: id });
  await rotation.rotate('Password').click();
  await expect(rotation.dialog).toContainText('Approval needed');
  await expect(rotation.change).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(rotation.dialog).toHaveCount(0);
  expect(await orders(vault)).toEqual([]);
});
