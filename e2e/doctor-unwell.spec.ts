import { expect } from '@playwright/test';
import { channelName } from '../shared/ipc/channel';
import { test } from './hosts/own-keyturn';
import { doctorPage } from './pages/doctor.page';
import { violations } from './pages/axe';
import { signInPage } from './pages/sign-in.page';
import { chooseInMenu } from './pages/window';

test('a doctor who cannot go on himself says so, with what to do next, and does not seem to be at work', async ({
  keyturn,
  page,
}, info) => {
  await signInPage(page).serverUrl.fill('https://vault.corp.example');
  // The main process is there, and does not answer.
  await keyturn.app.evaluate(
    ({ ipcMain }, channel) => {
      ipcMain.removeHandler(channel);
    },
    channelName('doctor', 'run'),
  );
  await chooseInMenu(keyturn, 'Help', 'Run sign-in doctor');
  const { status, again, copy, list } = doctorPage(page);
  await expect(status).toHaveText(
    'The doctor could not finish. The part of Keyturn that does the work did not answer. Try again. If it goes on, close Keyturn and open it again.',
  );
  await expect(list).toHaveAttribute('aria-busy', 'false');
  await expect(copy).toHaveAttribute('aria-disabled', 'true');
  await page.screenshot({ path: info.outputPath('unwell.png') });
  expect(await violations(page)).toEqual([]);
  await again.click();
  await expect(status).toContainText('The doctor could not finish.');
});
