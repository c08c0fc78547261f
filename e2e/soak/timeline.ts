import type { Page } from '@playwright/test';

/** So often a key is pressed at most: Chromium 130 has room for 200 of each, and notes two with every press. */
const MOST_PRESSES = 1000;

/** Longer than what Chromium calls long, of a frame and a task (50 ms) as of an event (104 ms). */
const SLOW_MS = 110;

/** How much the page has noted by itself. */
const notedIn = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const counts = ['event', 'long-animation-frame', 'longtask'].map((type) => {
      const observer = new PerformanceObserver(() => undefined);
      observer.observe({ type, buffered: true });
      const { length } = observer.takeRecords();
      observer.disconnect();
      return length;
    });
    return counts.reduce((sum, each) => sum + each, 0);
  });

const pressUntilFull = async (page: Page): Promise<void> => {
  let before = 0;
  for (let presses = 0; presses < MOST_PRESSES; presses += 10) {
    for (let press = 0; press < 10; press += 1) await page.keyboard.press('Shift');
    const now = await notedIn(page);
    if (now > 0 && now === before) return;
    before = now;
  }
  throw new Error('The page notes what was slow, and there is no end to it.');
};

/**
 * Chromium notes the first long frames, tasks and events of a page, 150 or 200 of each, whether or not anybody asks for
 * them. A note is made amid what a screen needs, and once that screen is gone it alone keeps a page of memory forty times
 * its size. So the process grows by kilobytes with every slow round until there is no room for more notes, which may take
 * two thousand rounds. All of them are made at once here: what ends by itself is no loss.
 */
export const fillTimeline = async (page: Page): Promise<void> => {
  const slow = await page.evaluateHandle((ms) => {
    const beSlow = (): void => {
      const end = performance.now() + ms;
      while (performance.now() < end);
    };
    for (const name of ['keydown', 'keyup'] as const) addEventListener(name, beSlow);
    return beSlow;
  }, SLOW_MS);
  try {
    await pressUntilFull(page);
  } finally {
    await page.evaluate((beSlow) => {
      for (const name of ['keydown', 'keyup'] as const) removeEventListener(name, beSlow);
    }, slow);
    await slow.dispose();
  }
};
