import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

export const projectFolder = resolve(import.meta.dirname, '..', '..');

export const UI_PAGE = 'keyturn-ui://app/index.html';

/** The `electron` package answers with the path of its program; set-up names another one where it had to. */
export const electronProgram = createRequire(import.meta.url)('electron') as string;

/** Root has no sandbox on Linux; everybody else tests the real one. */
const isSandboxed = process.env['KEYTURN_SANDBOX'] !== 'off' && process.getuid?.() !== 0;

export interface Keyturn {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Playwright forgets it once the app has ended; a story may still want to know how. */
  readonly process: ChildProcess;
}

export interface StartOptions {
  /** What stands in front of the app: a program that makes its surroundings and then becomes the app. */
  readonly program?: string;
  /** Taken into the environment; an undefined one is taken out of it. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly flags?: readonly string[];
  /** For Electron itself, in front of the app. */
  readonly before?: readonly string[];
  /** How long each step of the start may take: for whoever starts so often that a machine under load will be slow once. */
  readonly stepMs?: number;
  /** What its first screen is called where that is not spoken in English. */
  readonly title?: string;
}

/** No story touches the keyring of whoever runs it, unless it brings one of its own. */
const WITHOUT_KEYRING = '--password-store=basic';

const argsOn = (dataFolder: string, flags: readonly string[] = []): string[] => [
  projectFolder,
  `--user-data-dir=${dataFolder}`,
  ...(flags.some((flag) => flag.startsWith('--password-store')) ? [] : [WITHOUT_KEYRING]),
  ...flags,
];

/** As a command line of its own, for a start that Playwright does not lead. */
export const commandOn = (
  dataFolder: string,
  flags?: readonly string[],
): readonly [program: string, args: string[]] => [
  electronProgram,
  [...(isSandboxed ? [] : ['--no-sandbox']), ...argsOn(dataFolder, flags)],
];

/** Nobody finds an icon of a story on his panel, and every story is told in English: one that wants a bus, or another language, brings its own. */
const SURROUNDINGS: StartOptions['env'] = { DBUS_SESSION_BUS_ADDRESS: undefined, LANGUAGE: 'en_US' };

const environment = (changes: StartOptions['env'] = {}): Record<string, string> => {
  const all = Object.entries({ ...process.env, ...SURROUNDINGS, ...changes });
  return Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== undefined));
};

/** Each step of a start ends before the story does, so that one that hangs says which it was. */
const STEP = { timeout: 12_000 };

export const firstScreen = (page: Page, step = STEP, title = 'Sign in to Secret Server'): Promise<void> =>
  page.getByRole('heading', { level: 1, name: title }).waitFor(step);

/** What a start came to that did not come to its first screen. */
const whatIsShown = (page: Page): Promise<unknown> =>
  page
    .evaluate(() => ({
      seen: document.body.innerText.slice(0, 2_000),
      size: [innerWidth, innerHeight],
      markup: document.body.innerHTML.slice(0, 4_000),
    }))
    .catch((error: unknown) => String(error));

export const startKeyturn = async (dataFolder: string, options: StartOptions = {}): Promise<Keyturn> => {
  const step = options.stepMs === undefined ? STEP : { timeout: options.stepMs };
  const app = await _electron.launch({
    executablePath: options.program ?? electronProgram,
    chromiumSandbox: isSandboxed,
    args: [...(options.before ?? []), ...argsOn(dataFolder, options.flags)],
    env: environment(options.env),
    ...step,
  });
  const page = await app.firstWindow(step);
  await firstScreen(page, step, options.title).catch(async (error: unknown) => {
    const shown = JSON.stringify(await whatIsShown(page), null, 2);
    throw new Error(`The first screen did not come. Instead: ${shown}`, { cause: error });
  });
  // The menu comes last, a moment after the window is seen. A question asked so early can be lost with the promise of its
  // answer ("garbage collected"), and is asked again.
  const hasMenu = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu() !== null).catch(() => false);
  await expect.poll(hasMenu, step).toBe(true);
  return { app, page, process: app.process() };
};

const hasEnded = ({ process: { exitCode, signalCode } }: Keyturn): boolean =>
  exitCode !== null || signalCode !== null;

export const endKeyturn = async (keyturn: Keyturn): Promise<void> => {
  if (!hasEnded(keyturn)) await keyturn.app.close();
};

export const settingsFile = (dataFolder: string): string => join(dataFolder, 'settings.json');

export const profilesFile = (dataFolder: string): string => join(dataFolder, 'profiles.json');
