import { expect } from '@playwright/test';
import { test } from './hosts/rotating';
import { CHANGE, orders, visit } from './pages/rotation-visit';
import { NOT_CHANGED } from './pages/rotation.page';

// The account takes its time, and is tried after that.
test.slow();

const app = (secretId: number, scenario: object) => ({
  secretId,
  ms: 1_000,
  heartbeat: 'Success',
  ...scenario,
});

test('an account is changed only where that is ticked, each time, and is verified by its heartbeat and by what is read back', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  const { rotation, id } = await visit(keyturn, vault, { name: 'app01 changes its password' });
  const before = await vault.valueOf(id, 'password');
  await vault.control('scenario', app(id, { outcome: 'succeeds', ms: 60_000 }));
  await rotation.open();
  await rotation.remote.check();
  await expect(rotation.changeRemote).toHaveAccessibleDescription(
    'Tick the box that the account is changed now.',
  );
  await rotation.changeRemote.focus();
  await page.keyboard.press('Enter');
  expect(await orders(vault)).toEqual([]);
  await rotation.consent.check();
  await rotation.vault.check();
  await rotation.remote.check();
  await expect(rotation.consent).not.toBeChecked();
  await rotation.consent.check();
  await expect(rotation.plan).toContainText('Order the change, once');
  await rotation.send('Change remote account');

  await expect(rotation.progress).toContainText('Changing, running');
  await expect(rotation.dialog).toContainText('The request is on its way and cannot be called back.');
  await rotation.button('Keep watching in the background').click();
  await expect(rotation.attention).toHaveAccessibleName('Needs attention, 1');
  expect(await vault.valueOf(id, 'password')).toBe(before);
  await vault.control('scenario', app(id, { outcome: 'succeeds' }));
  await vault.control('clock', { seconds: 61 });
  const news = page.getByRole('region', { name: 'Changed passwords', exact: true });
  await expect(news).toContainText('Password changed on app01 and verified', { timeout: 20_000 });
  await news.getByRole('button', { name: 'Show', exact: true }).click();
  const outcome = rotation.outcome('Password changed on app01 and verified');
  await expect(outcome).toBeVisible();
  await expect(rotation.evidence).toContainText('Heartbeat succeeded with the stored value');
  await expect(rotation.evidence).toContainText('The value read back equals the value sent');
  expect(await vault.valueOf(id, 'password')).not.toBe(before);
  expect(await orders(vault)).toHaveLength(1);
});

test('an account that refuses is told with the reason of the server, which can be asked to stop trying', async ({
  keyturn,
  start,
}) => {
  const vault = await start();
  const { rotation, id } = await visit(keyturn, vault, {
    name: 'app02 fails to change its password',
  });
  const before = await vault.valueOf(id, 'password');
  await rotation.open();
  await rotation.remote.check();
  await rotation.consent.check();
  await rotation.send('Change remote account');
  const outcome = rotation.outcome(NOT_CHANGED);
  await expect(outcome).toContainText('Secret Server tried to change the account and could not.', {
    timeout: 20_000,
  });
  await expect(outcome).toContainText('Server said: “Access is denied.”');
  await expect(outcome).toContainText('The server keeps trying.');
  await expect(rotation.evidence).toContainText('The value read back is the old one');
  await rotation.button('Stop trying').click();
  await expect(outcome).toContainText('The server was told to stop, and says that no change is under way.');
  expect(await vault.valueOf(id, 'password')).toBe(before);
  expect(await orders(vault)).toHaveLength(1);
});

test('an account that takes another password than the one sent is verified as that, and says where to find it', async ({
  keyturn,
  start,
}) => {
  const vault = await start();
  const { rotation } = await visit(keyturn, vault, { name: 'app03 takes another password' });
  await rotation.open();
  await rotation.remote.check();
  await rotation.consent.check();
  await rotation.send('Change remote account');
  const outcome = rotation.outcome('Password changed on app03, with another password chosen by the server');
  await expect(outcome).toContainText('The server set another password than the one that was sent.', {
    timeout: 20_000,
  });
  await expect(rotation.evidence).toContainText('The value read back is neither the old nor the new one');
  expect(await orders(vault)).toHaveLength(1);
});

test('an account that does not take what is stored is not called changed, and can be tried again', async ({
  keyturn,
  start,
}) => {
  const vault = await start();
  const { rotation, id } = await visit(keyturn, vault, { name: 'app01 changes its password' });
  await vault.control('scenario', app(id, { outcome: 'succeeds', heartbeat: 'Failed' }));
  await rotation.open();
  await rotation.remote.check();
  await rotation.consent.check();
  await rotation.send('Change remote account');
  const outcome = rotation.outcome('The account does not accept the stored password');
  await expect(outcome).toContainText('Heartbeat failed with the stored value', { timeout: 20_000 });
  await expect(rotation.button('Show old password')).toBeVisible();
  await vault.control('scenario', app(id, { outcome: 'succeeds', heartbeat: 'Success' }));
  await rotation.button('Run heartbeat').click();
  await expect(rotation.outcome('Password changed on app01 and verified')).toBeVisible({ timeout: 20_000 });
  expect(await orders(vault)).toHaveLength(1);
});

test('an order whose answer is lost is looked for, and is not given again', async ({ keyturn, start }) => {
  const vault = await start();
  const { rotation, id } = await visit(keyturn, vault, { name: 'app01 changes its password' });
  await vault.control('scenario', app(id, { outcome: 'succeeds' }));
  await vault.control('mischief', { match: CHANGE, do: 'drop-after' });
  await rotation.open();
  await rotation.remote.check();
  await rotation.consent.check();
  await rotation.send('Change remote account');
  await expect(rotation.outcome('Password changed on app01 and verified')).toBeVisible({ timeout: 30_000 });
  expect(await orders(vault)).toHaveLength(1);
});

test('an account that nobody has set up, a field that is not its own and a right that is missing are said beside the choice', async ({
  keyturn,
  page,
  start,
}) => {
  const vault = await start();
  const { rotation } = await visit(keyturn, vault, { name: 'Kiosk' });
  await rotation.open();
  await expect(rotation.remote).toHaveAttribute('aria-disabled', 'true');
  await expect(rotation.dialog).toContainText(
    'Secret Server has no password changing set up for this secret',
  );
  await rotation.remote.focus();
  await page.keyboard.press('Space');
  await expect(rotation.vault).toBeChecked();
});
