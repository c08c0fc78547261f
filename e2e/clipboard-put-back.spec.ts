import { expect } from '@playwright/test';
import { asUser, test } from './hosts/vault-beside';
import { hasXClipboard, XCLIP_MISSING, xClipboard } from './hosts/x-clipboard';
import { violations } from './pages/axe';
import { clipboardPage } from './pages/clipboard.page';
import { messagesPage } from './pages/messages.page';
import { secretPage } from './pages/secret.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

test.skip(!hasXClipboard, XCLIP_MISSING);

const VALUE = 'Quite-Unguessable-7Kd';

test('a secret that a clipboard program puts back is cleared again, and said to stay where that does not end', async ({
  page,
  start,
}, info) => {
  const vault = await start();
  await vault.control('fields', { secretId: 1, slug: 'password', value: VALUE });
  await signInPage(page).signInWith(asUser(vault));
  await secretPage(page).enter(sessionPage(page).list, /^web01 local administrator/u);
  await secretPage(page).copy('Password').click();
  await expect.poll(() => xClipboard.read('clipboard')).toBe(VALUE);
  await clipboardPage(page).clearNow.click();
  const { region, alerted } = messagesPage(page);

  await expect.poll(() => xClipboard.read('clipboard')).toBe(undefined);
  await xClipboard.put('clipboard', VALUE);
  await expect.poll(() => xClipboard.read('clipboard')).toBe(undefined);
  await expect(region).toHaveCount(0);

  const stop = xClipboard.insist('clipboard', VALUE);
  await expect(region).toContainText('The clipboard could not be cleared');
  await expect(alerted).toContainText('The clipboard could not be cleared');
  await expect(clipboardPage(page).status).toContainText('Password is still on the clipboard');
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: info.outputPath('stuck.png') });

  await region.getByRole('button', { name: 'Clear now', exact: true }).click();
  await expect(region).toContainText('The clipboard could not be cleared');
  await stop();
  await expect(region).toHaveCount(0);
  await expect(clipboardPage(page).clearNow).toHaveCount(0);
  await expect.poll(() => xClipboard.read('clipboard')).toBe(undefined);
});
