import { expect } from '@playwright/test';
import { test } from './hosts/vault-beside';
import { messagesPage } from './pages/messages.page';
import { visitSecret } from './pages/vault-visit';

test('the expiration is told when it is to be changed, set by one order, and seen in the secret', async ({
  page,
  start,
}, info) => {
  const vault = await start();
  const secret = await visitSecret(page, vault, /^web01 local administrator/u);
  await secret.choose('Set expiration');
  const dialog = page.getByRole('dialog', { name: 'Set expiration', exact: true });
  await expect(dialog).toContainText('Now it expires as its template says: 90 days.');
  await dialog.getByRole('radio', { name: 'On a date', exact: true }).click();
  await dialog.getByLabel('Date', { exact: true }).fill('2001-02-03');
  await page.screenshot({ path: info.outputPath('expiration.png') });
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(messagesPage(page).said).toHaveText('web01 local administrator saved.');
  await expect(secret.details).toContainText('ExpiresExpired');
  const orders = (await vault.requests()).filter(({ path }) => path.endsWith('/expiration'));
  expect(orders.map(({ method, body }) => ({ method, body }))).toEqual([
    {
      method: 'PUT',
      body: {
        data: {
          expirationType: { dirty: true, value: 'SpecificDate' },
          expirationDate: { dirty: true, value: '2001-02-03T00:00:00' },
        },
      },
    },
  ]);
});

test('the page of a secret opens in the browser once its user has seen the host', async ({
  keyturn,
  page,
  start,
}, info) => {
  const vault = await start();
  const secret = await visitSecret(page, vault, /^web01 local administrator/u);
  await keyturn.app.evaluate(({ shell }) => {
    const before = Object.getOwnPropertyDescriptor(shell, 'openExternal') ?? {};
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    Object.defineProperty(shell, 'openExternal', {
      configurable: true,
      value: (address: string) => {
        Object.defineProperty(shell, 'openExternal', before);
        opened.push(address);
        return Promise.resolve();
      },
    });
  });
  await secret.details.getByRole('button', { name: 'Open in browser', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Open in browser', exact: true });
  await expect(dialog).toContainText(new URL(vault.url).host);
  await page.screenshot({ path: info.outputPath('browser.png') });
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(messagesPage(page).said).toHaveText('Opened in your browser.');
  const opened = await keyturn.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  expect(opened).toEqual([expect.stringContaining(`${vault.url}/SecretView.aspx?secretid=`)]);
});
