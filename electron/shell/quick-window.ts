import { app, BrowserWindow, screen } from 'electron';
import { join } from 'node:path';
import { POPUP_SIZE, popupPlace } from '../domain/quick/popup-place';
import type { Popup } from '../domain/quick/popup-keeper';
import type { Sender } from './sender';
import { addressOf, isOf, isUi } from './ui-files';

interface QuickWindowOptions {
  readonly backdrop: () => string;
  /** It is in front of its user, with a page that was there before. */
  readonly onShown: () => void;
  /** The focus is elsewhere. */
  readonly onLeft: () => void;
  readonly onHidden: () => void;
}

const create = ({ backdrop }: QuickWindowOptions): BrowserWindow =>
  new BrowserWindow({
    ...POPUP_SIZE,
    title: 'Keyturn',
    show: false,
    frame: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    // On a Mac it comes without the rest of the app, and over what fills the screen.
    ...(process.platform === 'darwin' && { type: 'panel' }),
    backgroundColor: backdrop(),
    webPreferences: {
      preload: join(app.getAppPath(), 'out', 'app', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  });

/** The popup: made when it is called for first, where the pointer is, and gone from sight once it is left. */
export class QuickWindow implements Popup {
  readonly #options: QuickWindowOptions;
  #window: BrowserWindow | undefined;
  #hasPage = false;
  /** Somebody has called for it, and waits for its page. */
  #isWanted = false;

  constructor(options: QuickWindowOptions) {
    this.#options = options;
  }

  readonly show = (): void => {
    const window = this.#window ?? this.#make();
    this.#isWanted = true;
    const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
    window.setBounds(popupPlace(workArea));
    if (this.#hasPage) this.#front(window);
  };

  readonly prepare = (): void => {
    if (!this.#window) this.#make();
  };

  readonly hide = (): void => {
    this.#isWanted = false;
    this.#window?.hide();
  };

  readonly isShown = (): boolean => this.#window?.isVisible() ?? false;

  readonly end = (): void => {
    const window = this.#window;
    this.#window = undefined;
    this.#hasPage = false;
    this.#isWanted = false;
    if (window?.isDestroyed() === false) window.destroy();
  };

  /** Whether a message came from it, from its main frame, and from the page that is to be in it. */
  readonly isSenderOf = ({ window, isMainFrame, url }: Sender): boolean =>
    window === this.#window?.webContents.id && isMainFrame && isOf('quick', url);

  readonly send = (channel: string, payload: unknown): void => {
    if (this.#hasPage) this.#window?.webContents.send(channel, payload);
  };

  #front(window: BrowserWindow): void {
    window.show();
    window.focus();
    this.#options.onShown();
  }

  #make(): BrowserWindow {
    const window = create(this.#options);
    this.#window = window;
    window.setAlwaysOnTop(true, 'pop-up-menu');
    window.on('page-title-updated', (event) => {
      event.preventDefault();
    });
    window.once('ready-to-show', () => {
      if (this.#window !== window) return;
      this.#hasPage = true;
      if (this.#isWanted) this.#front(window);
    });
    window.on('blur', this.#options.onLeft);
    window.on('hide', this.#options.onHidden);
    window.on('closed', () => {
      if (this.#window === window) this.end();
    });
    window.webContents.on('render-process-gone', () => {
      if (this.#window === window) this.end();
    });
    window.webContents.on('did-navigate', (_event, url) => {
      if (!isUi(url) && this.#window === window) this.end();
    });
    window.loadURL(addressOf('quick')).catch(() => {
      if (this.#window === window) this.end();
    });
    return window;
  }
}
