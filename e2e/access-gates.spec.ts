import { expect } from '@playwright/test';
import { filesWith } from './hosts/files';
import { test } from './hosts/vault-beside';
import { accessPage, openSecret, secretCalled } from './pages/access.page';
import { visitGate } from './pages/access-visit';
import { messagesPage } from './pages/messages.page';
import { sessionPage } from './pages/session.page';
import { enterVault, ordered, valuesAskedFor } from './pages/vault-visit';

test('looking at every gate takes nothing out, leaves nothing in the audit and reads no value', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  const access = accessPage(page);
  await enterVault(page, vault);
  for (const name of ['dc01', 'dc02', 'dc03', 'dc04', 'dc05', 'dc07', 'app08']) {
    await openSecret(keyturn, await secretCalled(vault, name));
    await expect(access.name).toContainText(name);
    await expect(access.gate(/./u)).toBeVisible();
  }
  expect(await ordered(vault)).toEqual([]);
  expect(await valuesAskedFor(vault)).toEqual([]);
});

test('a reason is left by keyboard alone, opens the secret, and is asked for again after its interval', async ({
  keyturn,
  page,
  start,
}, info) => {
  const vault = await start();
  const { access, id } = await visitGate(keyturn, vault, { name: 'dc01' });
  await access.reason.focus();
  await page.keyboard.type('Disk is full');
  await page.screenshot({ path: info.outputPath('reason.png') });
  await access.button('Leave reason and open').focus();
  await page.keyboard.press('Enter');
  await expect(access.covered).not.toHaveCount(0);
  await expect(access.name).toBeFocused();
  await expect(messagesPage(page).said).toHaveText('The secret is open.');
  const [left] = await ordered(vault);
  expect(left?.body).toEqual({ comment: 'Disk is full' });

  await vault.control('clock', { seconds: 18 * 60 });
  await openSecret(keyturn, await secretCalled(vault, 'dc03'));
  await openSecret(keyturn, id);
  await expect(access.name).toContainText('dc01');
  await expect(access.gate('This secret asks for a reason')).toBeVisible();
});

test('a ticket that is not as its system writes them is refused with the words of the server, and the reason stays', async ({
  keyturn,
  page,
  start,
}, info) => {
  const vault = await start();
  const { access } = await visitGate(keyturn, vault, { name: 'dc02' });
  await access.reason.fill('Disk is full');
  await access.ticket.fill('12');
  await access.button('Leave reason and open').click();
  await expect(access.details).toContainText('The ticket number was not accepted.');
  await expect(access.ticket).toHaveAttribute('aria-invalid', 'true');
  await expect(access.reason).toHaveValue('Disk is full');
  await page.screenshot({ path: info.outputPath('ticket.png') });
  await access.ticket.fill('INC123456');
  await access.button('Leave reason and open').click();
  await expect(access.covered).not.toHaveCount(0);
});

test('a reason and a checkout are one form: the reason first, and the secret after it', async ({
  keyturn,
  start,
}) => {
  const vault = await start();
  const { access } = await visitGate(keyturn, vault, { name: 'dc05' });
  await expect(access.gate('A reason and a checkout are needed')).toBeVisible();
  await access.reason.fill('Disk is full');
  await access.button('Leave reason and check out').click();
  await expect(access.checkout).toContainText(/(?:15:00|14:\d\d) left/u);
  const sent = (await ordered(vault)).map(({ path }) => path.split('/').at(-1));
  expect(sent).toEqual(['view-comment', 'check-out']);
});

test('access is asked for, waited for and opens by itself once somebody approves it', async ({
  keyturn,
  page,
  start,
}, info) => {
  const vault = await start();
  const { access, id } = await visitGate(keyturn, vault, { name: 'dc06', user: 'reader' });
  await expect(access.gate('Approval needed')).toBeVisible();
  await access.reason.fill('Quarterly audit');
  await page.screenshot({ path: info.outputPath('ask.png') });
  await vault.control('approver', { decision: 'Approved', comment: 'Go.', ms: 60_000, secretId: id });
  await access.button('Ask for access').click();
  await expect(access.gate('Waiting for approval')).toBeVisible();
  await expect(messagesPage(page).said).toHaveText('Access asked for.');
  await page.screenshot({ path: info.outputPath('waiting.png') });
  expect(await ordered(vault)).toHaveLength(1);
  await vault.control('clock', { seconds: 61 });
  await expect(access.covered).not.toHaveCount(0, { timeout: 15_000 });
});

test('a request that is denied says by whom and why, and one that waits can be withdrawn', async ({
  keyturn,
  start,
}) => {
  const vault = await start();
  const { access, id } = await visitGate(keyturn, vault, { name: 'dc06', user: 'reader' });
  await access.reason.fill('Quarterly audit');
  await access.button('Ask for access').click();
  await access.button('Withdraw').click();
  await expect(access.details).toContainText('The last request was withdrawn');
  await vault.control('approver', { decision: 'Denied', comment: 'Not now.', ms: 1_000, secretId: id });
  await access.reason.fill('Once more');
  await access.button('Ask for access').click();
  await expect(access.gate('Waiting for approval')).toBeVisible();
  await vault.control('clock', { seconds: 2 });
  await access.checkAgain.click();
  await expect(access.details).toContainText('Access was denied');
  await expect(access.details).toContainText('Anna Approver wrote: Not now.');
});

test('the password of a DoubleLock goes to the server once, and stays nowhere here', async ({
  keyturn,
  page,
  start,
  dataFolder,
}, info) => {
  const vault = await start();
  const { access } = await visitGate(keyturn, vault, { name: 'dc07' });
  await expect(access.gate('This secret has a DoubleLock')).toBeVisible();
  await access.lock.fill('Wrong-Lock-77');
  await access.button('Unlock').click();
  await expect(access.details).toContainText('The DoubleLock did not open with this password.');
  await expect(access.lock).toHaveValue('');
  await page.screenshot({ path: info.outputPath('lock.png') });
  await access.lock.fill('Second-1');
  await page.keyboard.press('Enter');
  await expect(access.covered).not.toHaveCount(0);

  const sent = await ordered(vault);
  expect(sent.map(({ body }) => body)).toEqual([
    { doubleLockPassword: 'Wrong-Lock-77', noAutoCheckout: true },
    { doubleLockPassword: 'Second-1', noAutoCheckout: true },
  ]);
  expect(sent.filter(({ path }) => path.endsWith('/password'))).toEqual([]);
  const told = await page.evaluate(() => document.documentElement.outerHTML);
  expect(told).not.toMatch(/Wrong-Lock-77|Second-1/u);
  await sessionPage(page).activity.click();
  await expect(page.getByRole('table', { name: 'Calls' })).toContainText('restricted');
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toMatch(
    /Wrong-Lock-77|Second-1/u,
  );
  for (const typed of ['Wrong-Lock-77', 'Second-1']) expect(filesWith(dataFolder, typed)).toEqual([]);
});

test('a deleted secret is made active again by somebody who may', async ({ keyturn, page, start }) => {
  const vault = await start();
  const { access } = await visitGate(keyturn, vault, { name: 'app08' });
  await expect(access.gate('This secret is inactive')).toBeVisible();
  await access.button('Reactivate').click();
  await expect(access.covered).not.toHaveCount(0);
  await expect(messagesPage(page).said).toHaveText('The secret is active again.');
});

test('each state of the edge of the world has its screen', async ({ keyturn, page, start }) => {
  const vault = await start(['--world', 'edge']);
  const access = accessPage(page);
  await enterVault(page, vault);
  const headings: Readonly<Record<string, string>> = {
    RequiresApproval: 'Approval needed',
    RequiresCheckout: 'Check out to open',
    RequiresComment: 'This secret asks for a reason',
    RequiresDoubleLockPassword: 'This secret has a DoubleLock',
    CreateDoubleLockPassword: 'This secret has a DoubleLock',
    DoubleLockNoAccess: 'This secret has a DoubleLock',
    RequiresUndelete: 'This secret is inactive',
    RequiresCheckoutPendingRPC: 'Waiting for a password change',
    RequiresCheckoutAndComment: 'A reason and a checkout are needed',
  };
  for (const [name, heading] of Object.entries(headings)) {
    await openSecret(keyturn, await secretCalled(vault, name));
    await expect(access.name).toHaveText(name);
    await expect(access.gate(heading)).toBeVisible();
  }
});
