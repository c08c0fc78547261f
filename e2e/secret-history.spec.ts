import { expect } from '@playwright/test';
import { test } from './hosts/vault-beside';
import { messagesPage } from './pages/messages.page';
import { visitSecret, valuesAskedFor } from './pages/vault-visit';

test('the timeline tells by whom each value was set, and whether anything has proven it', async ({
  page,
  start,
}, info) => {
  const vault = await start();
  const secret = await visitSecret(page, vault, /^app01 changes its password/u);
  const { said } = messagesPage(page);
  const dialog = secret.editDialog('Password');
  for (const value of ['First-Value-1', 'Second-Value-2']) {
    await secret.edit('Password').click();
    await dialog.getByRole('textbox', { name: 'New Password', exact: true }).fill(value);
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await vault.control('clock', { seconds: 60 });
  }
  await secret.reveal('Password').click();
  await expect(secret.hide('Password')).toBeVisible();
  await secret.choose('Run heartbeat');
  await vault.control('clock', { seconds: 600 });
  await expect(said).toHaveText(/^Heartbeat: (?!Pending)/u);

  await secret.tab('History').click();
  const button = (name: string) => secret.details.getByRole('button', { name, exact: true });
  await button('Show timeline').click();
  const rows = page.getByRole('table', { name: 'Lifetimes of values', exact: true }).getByRole('row');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(1)).toContainText('NowAda Admin · Edit');
  await expect(rows.nth(2)).toContainText('Ada Admin · EditNobody verified it');
  await expect(rows.nth(3)).toContainText('Before the audit begins');
  await page.screenshot({ path: info.outputPath('rows.png') });

  await button('Who could know it?').click();
  const people = page.getByRole('list', { name: 'Accounts that could know the present value', exact: true });
  await expect(people.getByRole('listitem')).toHaveCount(1);
  await expect(people).toContainText('Ada Admin');
  const shown = await secret.details.textContent();
  expect(shown).not.toContain('First-Value-1');
  expect(shown).not.toContain('Second-Value-2');
});

test('history and dependencies tell what the server publishes, and read no value for it', async ({
  page,
  start,
}, info) => {
  const vault = await start();
  const secret = await visitSecret(page, vault, /^app01 changes its password/u);
  const button = (name: string) => secret.details.getByRole('button', { name, exact: true });

  await secret.tab('History').click();
  await expect(secret.details).toContainText('The server publishes no history of values.');
  await button('Show timeline').click();
  await expect(button('Show timeline')).toHaveAttribute('aria-pressed', 'true');
  await expect(secret.details).toContainText('Not in the audit: backups');
  await page.screenshot({ path: info.outputPath('timeline.png') });
  await button('Who could know it?').click();
  await expect(button('Who could know it?')).toHaveAttribute('aria-pressed', 'true');

  await secret.tab('Dependencies').click();
  const table = page.getByRole('table', { name: 'Dependencies', exact: true });
  await expect(table.getByRole('row')).toHaveCount(4);
  await expect(table).toContainText('Nightly copyScheduled Taskfile01.example.testFailed');
  await page.screenshot({ path: info.outputPath('dependencies.png') });
  expect(await valuesAskedFor(vault)).toEqual([]);
});
