import { describe, expect, it } from 'vitest';
import type { Place } from '../../shared/app';
import { acceleratorOf, MENU_KEYS } from '../../shared/shortcuts';
import type { Translate } from '../../shared/words/keys';
import { menuTemplate } from './menu-template';

type Item = ReturnType<typeof menuTemplate>[number];

// The key of a text stands for the text.
const t = ((key: string) => key) as Translate;

const show = (isMac: boolean) => {
  const deeds: string[] = [];
  const does = (deed: string) => () => {
    deeds.push(deed);
  };
  const load = () => {
    deeds.push('load');
    return Promise.resolve();
  };
  const template = menuTemplate({
    t,
    isMac,
    window: {
      close: does('close'),
      load,
      zoom: (by) => {
        deeds.push(`zoom ${by}`);
      },
      resetZoom: does('reset'),
    },
    goTo: (place: Place) => {
      deeds.push(place);
    },
    clearClipboard: does('clear'),
    lockNow: does('lock'),
    quit: does('quit'),
  });
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const press = (item: Item | undefined) => {
    (item?.click as (() => void) | undefined)?.();
  };
  return { deeds, items, press };
};

describe.each([
  ['a Mac', true],
  ['Windows and Linux', false],
])('the menu of %s', (_, isMac) => {
  it.each(Object.keys(MENU_KEYS) as (keyof typeof MENU_KEYS)[])(
    'has %s once to be seen, with the shortcut of the list and a deed',
    (name) => {
      const { deeds, items, press } = show(isMac);
      const seen = items.filter((item) => item.label === `menu.${name}` && item.visible !== false);
      expect(seen.map(({ accelerator }) => accelerator)).toEqual([acceleratorOf(MENU_KEYS[name][0])]);
      press(seen[0]);
      expect(deeds).toHaveLength(1);
    },
  );

  it('gives each shortcut to one deed', () => {
    const { items } = show(isMac);
    const taken = items.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]));
    expect(new Set(taken).size).toBe(taken.length);
  });

  it('leads to the handbook and to what is known of this version', () => {
    const { deeds, items, press } = show(isMac);
    for (const label of ['menu.handbook', 'menu.about']) press(items.find((item) => item.label === label));
    expect(deeds).toEqual(['handbook', 'about']);
  });
});
