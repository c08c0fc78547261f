import { expect } from '@playwright/test';
import { test } from './hosts/vault-beside';
import { openSecret, secretCalled } from './pages/access.page';
import { visitGate } from './pages/access-visit';
import { ordered } from './pages/vault-visit';

const MINUTE_MS = 60_000;

/** As a field for a date and a time of day takes it. */
const inMinutes = (minutes: number): string => {
  const now = new Date();
  const there = new Date(now.getTime() + minutes * MINUTE_MS - now.getTimezoneOffset() * MINUTE_MS);
  return there.toISOString().slice(0, 16);
};

test('access that is approved for later says when, opens then, and says that it has run out after it', async ({
  keyturn,
  page,
  start,
}, info) => {
  const vault = await start();
  const { access, id } = await visitGate(keyturn, vault, { name: 'dc06', user: 'reader' });
  await vault.control('approver', { decision: 'Approved', comment: 'Go.', ms: 1_000, secretId: id });
  await access.reason.fill('Quarterly audit');
  await access.details.getByLabel('From', { exact: true }).fill(inMinutes(6));
  await access.details.getByLabel('Until', { exact: true }).fill(inMinutes(9));
  await access.button('Ask for access').click();
  await expect(access.gate('Waiting for approval')).toBeVisible();
  await vault.control('clock', { seconds: 2 });
  await access.checkAgain.click();
  await expect(access.gate('Access is approved for later')).toBeVisible();
  await expect(access.details).toContainText('Anna Approver wrote: Go.');
  await page.screenshot({ path: info.outputPath('later.png') });
  await vault.control('clock', { seconds: 6 * 60 });
  await access.checkAgain.click();
  await expect(access.covered).not.toHaveCount(0);

  await vault.control('clock', { seconds: 4 * 60 });
  await openSecret(keyturn, await secretCalled(vault, 'web02'));
  await openSecret(keyturn, id);
  await expect(access.gate('Approval needed')).toBeVisible();
  await expect(access.details).toContainText('The last approval has run out');
  await page.screenshot({ path: info.outputPath('over.png') });
  await access.reason.fill('Once more');
  await access.button('Ask for access').click();
  await expect(access.gate('Waiting for approval')).toBeVisible();
  expect(await ordered(vault)).toHaveLength(2);
});
