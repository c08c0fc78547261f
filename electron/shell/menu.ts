import { Menu, type MenuItemConstructorOptions as Item } from 'electron';
import type { Place } from '../../shared/app';
import type { Translate } from '../../shared/words/keys';
import type { MainWindow } from './window';

interface MenuOptions {
  readonly t: Translate;
  readonly isMac: boolean;
  readonly window: Pick<MainWindow, 'close' | 'load' | 'zoom' | 'resetZoom'>;
  readonly goTo: (place: Place) => void;
  readonly clearClipboard: () => void;
  readonly lockNow: () => void;
  readonly quit: () => void;
}

const item = (label: string, click: () => unknown, accelerator?: string): Item => ({
  label,
  click: () => {
    click();
  },
  ...(accelerator === undefined ? {} : { accelerator }),
});

const LINE: Item = { type: 'separator' };

const about = ({ t, goTo }: MenuOptions): Item =>
  item(t('menu.about'), () => {
    goTo('about');
  });

const settings = ({ t, goTo }: MenuOptions): Item =>
  item(
    t('menu.settings'),
    () => {
      goTo('settings');
    },
    'CmdOrCtrl+,',
  );

const quit = ({ t, ...options }: MenuOptions): Item => item(t('menu.quit'), options.quit, 'CmdOrCtrl+Q');

const appMenu = (options: MenuOptions): Item => ({
  label: options.t('app.name'),
  submenu: [
    about(options),
    LINE,
    settings(options),
    LINE,
    { role: 'hide', label: options.t('menu.hide') },
    { role: 'hideOthers', label: options.t('menu.hideOthers') },
    { role: 'unhide', label: options.t('menu.showAll') },
    LINE,
    quit(options),
  ],
});

const fileMenu = (options: MenuOptions): Item => {
  const { t, window, isMac } = options;
  const close = item(
    t('menu.closeWindow'),
    () => {
      window.close();
    },
    'CmdOrCtrl+W',
  );
  const lock = item(t('menu.lock'), options.lockNow, 'CmdOrCtrl+Shift+L');
  return {
    label: t('menu.file'),
    submenu: isMac ? [lock, close] : [settings(options), lock, close, LINE, quit(options)],
  };
};

const editMenu = ({ t, clearClipboard }: MenuOptions): Item => ({
  label: t('menu.edit'),
  submenu: [
    { role: 'undo', label: t('menu.undo') },
    { role: 'redo', label: t('menu.redo') },
    LINE,
    { role: 'cut', label: t('menu.cut') },
    { role: 'copy', label: t('menu.copy') },
    { role: 'paste', label: t('menu.paste') },
    { role: 'selectAll', label: t('menu.selectAll') },
    LINE,
    item(t('menu.clearClipboard'), clearClipboard, 'CmdOrCtrl+Shift+X'),
  ],
});

const viewMenu = ({ t, window, goTo }: MenuOptions): Item => {
  const zoomIn = () => {
    window.zoom(1);
  };
  return {
    label: t('menu.view'),
    submenu: [
      item(
        t('menu.ticketKeys'),
        () => {
          goTo('ticket-keys');
        },
        'CmdOrCtrl+3',
      ),
      item(
        t('menu.activity'),
        () => {
          goTo('activity');
        },
        'CmdOrCtrl+4',
      ),
      LINE,
      item(t('menu.reload'), () => window.load(), 'F5'),
      LINE,
      item(t('menu.zoomIn'), zoomIn, 'CmdOrCtrl+Plus'),
      // The same key without Shift, which most keyboards need for the plus sign.
      { ...item(t('menu.zoomIn'), zoomIn, 'CmdOrCtrl+='), visible: false },
      item(
        t('menu.zoomOut'),
        () => {
          window.zoom(-1);
        },
        'CmdOrCtrl+-',
      ),
      item(
        t('menu.zoomReset'),
        () => {
          window.resetZoom();
        },
        'CmdOrCtrl+0',
      ),
      LINE,
      { role: 'togglefullscreen', label: t('menu.fullScreen') },
    ],
  };
};

const helpMenu = (options: MenuOptions): Item => ({
  role: 'help',
  label: options.t('menu.help'),
  submenu: [
    item(options.t('doctor.run'), () => {
      options.goTo('doctor');
    }),
    LINE,
    about(options),
  ],
});

/** The whole menu in our own words: a role's own label would speak the system's language, not that of the app. */
export const showMenu = (options: MenuOptions): void => {
  const menus = [fileMenu, editMenu, viewMenu, helpMenu].map((build) => build(options));
  Menu.setApplicationMenu(Menu.buildFromTemplate(options.isMac ? [appMenu(options), ...menus] : menus));
};
