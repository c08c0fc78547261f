import { expect } from '@playwright/test';
import { test } from './hosts/vault-beside';
import { hasXClipboard, xClipboard } from './hosts/x-clipboard';
import { accessPage, openSecret, secretCalled } from './pages/access.page';
import { visitGate } from './pages/access-visit';
import { messagesPage } from './pages/messages.page';
import { secretPage } from './pages/secret.page';
import { enterVault, ordered, valuesAskedFor } from './pages/vault-visit';

test('a DoubleLock and a reason that are both asked for are given in one form, and go out in one order', async ({
  keyturn,
  page,
  start,
}, info) => {
  const vault = await start(['--world', 'edge']);
  const { access } = await visitGate(keyturn, vault, { name: 'RequiresDoubleLockPassword and a comment' });
  await expect(access.gate('This secret has a DoubleLock')).toBeVisible();
  await access.lock.fill('Practice-1');
  await access.reason.fill('Restore of the night');
  await page.screenshot({ path: info.outputPath('both.png') });
  await access.button('Unlock').click();
  await expect(access.covered).not.toHaveCount(0);
  expect((await ordered(vault)).map(({ body }) => body)).toEqual([
    { doubleLockPassword: 'Practice-1', comment: 'Restore of the night', noAutoCheckout: true },
  ]);
});

test('a DoubleLock on a secret that has to be taken out says so before, and opens both in one order', async ({
  keyturn,
  page,
  start,
}, info) => {
  const vault = await start(['--world', 'edge']);
  const { access } = await visitGate(keyturn, vault, { name: 'RequiresDoubleLockPassword and a checkout' });
  await expect(access.gate('This secret has a DoubleLock')).toBeVisible();
  await expect(access.details).toContainText('You get it alone for 30 min.');
  await access.lock.fill('Practice-1');
  await page.screenshot({ path: info.outputPath('both.png') });
  await access.button('Unlock and check out').click();
  await expect(access.checkout).toContainText('Checked out to you');
  await expect(messagesPage(page).said).toHaveText(/^Checked out until .*\d/u);
  await secretPage(page).reveal('Password').click();
  await expect(access.details).toContainText('Locked-1');
  expect((await ordered(vault)).map(({ body }) => body)).toEqual([
    { doubleLockPassword: 'Practice-1', noAutoCheckout: false },
  ]);
  await access.checkIn.click();
  await expect(access.gate('Check out to open')).toBeVisible();
});

test('whoever may not open a secret is given words to ask for it, and they hold no value', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  const access = accessPage(page);
  const id = await secretCalled(vault, 'web01 local administrator');
  await enterVault(page, vault);
  await vault.spoil({
    match: { path: '/api/v1/secrets/*/state' },
    do: 'answer',
    status: 200,
    body: { secretId: id, secretState: 'CannotView', actions: [] },
  });
  await openSecret(keyturn, id);
  await expect(access.gate('You may see this secret exists, but not open it')).toBeVisible();
  await access.button('Copy request text').focus();
  await page.keyboard.press('Enter');
  await expect(messagesPage(page).said).toHaveText(/copied/iu);
  if (hasXClipboard) {
    await expect
      .poll(() => xClipboard.read('clipboard'))
      .toBe(`admin asks for the View permission on the secret with ID ${id} at ${vault.url}.`);
  }
  await vault.mend();
  expect(await valuesAskedFor(vault)).toEqual([]);
});
