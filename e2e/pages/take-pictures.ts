import { expect, type Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Theme } from '../../shared/settings';
import { projectFolder, type Keyturn } from '../hosts/keyturn';
import { changeSettings } from './bridge';
import { cutOff } from './reach';
import { setWindow } from './window';

const folder = join(projectFolder, 'out', 'e2e', 'pictures');

const SIZES = {
  smallest: { width: 960, height: 640 },
  usual: { width: 1280, height: 800 },
  large: { width: 1920, height: 1080 },
};

/** Fonts loaded, transitions ended: what is seen is what stays. */
export const settled = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
  });
};

/** As it looks in a theme, once it has come to rest. */
export const dress = async ({ page }: Keyturn, theme: Theme): Promise<void> => {
  await changeSettings(page, { theme });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  await settled(page);
};

/** In each theme and size, and nothing of it cut off. */
export const take = async (
  keyturn: Keyturn,
  name: string,
  themes: readonly Theme[] = ['light', 'dark'],
): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  for (const theme of themes) {
    await dress(keyturn, theme);
    for (const [size, view] of Object.entries(SIZES)) {
      await setWindow(keyturn, view);
      await settled(keyturn.page);
      expect(await cutOff(keyturn.page)).toEqual([]);
      await keyturn.page.screenshot({ path: join(folder, `${name}-${theme}-${size}.png`), caret: 'initial' });
    }
  }
};

/** Of what is shown, as it is shown. */
export const takeAsItIs = async (page: Page, name: string): Promise<void> => {
  await settled(page);
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
  expect(await cutOff(page)).toEqual([]);
};

/** One that was made elsewhere. */
export const keepPicture = (name: string, png: Buffer): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), png);
};
