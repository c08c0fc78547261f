import { expect } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endKeyturn } from './hosts/keyturn';
import { test } from './hosts/own-keyturn';
import { listPage } from './pages/list.page';
import { DERIVED, makeKeyFile } from './pages/new-key-file';
import { practicePage } from './pages/practice.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';
import { ticketKeysPage } from './pages/ticket-keys.page';

// A key is made of each password, and that is meant to take long.
test.slow();

const PASSWORD = 'correct horse battery';
const DAY_MS = 24 * 3_600_000;

interface Kept {
  readonly value: readonly { readonly currentSince: number }[];
}

/** What the app has written down of its files, as if that had been so many days ago. */
const ageBy = (path: string, days: number) => {
  const kept = JSON.parse(readFileSync(path, 'utf8')) as Kept;
  const value = kept.value.map((file) => ({ ...file, currentSince: file.currentSince - days * DAY_MS }));
  writeFileSync(path, JSON.stringify({ ...kept, value }));
};

test('a key that has encrypted for longer than a week needs attention, which leads to its file, and none once it is rotated', async ({
  start,
  dataFolder,
}, info) => {
  const first = await start();
  await ticketKeysPage(first.page).atTheDoor.click();
  const path = info.outputPath('edge-web.age');
  await makeKeyFile(first.page, { farm: 'edge-web', path, password: PASSWORD });
  await endKeyturn(first);
  ageBy(join(dataFolder, 'ticket-keys.json'), 8);

  const { page } = await start();
  const keys = ticketKeysPage(page);
  const attention = (count: string) => listPage(page).view(`Needs attention${count}`);
  const due = page.getByRole('button', { name: '1 ticket key file is overdue', exact: true });
  await practicePage(page).open();
  await signInPage(page).signIn.click();
  await expect(sessionPage(page).list).toBeVisible();
  await attention(', 1').click();
  await expect(due).toBeVisible();
  await page.screenshot({ path: info.outputPath('due.png') });
  await due.click();
  await expect(keys.heading('edge-web')).toBeVisible();
  await expect(keys.options.first()).toHaveAccessibleName(/, 8 days, overdue$/u);

  await keys.filePassword.fill(PASSWORD);
  await keys.submitOpen.click();
  await expect(keys.keys.first()).toBeVisible(DERIVED);
  await keys.rotate.click();
  await keys.published.check();
  await keys.sureRotate.click();
  await expect(keys.dialog).toHaveCount(0, DERIVED);
  await expect(keys.options.first()).not.toHaveAccessibleName(/overdue/u);
  await attention('').click();
  await expect(listPage(page).listed('Needs attention')).toBeVisible();
  await expect(due).toHaveCount(0);
});
