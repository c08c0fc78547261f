import type { Page } from '@playwright/test';

/** The list of secrets and what is beside it, by the names that people read and hear. */
export const listPage = (page: Page) => {
  const region = page.getByRole('region', { name: 'Secrets', exact: true });
  const listed = (name: string) => page.getByRole('listbox', { name: `Secrets in ${name}`, exact: true });
  const list = region.getByRole('listbox');

  return {
    region,
    list,
    listed,
    options: list.getByRole('option'),
    option: (name: string) => list.getByRole('option', { name }),
    selected: list.getByRole('option', { selected: true }),
    /** One row, wherever it is, that is there to be seen. */
    row: (number: number) => list.locator(`[role="option"][aria-posinset="${number}"]`),
    refresh: region.getByRole('button', { name: 'Refresh', exact: true }),
    filterAndSort: region.getByRole('button', { name: 'Filter and sort', exact: true }),
    lookFurther: region.getByRole('button', { name: 'Look further', exact: true }),
    /** Where a window is wide. */
    columns: region.getByRole('button', { name: 'Columns', exact: true }),
    heads: region.getByRole('button', { name: /^Sort by /u }),
    head: (name: string) => region.getByRole('button', { name: `Sort by ${name}`, exact: true }),
    tryAgain: region.getByRole('button', { name: 'Try again', exact: true }),
    clear: region.getByRole('button', { name: 'Clear', exact: true }),
    view: (name: string) => page.getByRole('link', { name, exact: true }),
    opened: page
      .getByRole('region', { name: 'Secret details', exact: true })
      .getByRole('heading', { level: 1 }),
    scrollTo: (row: number) =>
      list.evaluate((element, at) => {
        const scroller = element.parentElement;
        if (scroller) scroller.scrollTop = at * 46;
      }, row),
    /** From the start to the end in steps of so many rows, at each of which what is seen is waited for. */
    walkThrough: (rows: number) =>
      list.evaluate(async (element, by) => {
        const scroller = element.parentElement;
        if (!scroller) throw new Error('nothing scrolls');
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        const isWaited = () => element.querySelector('[aria-label="Not read yet"]') !== null;
        const length = Math.round(scroller.scrollHeight / 46);
        let [steps, most] = [0, 0];
        for (let row = 0; row < length; row += by) {
          scroller.scrollTop = row * 46;
          do await frame();
          while (isWaited());
          await frame();
          steps += 1;
          most = Math.max(most, element.childElementCount);
        }
        return { steps, most };
      }, rows),
    top: () => list.evaluate((element) => Math.round((element.parentElement?.scrollTop ?? 0) / 46)),
  };
};
