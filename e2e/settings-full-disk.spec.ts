import { expect } from '@playwright/test';
import { settingsFile, type Keyturn } from './hosts/keyturn';
import { newFolder, removeFolder, test } from './hosts/own-keyturn';
import { noSmallDisk, onSmallDisk } from './hosts/small-disk';
import { messagesPage } from './pages/messages.page';
import { settingsPage } from './pages/settings.page';

test.skip(noSmallDisk() !== undefined, noSmallDisk());

/** Writes until nothing more goes in: the disk is seen by the app alone, so the app must do it. */
const fillDisk = ({ app }: Keyturn, folder: string): Promise<string> =>
  app.evaluate((_electron, inside) => {
    const fs = process.getBuiltinModule('node:fs');
    for (const size of [65_536, 1]) {
      try {
        for (;;) fs.appendFileSync(`${inside}/ballast`, Buffer.alloc(size));
      } catch (error) {
        if (size === 1) return (error as NodeJS.ErrnoException).code ?? 'no code';
      }
    }
    return 'never full';
  }, folder);

const contentOf = ({ app }: Keyturn, file: string): Promise<string> =>
  app.evaluate((_electron, path) => process.getBuiltinModule('node:fs').readFileSync(path, 'utf8'), file);

const namesIn = ({ app }: Keyturn, folder: string): Promise<string[]> =>
  app.evaluate((_electron, path) => process.getBuiltinModule('node:fs').readdirSync(path), folder);

test('a full disk is told with a next step, loses no setting, and is forgotten once there is room', async ({
  start,
  dataFolder,
}) => {
  const home = newFolder();
  try {
    const keyturn = await start({ program: onSmallDisk(home, dataFolder) });
    const { page } = keyturn;
    const settings = settingsPage(page);
    await settings.open('Appearance');
    await settings.choose('Theme', 'Dark');
    await expect(settings.theme).toHaveText('Dark');
    const before = await contentOf(keyturn, settingsFile(dataFolder));

    expect(await fillDisk(keyturn, dataFolder)).toBe('ENOSPC');
    await settings.choose('Theme', 'High contrast');
    const { region, alerted } = messagesPage(page);
    await expect(region).toContainText('The setting was not changed');
    await expect(region).toContainText('The disk is full, so nothing was saved.');
    await expect(region).toContainText('Free some space and try again.');
    await expect(alerted).toContainText('The disk is full');
    await expect(settings.theme).toHaveText('Dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(await contentOf(keyturn, settingsFile(dataFolder))).toBe(before);
    expect((await namesIn(keyturn, dataFolder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);

    await keyturn.app.evaluate((_electron, ballast) => {
      process.getBuiltinModule('node:fs').unlinkSync(ballast);
    }, `${dataFolder}/ballast`);
    await settings.choose('Theme', 'High contrast');
    await expect(settings.theme).toHaveText('High contrast');
    await expect(region).toHaveCount(0);
    expect(await contentOf(keyturn, settingsFile(dataFolder))).toContain('"contrast"');
    await keyturn.app.close();
  } finally {
    removeFolder(home);
  }
});
