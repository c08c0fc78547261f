import type { Page } from '@playwright/test';
import { DEFAULT_SETTINGS } from '../../shared/settings';
import {
  changeSettings,
  clearCalls,
  closePractice,
  dropLink,
  forgetProfiles,
  signOut,
} from '../pages/bridge';
import { setWindow } from '../pages/window';
import { test as base } from './displayed';
import { endKeyturn, firstScreen, startKeyturn, UI_PAGE, type Keyturn } from './keyturn';
import { newFolder, removeFolder } from './own-keyturn';

export interface Running extends Keyturn {
  readonly dataFolder: string;
}

export interface Fixtures {
  /** The shared app, as after its start: another page, the first screen, the settings and the size of a first start. */
  readonly keyturn: Keyturn;
  readonly dataFolder: string;
  readonly page: Page;
}

/** What the system says of the user's wishes, when nothing else is said. */
export const USUAL_MEDIA = {
  colorScheme: null,
  contrast: null,
  forcedColors: null,
  reducedMotion: null,
} as const;

const refresh = async (keyturn: Keyturn): Promise<void> => {
  const { page } = keyturn;
  await page.emulateMedia(USUAL_MEDIA);
  await setWindow(keyturn, { width: 1280, height: 800, zoom: 1 });
  await changeSettings(page, { ...DEFAULT_SETTINGS, isWelcomed: true });
  await signOut(page);
  await closePractice(page);
  await dropLink(page);
  await forgetProfiles(page);
  // The page of the story before ends here, with whatever it was made to do.
  await page.goto(UI_PAGE);
  await firstScreen(page);
  await clearCalls(page);
};

/**
 * For stories that leave the app as they found it: a start costs more than most of them. A story that fails ends the
 * worker, and the app with it, so that it cannot spoil the next one.
 */
export const test = base.extend<Fixtures, { readonly running: Running }>({
  running: [
    async ({}, use) => {
      const dataFolder = newFolder();
      const keyturn = await startKeyturn(dataFolder);
      await use({ ...keyturn, dataFolder });
      await endKeyturn(keyturn);
      removeFolder(dataFolder);
    },
    { scope: 'worker' },
  ],
  keyturn: async ({ running }, use) => {
    await refresh(running);
    await use(running);
  },
  dataFolder: async ({ running }, use) => {
    await use(running.dataFolder);
  },
  page: async ({ keyturn }, use) => {
    await use(keyturn.page);
  },
});
