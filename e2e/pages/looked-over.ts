import { expect } from '@playwright/test';
import type { Keyturn } from '../hosts/keyturn';
import { USUAL_MEDIA } from '../hosts/shared-keyturn';
import { violations } from './axe';
import { controlsOutOfReach, cutOff, sidewaysScrollers } from './reach';
import { setWindow } from './window';

export const SMALLEST = { width: 960, height: 640 };
const SIZES = [SMALLEST, { width: 1280, height: 800 }, { width: 1920, height: 1080 }];

/** The theme System follows each of these; that the other themes look the same is for the tokens' own tests. */
const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'high contrast': { contrast: 'more' },
  'forced colours': { forcedColors: 'active' },
} as const;

/** What is shown now, as large as it is, in any look. */
export const expectLooks = async ({ page }: Keyturn): Promise<void> => {
  for (const [look, media] of Object.entries(LOOKS)) {
    await page.emulateMedia({ ...USUAL_MEDIA, ...media });
    expect.soft(await violations(page), look).toEqual([]);
  }
};

/** What is shown now, at any size and in any look. */
export const expectNoViolations = async (keyturn: Keyturn): Promise<void> => {
  const { page } = keyturn;
  for (const size of SIZES) {
    await setWindow(keyturn, size);
    expect.soft(await violations(page), `${size.width} wide`).toEqual([]);
  }
  await expectLooks(keyturn);
};

/** What is shown now, in the smallest window and at every text size. */
export const expectFit = async (keyturn: Keyturn): Promise<void> => {
  const { page } = keyturn;
  for (const zoom of [0.8, 1, 1.5, 2]) {
    await setWindow(keyturn, { ...SMALLEST, zoom });
    const message = `text at ${zoom * 100} %`;
    // An open list follows its combobox a moment after the text has grown.
    await expect.poll(() => sidewaysScrollers(page), { message }).toEqual([]);
    await expect.poll(() => controlsOutOfReach(page), { message }).toEqual([]);
    await expect.poll(() => cutOff(page), { message }).toEqual([]);
  }
};
