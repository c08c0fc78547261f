import { expect, type Page } from '@playwright/test';
import { test } from './hosts/own-panel';
import { BUS_MISSING, hasSessionBus } from './hosts/session-bus';
import { startVault, type Vault } from './hosts/vault';
import { secretCalled } from './pages/access.page';
import { changeSettings, type BridgedWindow } from './pages/bridge';
import { holdUp, letGo, order } from './pages/bulk-orders';
import { bulkPage } from './pages/bulk.page';
import { secretPage } from './pages/secret.page';
import { sessionPage } from './pages/session.page';
import { enterVault } from './pages/vault-visit';

test.skip(!hasSessionBus, BUS_MISSING);

let vault: Vault | undefined;

test.afterEach(async () => {
  await vault?.stop();
  vault = undefined;
});

const WEB = '> web01 local administrator';

const like = (pattern: RegExp): unknown => expect.stringMatching(pattern);

/** A favourite, one that is out, one on the clipboard: what a menu has lines for. */
const gather = async (page: Page, at: Vault): Promise<void> => {
  const [web, out] = [await secretCalled(at, 'web01'), await secretCalled(at, 'dc03')];
  await page.evaluate(
    async ([marked, taken]) => {
      const { access, secret } = (window as unknown as BridgedWindow).keyturn;
      await secret.mark({ id: marked, isFavourite: true });
      await access.checkOut({ id: taken });
    },
    [web, out] as const,
  );
  await secretPage(page).enter(sessionPage(page).list, /^web01 local administrator/u);
  await secretPage(page).copy('Password').click();
};

test('the menu of the tray is German in all that it can hold: what is at hand, out and under way, near the end of the session and after it', async ({
  start,
  bus,
  panel,
}) => {
  test.slow();
  vault = await startVault();
  await panel.appear();
  const { page } = await start({ env: bus.env });
  await changeSettings(page, { clipboardSeconds: '120' });
  await enterVault(page, vault);
  await gather(page, vault);
  await holdUp(vault, 1);
  await order(page, '1 2 3', { inOneGo: true });
  await bulkPage(page).confirm(true);
  await expect(bulkPage(page).row('web02 local administrator')).toContainText('Sent');
  await changeSettings(page, { language: 'de' });
  const who = `${new URL(vault.url).host} als admin`;
  const atHand = [
    ...['Schnellzugriff ...', 'Kennwort aus Favoriten kopieren', WEB],
    ...['Kennwort aus zuletzt verwendeten kopieren', WEB, 'Einmalcode kopieren', WEB, 'Secret öffnen', WEB],
    ...['Von mir ausgecheckt (1)', like(/^> dc03 is checked out, noch \d\d Min\.$/u)],
    ...['> > Verlängern', '> > Einchecken'],
  ];
  const below = [
    ...[like(/^Zwischenablage leeren \(\d+ s\)$/u), '-', 'Sperren', 'Abmelden'],
    ...['Einstellungen', 'Keyturn beenden'],
  ];
  await expect
    .poll(panel.read)
    .toEqual([
      ...['Keyturn öffnen', '-', who, like(/^noch 1\d Min\., 3 von 3 Verlängerungen$/u)],
      ...['Sitzung verlängern', '1 Änderung läuft', '-', ...atHand],
      ...['Sammelrotation, 1 von 3', '> Anzeigen', '> Anhalten', ...below],
    ]);
  await panel.click('Sammelrotation, 1 von 3', 'Anhalten');

  // The next period is short, and the last.
  await vault.control('rules', { tokenSeconds: 170, refreshTokens: false });
  await panel.click('Sitzung verlängern');
  await expect
    .poll(panel.read)
    .toEqual([
      ...['Keyturn öffnen', '-', like(/^Sitzung endet in [12] Min\.$/u), who],
      ...[like(/^noch [12] Min\., keine Verlängerung mehr$/u), 'Erneut anmelden ...'],
      ...['1 Änderung läuft', '-', ...atHand],
      ...['Sammelrotation angehalten, 1 von 3', '> Anzeigen', '> Fortsetzen', ...below],
    ]);

  await letGo(vault);
  await expect.poll(panel.read).toContain('Sammelrotation angehalten, 2 von 3');
  await vault.control('clock', { seconds: 170 });
  await panel.click('Sammelrotation angehalten, 2 von 3', 'Fortsetzen');
  await expect
    .poll(panel.read)
    .toEqual([
      ...['Keyturn öffnen', '-', like(/^Sitzung endete um \d\d:\d\d$/u), 'Erneut anmelden ...'],
      ...['Sammelrotation angehalten, 2 von 3', '> Anzeigen', '> Fortsetzen', '-'],
      ...['Einstellungen', 'Keyturn beenden'],
    ]);
});
