import { _electron, chromium, type Browser, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { test as base } from './displayed';
import { electronProgram, firstScreen, projectFolder, type Keyturn } from './keyturn';
import { newFolder, removeFolder } from './own-keyturn';

interface Package {
  readonly executable: string;
  readonly resources: string;
}

const layouts: Partial<
  Record<NodeJS.Platform, readonly [folder: RegExp, executable: string, resources: string]>
> = {
  darwin: [/^mac/u, 'Keyturn.app/Contents/MacOS/Keyturn', 'Keyturn.app/Contents/Resources'],
  win32: [/^win.*-unpacked$/u, 'Keyturn.exe', 'resources'],
  linux: [/^linux.*-unpacked$/u, 'keyturn', 'resources'],
};

/** The unpacked app that packaging has left for this platform. */
export const findPackage = (): Package => {
  const folder = join(projectFolder, 'out', 'package');
  const [pattern, executable, resources] = layouts[process.platform] ?? [/^$/u, '', ''];
  const found = existsSync(folder) ? readdirSync(folder).find((name) => pattern.test(name)) : undefined;
  if (found === undefined) throw new Error('There is no packed app: run `npm run package`.');
  return { executable: join(folder, found, executable), resources: join(folder, found, resources) };
};

interface PackedKeyturn {
  readonly page: Page;
  readonly browser: Browser;
  readonly process: ChildProcess;
  /** What the app has written to its terminal so far. */
  readonly said: () => string;
}

interface StartOptions {
  /** What stands in front of the app: a program that makes its surroundings and then becomes the app. */
  readonly program?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
}

const LISTENING = /^DevTools listening on (ws:\S+)/u;

const listen = (child: ChildProcess, stream: Readable) => {
  const lines: string[] = [];
  const address = new Promise<string>((resolve, reject) => {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      const [, found] = LISTENING.exec(line) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('error', reject);
    child.once('close', (status) => {
      reject(new Error(`The packed app ended (${String(status)}):\n${lines.join('\n')}`));
    });
  });
  return { address, said: () => lines.join('\n') };
};

const firstPage = async (browser: Browser): Promise<Page> => {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The packed app has no session.');
  return context.pages()[0] ?? (await context.waitForEvent('page'));
};

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
};

/**
 * With its inspect fuse off, Playwright cannot lead the packed app like one in development; it looks at the page
 * through the port that Chromium opens when it is asked to.
 */
const startPackaged = async (
  dataFolder: string,
  { program = findPackage().executable, env, flags = [] }: StartOptions,
): Promise<PackedKeyturn> => {
  const usual = ['--remote-debugging-port=0', `--user-data-dir=${dataFolder}`, '--password-store=basic'];
  const child = spawn(program, [...usual, ...flags], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const { address, said } = listen(child, child.stderr);
    const browser = await chromium.connectOverCDP(await address);
    const page = await firstPage(browser);
    await firstScreen(page);
    return { page, browser, process: child, said };
  } catch (error) {
    await end(child);
    throw error;
  }
};

/**
 * The packed app on a runtime without fuses, so that a story can reach into its main process: the same files, but for
 * the program, which Electron still takes for that of a packed app because of its name.
 */
export const startTwin = async (folder: string): Promise<Keyturn> => {
  const { executable } = findPackage();
  const twin = join(folder, 'twin');
  mkdirSync(twin);
  for (const name of readdirSync(dirname(executable))) {
    if (name !== basename(executable)) symlinkSync(join(dirname(executable), name), join(twin, name));
  }
  copyFileSync(electronProgram, join(twin, basename(executable)));
  const app = await _electron.launch({
    executablePath: join(twin, basename(executable)),
    chromiumSandbox: true,
    args: [`--user-data-dir=${join(folder, 'data')}`, '--password-store=basic'],
  });
  const page = await app.firstWindow();
  await firstScreen(page);
  return { app, page, process: app.process() };
};

interface Fixtures {
  /** A data folder of its own, gone after the test. */
  readonly dataFolder: string;
  /** Starts the packed app on that folder; it is ended after the test. */
  readonly start: (options?: StartOptions) => Promise<PackedKeyturn>;
}

export const test = base.extend<Fixtures>({
  dataFolder: async ({}, use) => {
    const folder = newFolder();
    await use(folder);
    removeFolder(folder);
  },
  start: async ({ dataFolder }, use) => {
    const started: PackedKeyturn[] = [];
    await use(async (options = {}) => {
      const keyturn = await startPackaged(dataFolder, options);
      started.push(keyturn);
      return keyturn;
    });
    for (const { browser, process: child } of started) {
      await browser.close();
      await end(child);
    }
  },
});
