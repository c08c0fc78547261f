import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const projectFolder = resolve(import.meta.dirname, '..', '..');

/** The `electron` package answers with the path of its program; set-up names another one where it had to. */
const electronProgram = createRequire(import.meta.url)('electron') as string;

/** Root has no sandbox on Linux; everybody else tests the real one. */
const chromiumSandbox = process.getuid?.() !== 0;

export interface Keyturn {
  readonly app: ElectronApplication;
  readonly page: Page;
}

export const startKeyturn = async (dataFolder: string, flags: readonly string[] = []): Promise<Keyturn> => {
  const app = await _electron.launch({
    executablePath: electronProgram,
    chromiumSandbox,
    args: [projectFolder, `--user-data-dir=${dataFolder}`, ...flags],
  });
  const page = await app.firstWindow();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { app, page };
};

interface Fixtures {
  /** A data folder of its own, gone after the test. */
  readonly dataFolder: string;
  /** The app on that folder, at its first screen, closed after the test. */
  readonly keyturn: Keyturn;
  readonly page: Page;
}

export const test = base.extend<Fixtures>({
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'keyturn-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  keyturn: async ({ dataFolder }, use) => {
    const keyturn = await startKeyturn(dataFolder);
    await use(keyturn);
    await keyturn.app.close();
  },
  page: async ({ keyturn }, use) => {
    await use(keyturn.page);
  },
});
