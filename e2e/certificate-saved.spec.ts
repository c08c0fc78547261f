import { expect } from '@playwright/test';
import { makeCertificate } from '../electron/system/testing/made-certificate';
import { test } from './hosts/tls-beside';
import { violations } from './pages/axe';
import { savedSignInsPage } from './pages/saved-sign-ins.page';
import { sessionPage } from './pages/session.page';
import { trustPage } from './pages/trust.page';
import { signInAt, signInTrusting } from './pages/trusting';

test('what was decided about a certificate stands with the saved sign-in, and can be taken back there', async ({
  page,
  vault,
  serve,
}, info) => {
  const front = await serve(makeCertificate({ name: 'vault.example', hosts: ['127.0.0.1'] }));
  const saved = savedSignInsPage(page);
  await signInTrusting(page, front, vault);
  await sessionPage(page).signOut.click();

  await saved.column.getByRole('button', { name: /^More, /u }).click();
  await saved.entry('Edit').click();
  const dialog = saved.dialog('Edit sign-in');
  await expect(dialog).toContainText(/Pinned on .*20\d\d.*, made out for vault\.example/u);
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: info.outputPath('edit.png') });
  await dialog.getByRole('button', { name: `Stop trusting, ${front.host}`, exact: true }).press('Enter');
  await expect(dialog).toContainText('it is accepted as this computer trusts it');
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();

  await signInAt(page, front, vault);
  await expect(trustPage(page).show).toBeVisible();
});
