import { app, Menu, nativeImage, Tray, type MenuItemConstructorOptions, type NativeImage } from 'electron';
import { join } from 'node:path';
import type { TrayAct, TrayIcon, TrayItem, TrayModel } from '../domain/tray/tray-facts';

/** As they stand beside each other on a sheet. */
const COLUMNS: readonly TrayIcon[] = [
  'signed-out',
  'active',
  'ending',
  'locked',
  'offline',
  'running',
  'attention',
];
const SIZE = 16;
/** One row is for a system that gives the icons its own colour, the other is seen on any. */
const ROWS = { template: 0, any: 1 } as const;

/** A panel of Linux takes one picture and scales it: one that is larger than its icons stays sharp. */
const LINUX_SCALES = [2] as const;
const ALL_SCALES = [1, 1.25, 1.5, 2, 3] as const;

interface TrayDeps {
  readonly platform: NodeJS.Platform;
  readonly onAct: (act: TrayAct) => void;
  readonly onClick: () => void;
}

const pieceOf = (icon: TrayIcon, row: keyof typeof ROWS, scale: number): NativeImage => {
  const sheet = join(app.getAppPath(), 'out', 'app', 'main', 'tray', `${scale}x.png`);
  const side = SIZE * scale;
  const x = COLUMNS.indexOf(icon) * side;
  return nativeImage.createFromPath(sheet).crop({ x, y: ROWS[row] * side, width: side, height: side });
};

const pictureOf = (icon: TrayIcon, platform: NodeJS.Platform): NativeImage => {
  if (platform === 'linux') return pieceOf(icon, 'any', LINUX_SCALES[0]);
  const isMac = platform === 'darwin';
  const picture = nativeImage.createEmpty();
  for (const scaleFactor of ALL_SCALES) {
    const piece = pieceOf(icon, isMac ? 'template' : 'any', scaleFactor);
    picture.addRepresentation({ scaleFactor, buffer: piece.toPNG() });
  }
  if (isMac) picture.setTemplateImage(true);
  return picture;
};

/** A name is shown as it is: what would underline its next letter is written twice. */
const plain = (label: string): string => label.replaceAll('&', '&&');

const itemOf = (item: TrayItem, onAct: TrayDeps['onAct']): MenuItemConstructorOptions => {
  switch (item.kind) {
    case 'line':
      return { type: 'separator' };
    case 'text':
      return { label: plain(item.label), enabled: false };
    case 'menu':
      return { label: plain(item.label), submenu: item.items.map((each) => itemOf(each, onAct)) };
    case 'act':
      return {
        label: plain(item.label),
        click: () => {
          onAct(item.act);
        },
        ...(item.shortcut === undefined ? {} : { accelerator: item.shortcut, registerAccelerator: false }),
      };
  }
};

/** The icon on the panel. It is there from the first picture on, until it is taken away. */
export class PanelIcon {
  readonly #deps: TrayDeps;
  #tray: Tray | undefined;
  #icon: TrayIcon | undefined;
  #tooltip = '';
  #menu = '';

  constructor(deps: TrayDeps) {
    this.#deps = deps;
  }

  readonly show = ({ icon, tooltip, menu }: TrayModel): void => {
    const tray = this.#onPanel(icon);
    if (tooltip !== this.#tooltip) tray.setToolTip(tooltip);
    this.#tooltip = tooltip;
    // A menu that is set anew may close, or move under the pointer.
    const text = JSON.stringify(menu);
    if (text === this.#menu) return;
    this.#menu = text;
    tray.setContextMenu(Menu.buildFromTemplate(menu.map((each) => itemOf(each, this.#deps.onAct))));
  };

  #onPanel(icon: TrayIcon): Tray {
    const { platform, onClick } = this.#deps;
    if (this.#tray) {
      if (icon !== this.#icon) this.#tray.setImage(pictureOf(icon, platform));
    } else {
      this.#tray = new Tray(pictureOf(icon, platform));
      this.#tray.setTitle('Keyturn');
      // On a Mac a click opens the menu by itself.
      if (platform !== 'darwin') this.#tray.on('click', onClick);
    }
    this.#icon = icon;
    return this.#tray;
  }

  readonly takeAway = (): void => {
    this.#tray?.destroy();
    this.#tray = undefined;
    this.#icon = undefined;
    this.#tooltip = '';
    this.#menu = '';
  };
}
