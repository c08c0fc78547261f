const PANES = 'header, nav, aside, main, footer, [data-pane]';

const START = '[role="listbox"][tabindex="0"], h1[tabindex], h2[tabindex]';
const STOPS = 'a[href], button, input, select, textarea, [tabindex="0"]';

const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

const isStop = (element: HTMLElement): boolean =>
  isShown(element) && element.tabIndex >= 0 && !element.matches(':disabled');

/** What heads a secret is a part of it, and no part of the window. */
const isPane = (element: Element): boolean =>
  element.matches('main, [data-pane]') || element.closest('main') === null;

/** The parts of the window in the order in which it is read. A `main` that is divided is gone through by its own parts. */
export const panesIn = (root: ParentNode): readonly HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(PANES)].filter(
    (pane) => isPane(pane) && isShown(pane) && pane.querySelector('[data-pane]') === null,
  );

/** Where its keys work at once: its list, what it is called, or else the first that Tab would come to. */
const startOf = (pane: HTMLElement): HTMLElement | undefined =>
  [...pane.querySelectorAll<HTMLElement>(START)].find(isShown) ??
  [...pane.querySelectorAll<HTMLElement>(STOPS)].find(isStop);

/** For as long as it has the focus: by a click nobody wants to get there. */
const focusItself = (pane: HTMLElement): void => {
  pane.tabIndex = -1;
  pane.focus();
  pane.addEventListener(
    'blur',
    () => {
      pane.removeAttribute('tabindex');
    },
    { once: true },
  );
};

/** Comes back to what was left in it, as long as that is there. */
export const enterPane = (pane: HTMLElement, left: Element | undefined): void => {
  const before = left instanceof HTMLElement && pane.contains(left) && isStop(left) ? left : undefined;
  const start = before ?? startOf(pane);
  if (start) start.focus();
  else focusItself(pane);
};

export const nextPane = (
  panes: readonly HTMLElement[],
  from: Element | null,
  step: 1 | -1,
): HTMLElement | undefined => {
  const at = panes.findIndex((pane) => pane.contains(from));
  if (at < 0) return step > 0 ? panes[0] : panes.at(-1);
  return panes.at((at + step) % panes.length);
};
