import type { Page } from '@playwright/test';

interface Stop {
  /** Role and name, as in `button Sign in`. */
  readonly stop: string;
  /** Whether it looks other than without the focus, by an outline or a ring around it or its frame. */
  readonly ring: boolean;
}

interface Walker {
  stops: { element: Element; stop: string; look: string }[];
  look: (element: Element) => string;
}

type WalkedWindow = Window & { walker?: Walker };

const MOST_STOPS = 60;

/** Forgets earlier walks, and takes the focus from whatever has it. */
const begin = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const look = (element: Element): string => {
      const frames = [element, element.parentElement, element.parentElement?.parentElement];
      return frames
        .filter((frame) => frame instanceof Element)
        .map((frame) => {
          const { boxShadow, outlineStyle, outlineWidth, outlineColor } = getComputedStyle(frame);
          const outline =
            outlineStyle === 'none' || /^rgba\(.*, 0\)$/u.test(outlineColor) ? '' : outlineWidth;
          return boxShadow === 'none' ? outline : `${boxShadow} ${outline}`;
        })
        .join(' | ');
    };
    (window as WalkedWindow).walker = { stops: [], look };
  });

/** Takes down where the focus is; answers its role and name, or nothing when no control has it. */
const note = (page: Page): Promise<string | undefined> =>
  page.evaluate(async () => {
    // What only hands the focus on, as the ends of a dialog do, has done so by the next frame.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const { walker } = window as WalkedWindow;
    const element = document.activeElement;
    if (!walker || !element || element === document.body) return undefined;

    const roles: Readonly<Record<string, string>> = {
      A: 'link',
      BUTTON: 'button',
      checkbox: 'checkbox',
      radio: 'radio',
    };
    const roleOf = (at: Element) =>
      at.getAttribute('role') ?? roles[at.getAttribute('type') ?? ''] ?? roles[at.tagName] ?? 'textbox';
    const labelOf = (at: Element) => {
      const by = at.getAttribute('aria-labelledby');
      if (by !== null) return document.getElementById(by);
      return at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0] : at;
    };
    const nameOf = (at: Element) => at.getAttribute('aria-label') ?? labelOf(at)?.textContent ?? '';
    const stop = `${roleOf(element)} ${nameOf(element).trim()}`;
    walker.stops.push({ element, stop, look: walker.look(element) });
    return stop;
  });

/** Takes the focus away, and says of each stop whether it looked otherwise while it had it. */
const end = (page: Page): Promise<Stop[]> =>
  page.evaluate(() => {
    const { walker } = window as WalkedWindow;
    (document.activeElement as HTMLElement | null)?.blur();
    return (walker?.stops ?? []).map(({ element, stop, look }) => ({
      stop,
      ring: look.replaceAll('|', '').trim() !== '' && look !== walker?.look(element),
    }));
  });

/** Presses the key from where the focus is until it is back there, and answers every stop in the order of the way. */
export const walk = async (page: Page, key: 'Tab' | 'Shift+Tab'): Promise<readonly Stop[]> => {
  await begin(page);
  const first = await note(page);
  for (let count = 0; count < MOST_STOPS; count += 1) {
    await page.keyboard.press(key);
    const stop = await note(page);
    if (stop === first) break;
  }
  // The first stop is taken as the keys reach it at the end: where a walk begins, no key has led.
  const [, ...reached] = await end(page);
  return [...reached.slice(-1), ...reached.slice(0, -1)];
};

/** How many calls there were, and how long the last one took, is different each time. */
export const namesOf = (stops: readonly Stop[]): string[] =>
  stops.map(({ stop }) => stop.replace(/^(button Activity), .*$/u, '$1'));

export const withoutRing = (stops: readonly Stop[]): string[] => namesOf(stops.filter(({ ring }) => !ring));
