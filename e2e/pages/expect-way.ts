import { expect, type Page } from '@playwright/test';
import { namesOf, walk, withoutRing } from './focus-walk';

/** Walks there and back: the same stops in both directions, each with a ring to see. */
export const expectWay = async (page: Page, stops: readonly string[]): Promise<void> => {
  const [first = ''] = stops;
  const there = await walk(page, 'Tab');
  expect(namesOf(there)).toEqual(stops);
  expect(withoutRing(there)).toEqual([]);
  const [role = '', ...name] = first.split(' ');
  await page.getByRole(role as 'button', { name: name.join(' '), exact: true }).focus();
  const back = await walk(page, 'Shift+Tab');
  expect(namesOf(back)).toEqual([first, ...stops.slice(1).toReversed()]);
  expect(withoutRing(back)).toEqual([]);
};
