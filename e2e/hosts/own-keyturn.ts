import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from './displayed';
import { endKeyturn, startKeyturn, type Keyturn, type StartOptions } from './keyturn';

export interface Fixtures {
  /** A data folder of its own, gone after the test. */
  readonly dataFolder: string;
  /** Starts the app on that folder, as often as the story needs; what still runs afterwards is closed. */
  readonly start: (options?: StartOptions) => Promise<Keyturn>;
  readonly keyturn: Keyturn;
  readonly page: Page;
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'keyturn-e2e-'));

export const removeFolder = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
};

/** For stories that end the app, damage its files or start it in special surroundings: each has an app of its own. */
export const test = base.extend<Fixtures>({
  dataFolder: async ({}, use) => {
    const folder = newFolder();
    await use(folder);
    removeFolder(folder);
  },
  start: async ({ dataFolder }, use) => {
    const started: Keyturn[] = [];
    await use(async (options) => {
      const keyturn = await startKeyturn(dataFolder, options);
      started.push(keyturn);
      return keyturn;
    });
    for (const keyturn of started) await endKeyturn(keyturn);
  },
  keyturn: async ({ start }, use) => {
    await use(await start());
  },
  page: async ({ keyturn }, use) => {
    await use(keyturn.page);
  },
});
