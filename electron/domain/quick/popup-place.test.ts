import { expect, it } from 'vitest';
import { popupPlace } from './popup-place';

it('stands in the middle, nearer to the top, of whichever display it is', () => {
  const second = { x: 1920, y: 100, width: 1280, height: 1020 };
  expect(popupPlace(second)).toEqual({ x: 2280, y: 300, width: 560, height: 420 });
});

it('begins within a display that is smaller than itself', () => {
  expect(popupPlace({ x: 10, y: 20, width: 300, height: 200 })).toMatchObject({ x: 10, y: 20 });
});
