import { expect } from '@playwright/test';
import { asUser, test } from './hosts/vault-beside';
import { accessPage, openSecret, secretCalled } from './pages/access.page';
import { listPage } from './pages/list.page';
import { messagesPage } from './pages/messages.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';
import { enterVault } from './pages/vault-visit';

test('what one has taken out is listed by the time left, extended and given back there, and counted on the way out', async ({
  keyturn,
  page,
  start,
}, info) => {
  const vault = await start();
  const access = accessPage(page);
  const { view, region } = listPage(page);
  const rows = access.mine.getByRole('listitem');
  const act = (name: string | RegExp) => access.mine.getByRole('button', { name });
  await enterVault(page, vault);
  for (const name of ['dc03', 'dc05']) {
    await openSecret(keyturn, await secretCalled(vault, name));
    if (name === 'dc05') {
      await access.reason.fill('Disk is full');
      await access.button('Leave reason and check out').click();
    } else await access.checkOut.click();
    await expect(access.checkout).toContainText('Checked out to you');
  }
  await view('My checkouts').click();
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('dc05');
  await expect(rows.first()).toContainText(/14:\d\d left/u);
  await expect(rows.last()).toContainText(/29:\d\d left/u);
  await page.screenshot({ path: info.outputPath('mine.png') });

  await act(/^Extend, dc05/u).click();
  await expect(rows.first()).toContainText('dc03');
  await expect(rows.last()).toContainText('dc05');
  await sessionPage(page).signOut.click();
  await expect(access.leaving).toBeVisible();
  await expect(page.getByRole('dialog', { name: 'You hold 2 checkouts.', exact: true })).toBeVisible();
  await access.leaving.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(access.leaving).toHaveCount(0);

  await act(/^Check in, dc03/u).click();
  await expect(messagesPage(page).said).toContainText(/Checked in\.|1 checkout/u);
  await expect(rows).toHaveCount(1);
  await act(/^dc05/u).click();
  await expect(access.name).toContainText('dc05');
  await act(/^Check in, dc05/u).click();
  await expect(region).toContainText('You hold no checkouts.');
});

test('what was taken out elsewhere is listed, and given back on the way out of here', async ({
  page,
  start,
}) => {
  const vault = await start();
  const access = accessPage(page);
  const id = await secretCalled(vault, 'dc03');
  const headers = { authorization: `Bearer ${await vault.token('admin')}` };
  const taken = await fetch(`${vault.url}/api/v1/secrets/${id}/check-out`, { method: 'POST', headers });
  expect(taken.status).toBe(200);
  await signInPage(page).signInWith(asUser(vault));
  await listPage(page).view('My checkouts').click();
  await expect(access.mine.getByRole('listitem')).toHaveCount(1);
  await sessionPage(page).signOut.click();
  await access.leaving.getByRole('button', { name: 'Check in all and sign out', exact: true }).click();
  await expect(signInPage(page).signIn).toBeVisible();
  const orders = (await vault.requests()).filter(({ path }) => path.endsWith('/check-in'));
  expect(orders).toHaveLength(1);
});
