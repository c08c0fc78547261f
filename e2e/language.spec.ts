import { expect } from '@playwright/test';
import type { Keyturn } from './hosts/keyturn';
import { test } from './hosts/own-panel';
import { BUS_MISSING, hasSessionBus } from './hosts/session-bus';
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
