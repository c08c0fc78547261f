import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Place } from '../../shared/app';
import type { Translate, WordKey } from '../../shared/words/keys';

interface MenuVerbs {
  readonly goTo: (place: Place) => void;
  readonly zoom: (direction: 1 | -1) => void;
  readonly resetZoom: () => void;
  readonly reload: () => void;
  readonly closeWindow: () => void;
  readonly quit: () => void;
}

interface MenuOptions extends MenuVerbs {
  readonly t: Translate;
  readonly isMac: boolean;
}

type Item = MenuItemConstructorOptions;

const appMenu = ({ t, goTo, quit }: MenuOptions): Item => ({
  label: t('app.name'),
  submenu: [
    { label: t('menu.about'), click: () => { goTo('about'); } },
    { type: 'separator' },
    { label: t('menu.settings'), accelerator: 'CmdOrCtrl+,', click: () => { goTo('settings'); } },
    { type: 'separator' },
    { role: 'hide', label: t('menu.hide') },
    { role: 'hideOthers', label: t('menu.hideOthers') },
    { role: 'unhide', label: t('menu.showAll') },
    { type: 'separator' },
    { label: t('menu.quit'), accelerator: 'CmdOrCtrl+Q', click: quit },
  ],
});

const fileMenu = ({ t, goTo, closeWindow, quit, isMac }: MenuOptions): Item => ({
  label: t('menu.file'),
  submenu: [
    ...(isMac ? [] : [{ label: t('menu.settings'), accelerator: 'CmdOrCtrl+,', click: () => { goTo('settings'); } }]),
    { label: t('menu.closeWindow'), accelerator: 'CmdOrCtrl+W', click: closeWindow },
    ...(isMac ? [] : [{ type: 'separator' } as const, { label: t('menu.quit'), accelerator: 'CmdOrCtrl+Q', click: quit }]),
  ],
});

const EDIT_ROLES = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const satisfies readonly WordKeyTail<'menu'>[];

type WordKeyTail<S extends string> = WordKey extends infer K ? (K extends `${S}.${infer Tail}` ? Tail : never) : never;

const editMenu = ({ t }: MenuOptions): Item => ({
  label: t('menu.edit'),
  submenu: EDIT_ROLES.map((role) => ({ role, label: t(`menu.${role}`) })),
});

const viewMenu = ({ t, zoom, resetZoom, reload }: MenuOptions): Item => ({
  label: t('menu.view'),
  submenu: [
    { label: t('menu.reload'), accelerator: 'F5', click: reload },
    { type: 'separator' },
    { label: t('menu.zoomIn'), accelerator: 'CmdOrCtrl+Plus', click: () => { zoom(1); } },
    // The same key without Shift, which most keyboards need for the plus sign.
    { label: t('menu.zoomIn'), accelerator: 'CmdOrCtrl+=', visible: false, click: () => { zoom(1); } },
    { label: t('menu.zoomOut'), accelerator: 'CmdOrCtrl+-', click: () => { zoom(-1); } },
    { label: t('menu.resetZoom'), accelerator: 'CmdOrCtrl+0', click: resetZoom },
    { type: 'separator' },
    { role: 'togglefullscreen', label: t('menu.fullScreen') },
  ],
});

const helpMenu = ({ t, goTo }: MenuOptions): Item => ({
  role: 'help',
  label: t('menu.help'),
  submenu: [{ label: t('menu.about'), click: () => { goTo('about'); } }],
});

/** The whole menu in our own words: a role's own label would speak the language of the system, not that of the app. */
export const showMenu = (options: MenuOptions): void => {
  const template = [fileMenu(options), editMenu(options), viewMenu(options), helpMenu(options)];
  Menu.setApplicationMenu(Menu.buildFromTemplate(options.isMac ? [appMenu(options), ...template] : template));
};
