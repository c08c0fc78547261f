import { expect } from '@playwright/test';
import type { Keyturn } from './hosts/keyturn';
import { createNotifications } from './hosts/notifications';
import { test } from './hosts/own-panel';
import { BUS_MISSING, hasSessionBus } from './hosts/session-bus';
import { startVault, type Vault } from './hosts/vault';
import { asUser } from './hosts/vault-beside';
import { changeSettings, signInByBridge } from './pages/bridge';
import { settingsPage } from './pages/settings.page';

test.skip(!hasSessionBus, BUS_MISSING);

const menuBar = ({ app }: Keyturn) =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));

test('another language is spoken at once by the page, the menu bar and the tray, and at the next start from the first paint on', async ({
  start,
  bus,
  panel,
}) => {
  await panel.appear();
  const first = await start({ env: bus.env });
  const settings = settingsPage(first.page);
  await settings.open('General');
  await settings.choose('Language', 'Deutsch');
  await expect(first.page.getByRole('heading', { level: 1, name: 'Allgemein', exact: true })).toBeVisible();
  await expect(first.page.locator('html')).toHaveAttribute('lang', 'de');
  await expect.poll(() => menuBar(first)).toEqual(['Datei', 'Bearbeiten', 'Ansicht', 'Hilfe']);
  await expect
    .poll(panel.read)
    .toEqual([
      ...['Keyturn öffnen', '-', 'Nicht angemeldet', 'Übungstresor öffnen', '-'],
      ...['Einstellungen', 'Keyturn beenden'],
    ]);
  await first.app.close();

  const again = await start({ title: 'Bei Secret Server anmelden' });
  const served = await again.app.evaluate(async ({ session }) => {
    const page = await session.defaultSession.fetch('keyturn-ui://app/index.html');
    return page.text();
  });
  expect(served).toContain('<html lang="de" ');
  expect(served).toContain('data-words="de"');
  await expect.poll(() => menuBar(again)).toEqual(['Datei', 'Bearbeiten', 'Ansicht', 'Hilfe']);
});

test('who has chosen no language is spoken to as the system prefers, and English is read in alone where that is it', async ({
  start,
}) => {
  const german = await start({
    env: { LANGUAGE: 'fr:de_AT:en', LANG: 'fr_FR.UTF-8' },
    title: 'Bei Secret Server anmelden',
  });
  await expect(german.page.locator('html')).toHaveAttribute('data-locale', 'de-AT');
  await german.app.close();

  const english = await start();
  const read = await english.page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  expect(read.filter((name) => /\/de-/u.test(name))).toEqual([]);
});

/** Five minutes before the end of such a session are a few seconds after its beginning. */
const SECONDS = '304';

let vault: Vault | undefined;

test.afterEach(async () => {
  await vault?.stop();
  vault = undefined;
});

test('whoever changes to German in a session has the tray and the warning of its end in it, and what comes after', async ({
  start,
  bus,
  panel,
}) => {
  test.slow();
  vault = await startVault(['--token-seconds', SECONDS]);
  await panel.appear();
  const desktop = createNotifications(bus);
  await desktop.appear();
  const keyturn = await start({ env: bus.env });
  const { page } = keyturn;
  await expect.poll(panel.registered).toBe(1);
  await keyturn.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.hide();
  });
  await signInByBridge(page, asUser(vault));
  await expect.poll(panel.read).toContain('Sign out');

  await changeSettings(page, { language: 'de' });
  const { host } = new URL(vault.url);
  await expect
    .poll(panel.read)
    .toEqual([
      ...['Keyturn öffnen', '-', `${host} als admin`],
      expect.stringMatching(/^noch \d Min\., 3 von 3 Verlängerungen$/u),
      ...[
        'Sitzung verlängern',
        '-',
        'Schnellzugriff ...',
        '-',
        'Sperren',
        'Abmelden',
        'Einstellungen',
        'Keyturn beenden',
      ],
    ]);
  const tooltip = async () => JSON.stringify(await panel.property('ToolTip'));
  expect(await tooltip()).toMatch(new RegExp(`"Keyturn, ${host} als admin, noch \\d Min\\."`, 'u'));
  await expect.poll(desktop.seen, { timeout: 20_000 }).toEqual([
    expect.objectContaining({
      title: 'Sitzung endet in 5 Min.',
      text: `${host}. Verlängern Sie die Sitzung, um weiterzuarbeiten.`,
      actions: { default: 'Keyturn öffnen', act: 'Sitzung verlängern' },
    }),
  ]);

  await panel.click('Sperren');
  await expect.poll(panel.read).toContain('Entsperren ...');
  expect(await panel.read()).toContainEqual(expect.stringMatching(/^Gesperrt, noch \d Min\.$/u));
  expect((await panel.read()).slice(-3)).toEqual(['Zwischenablage leeren', 'Abmelden', 'Keyturn beenden']);
  expect(await tooltip()).toMatch(/"Keyturn, Gesperrt, noch \d Min\."/u);
  await panel.click('Abmelden');
  await expect.poll(panel.read).toContain('Nicht angemeldet');
  expect(await tooltip()).toContain('"Keyturn, Nicht angemeldet"');
});
