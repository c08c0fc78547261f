import { expect, type Page } from '@playwright/test';
import type { Keyturn } from '../hosts/keyturn';
import { de } from '../../shared/words/de';
import { en } from '../../shared/words/en';
import { changeSettings } from './bridge';
import { expectFit, SMALLEST } from './looked-over';
import { setWindow } from './window';

interface Texts {
  readonly [key: string]: string | Texts;
}

const leavesOf = (texts: Texts): readonly string[] =>
  Object.values(texts).flatMap((text) => (typeof text === 'string' ? [text] : leavesOf(text)));

const GAP = /\{\{\w+\}\}/u;

/** A single word may be the server's own: its fields and templates have English names. */
const isSentence = (text: string): boolean =>
  (
    text
      .split(GAP)
      .join(' ')
      .match(/\p{L}{2,}/gu) ?? []
  ).length > 1;

const patternOf = (text: string): RegExp => {
  const parts = text.split(GAP).map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  return new RegExp(`^${parts.join('.+')}$`, 'su');
};

const patternsOf = (texts: Texts): readonly RegExp[] => leavesOf(texts).filter(isSentence).map(patternOf);

const [ENGLISH, GERMAN] = [patternsOf(en), patternsOf(de)];

/** What is to be seen of the page, and what it is called to those who do not see it. What was said before stays as it was said. */
const textsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.checkVisibility() && !element.closest('[role="status"], [role="alert"], [aria-live]'),
    );
    const own = (element: Element) =>
      [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const texts = shown.flatMap((element) => [
      ...own(element).map(({ textContent }) => textContent ?? ''),
      ...['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    ]);
    return [...new Set(texts.map((text) => text.trim()))];
  });

const fits = (text: string) => (pattern: RegExp) => pattern.test(text);

const englishOn = async (page: Page): Promise<readonly string[]> =>
  (await textsOn(page)).filter((text) => ENGLISH.some(fits(text)) && !GERMAN.some(fits(text)));

export const expectNoEnglish = (page: Page): Promise<void> =>
  expect.poll(() => englishOn(page), { message: 'what is still English' }).toEqual([]);

/** What is shown now is German throughout, and fits the smallest window at every text size. */
export const expectGerman = async (keyturn: Keyturn, picture: string): Promise<void> => {
  const { page } = keyturn;
  await changeSettings(page, { language: 'de' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expectNoEnglish(page);
  await setWindow(keyturn, SMALLEST);
  await page.screenshot({ path: picture });
  await expectFit(keyturn);
  await changeSettings(page, { language: 'en' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
};
