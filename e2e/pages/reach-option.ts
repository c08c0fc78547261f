import type { Locator } from '@playwright/test';

/** Of a long list only what is seen is there: scrolls on from its start until one of this name is. */
export const reachOption = async (list: Locator, name: string | RegExp): Promise<Locator> => {
  const option = list.getByRole('option', { name }).first();
  await list.waitFor();
  await list.evaluate((element) => element.parentElement?.scrollTo({ top: 0 }));
  for (;;) {
    if ((await option.count()) > 0) return option;
    const isEnd = await list.evaluate(async (element) => {
      const scroller = element.parentElement;
      if (!scroller) return true;
      const before = scroller.scrollTop;
      scroller.scrollTop += scroller.clientHeight;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return scroller.scrollTop === before;
    });
    if (isEnd) throw new Error(`the list has no ${String(name)}`);
  }
};
