import type { Page } from '@playwright/test';

/** What is wider than the room it has, and would have to be scrolled sideways. */
export const sidewaysScrollers = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { overflowX } = getComputedStyle(element);
        const scrolls =
          overflowX === 'auto' || overflowX === 'scroll' || element === document.documentElement;
        // A field holds more text than it shows; that is what a field is for.
        const isField = element.matches('input, textarea');
        return scrolls && !isField && element.scrollWidth > element.clientWidth;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );

/** Controls that cannot be brought into the window whole, or that something else lies over. */
export const controlsOutOfReach = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    // What still moves is not where it will be.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const selector =
      'button, a, input:not([aria-hidden=true]), textarea, [role=combobox], [role=option], [role^=menuitem]';
    const top =
      document.querySelector('[role=dialog], [role=menu], [data-base-ui-portal] [role=listbox]') ??
      document.body;
    // What lies behind a question is not to be reached before that is answered.
    const isToBeReached = (control: Element) => control.closest('[inert]') === null;
    const shown = [...top.querySelectorAll(selector)]
      .filter((control) => control.checkVisibility())
      .filter(isToBeReached);

    // The reason of another control goes with the focus, or on Esc, and gives back what it lies over.
    const isUnderPassingWords = (control: Element, hit: Element | null): boolean => {
      const words = hit?.closest('[role=tooltip]');
      return words instanceof Element && control.getAttribute('aria-describedby') !== words.id;
    };
    const isReached = (control: Element): boolean => {
      control.scrollIntoView({ block: 'center', inline: 'nearest' });
      const { left, right, top: upper, bottom, width, height } = control.getBoundingClientRect();
      const isInside =
        left >= 0 && upper >= 0 && right <= window.innerWidth + 0.5 && bottom <= window.innerHeight + 0.5;
      const hit = document.elementFromPoint(left + width / 2, upper + height / 2);
      const isHit = control.contains(hit) || hit?.closest('label')?.contains(control) === true;
      return isInside && (isHit || isUnderPassingWords(control, hit));
    };
    return shown.filter((control) => !isReached(control)).map((control) => control.outerHTML.slice(0, 160));
  });

/** Text that is wider than its control is cut off, one letter to a line cannot be read, and a page that is wider than its window scrolls sideways. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isCut = (element: Element) =>
      element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible';
    const isSqueezed = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      const letter = Number.parseFloat(getComputedStyle(element).fontSize);
      return width < 2 * letter && height > 5 * letter && element.textContent.length > 3;
    };
    const wide = document.documentElement.scrollWidth > window.innerWidth ? ['the page'] : [];
    const controls = [
      ...document.querySelectorAll('button, a, h1, h2, label, [role=tab], [role=combobox], [role=radio]'),
    ];
    const texts = [...document.querySelectorAll('dd, dt, td, p, li')];
    const hidden = [...controls.filter(isCut), ...texts.filter(isSqueezed)];
    return [...wide, ...hidden.map((element) => element.textContent)];
  });
