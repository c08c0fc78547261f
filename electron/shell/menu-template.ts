import type { MenuItemConstructorOptions as Item } from 'electron';
import type { Place } from '../../shared/app';
import { acceleratorOf, MENU_KEYS, type Keys } from '../../shared/shortcuts';
import type { Translate } from '../../shared/words/keys';
import type { MainWindow } from './window';

export interface MenuOptions {
  readonly t: Translate;
  readonly isMac: boolean;
  readonly window: Pick<MainWindow, 'close' | 'load' | 'zoom' | 'resetZoom'>;
  readonly goTo: (place: Place) => void;
  readonly clearClipboard: () => void;
  readonly lockNow: () => void;
  readonly quit: () => void;
}

type Keyed = keyof typeof MENU_KEYS;

const LINE: Item = { type: 'separator' };

const item = (label: string, click: () => unknown): Item => ({
  label,
  click: () => {
    click();
  },
});

/** What each shortcut does: one that does nothing does not compile. */
const deedsOf = ({ window, goTo, ...options }: MenuOptions): Readonly<Record<Keyed, () => unknown>> => {
  const to = (place: Place) => () => {
    goTo(place);
  };
  const zoom = (by: 1 | -1) => () => {
    window.zoom(by);
  };
  return {
    ...{ vault: to('sign-in'), bulk: to('bulk'), ticketKeys: to('ticket-keys'), activity: to('activity') },
    ...{ settings: to('settings'), shortcuts: to('shortcuts') },
    ...{ lock: options.lockNow, clearClipboard: options.clearClipboard, quit: options.quit },
    ...{ zoomIn: zoom(1), zoomOut: zoom(-1), zoomReset: window.resetZoom.bind(window) },
    reload: () => window.load(),
    closeWindow: () => {
      window.close();
    },
  };
};

/** Has its shortcut beside it. */
const keyed = (options: MenuOptions, name: Keyed): Item => ({
  ...item(options.t(`menu.${name}`), deedsOf(options)[name]),
  accelerator: acceleratorOf(MENU_KEYS[name][0]),
});

/** The same deed by other keys: of several in one item a menu hears only one. */
const alsoBy = (options: MenuOptions, name: Keyed, keys: Keys): Item => ({
  ...keyed(options, name),
  accelerator: acceleratorOf(keys),
  visible: false,
});

const goingTo = ({ t, goTo }: MenuOptions, place: 'about' | 'handbook'): Item =>
  item(t(`menu.${place}`), () => {
    goTo(place);
  });

const appMenu = (options: MenuOptions): Item => ({
  label: options.t('app.name'),
  submenu: [
    goingTo(options, 'about'),
    LINE,
    keyed(options, 'settings'),
    LINE,
    { role: 'hide', label: options.t('menu.hide') },
    { role: 'hideOthers', label: options.t('menu.hideOthers') },
    { role: 'unhide', label: options.t('menu.showAll') },
    LINE,
    keyed(options, 'quit'),
  ],
});

const fileMenu = (options: MenuOptions): Item => {
  const lockAndClose = [keyed(options, 'lock'), keyed(options, 'closeWindow')];
  return {
    label: options.t('menu.file'),
    submenu: options.isMac
      ? lockAndClose
      : [keyed(options, 'settings'), ...lockAndClose, LINE, keyed(options, 'quit')],
  };
};

const editMenu = (options: MenuOptions): Item => ({
  label: options.t('menu.edit'),
  submenu: [
    { role: 'undo', label: options.t('menu.undo') },
    { role: 'redo', label: options.t('menu.redo') },
    LINE,
    { role: 'cut', label: options.t('menu.cut') },
    { role: 'copy', label: options.t('menu.copy') },
    { role: 'paste', label: options.t('menu.paste') },
    { role: 'selectAll', label: options.t('menu.selectAll') },
    LINE,
    keyed(options, 'clearClipboard'),
  ],
});

const viewMenu = (options: MenuOptions): Item => ({
  label: options.t('menu.view'),
  submenu: [
    keyed(options, 'vault'),
    keyed(options, 'bulk'),
    keyed(options, 'ticketKeys'),
    keyed(options, 'activity'),
    LINE,
    keyed(options, 'reload'),
    LINE,
    keyed(options, 'zoomIn'),
    // The same key without Shift, which most keyboards need for the plus sign.
    alsoBy(options, 'zoomIn', MENU_KEYS.zoomIn[1]),
    keyed(options, 'zoomOut'),
    keyed(options, 'zoomReset'),
    LINE,
    { role: 'togglefullscreen', label: options.t('menu.fullScreen') },
  ],
});

const helpMenu = (options: MenuOptions): Item => ({
  role: 'help',
  label: options.t('menu.help'),
  submenu: [
    goingTo(options, 'handbook'),
    keyed(options, 'shortcuts'),
    alsoBy(options, 'shortcuts', MENU_KEYS.shortcuts[1]),
    LINE,
    item(options.t('doctor.run'), () => {
      options.goTo('doctor');
    }),
    LINE,
    goingTo(options, 'about'),
  ],
});

/** The whole menu in our own words: a role's own label would speak the system's language, not that of the app. */
export const menuTemplate = (options: MenuOptions): Item[] => {
  const menus = [fileMenu, editMenu, viewMenu, helpMenu].map((build) => build(options));
  return options.isMac ? [appMenu(options), ...menus] : menus;
};
