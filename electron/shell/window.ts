import { app, BrowserWindow, screen } from 'electron';
import {
  FIRST_SIZE,
  MIN_SIZE,
  placeWindow,
  type Placement,
  type Rectangle,
} from '../domain/window/placement';
import { stepZoom } from '../domain/window/zoom';
import { isUi, UI_PAGE } from './ui-files';

/** A page that has not painted by then is shown all the same: nobody can close, or wait for, what cannot be seen. */
const MOST_UNSEEN_MS = 4000;

/** From being shown to being seen. Work in between would hold up the frame itself, and no event tells of its end. */
const FIRST_FRAME_MS = 100;

interface MainWindowOptions {
  readonly preload: string;
  readonly mayClose: () => boolean;
  /** The page's process ended by itself: out of memory, killed, crashed. */
  readonly onPageGone: (reason: string) => void;
}

interface Place {
  readonly remembered: Placement | undefined;
  readonly backdrop: string;
  readonly onMoved: (placement: Placement) => void;
}

interface Sender {
  readonly window: number;
  readonly isMainFrame: boolean;
  readonly url: string;
}

const displayAreas = (): [Rectangle, ...Rectangle[]] => {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  return [main.workArea, ...others.map((display) => display.workArea)];
};

const create = ({ preload }: MainWindowOptions): BrowserWindow =>
  new BrowserWindow({
    ...FIRST_SIZE,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Keyturn',
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });

/** The one window: shown once it is painted, remembered where it was, raised on request. */
export class MainWindow {
  readonly #window: BrowserWindow;
  /** There is something to look at: time for what could wait until then. */
  readonly shown: Promise<void>;

  constructor(options: MainWindowOptions) {
    this.#window = create(options);
    this.shown = this.#showOncePainted();
    // The title is fixed: a page's title could carry a secret's name into the task switcher.
    this.#window.on('page-title-updated', (event) => {
      event.preventDefault();
    });
    this.#followClosing(options.mayClose);
    // An empty page needs nobody's leave to be navigated to; a window must not stay on it.
    this.#window.webContents.on('did-navigate', (_event, url) => {
      if (!isUi(url)) this.load().catch(() => undefined);
    });
    this.#window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') options.onPageGone(reason);
    });
  }

  #showOncePainted(): Promise<void> {
    return new Promise((resolve) => {
      const show = () => {
        clearTimeout(limit);
        this.#window.off('ready-to-show', show);
        if (!this.#window.isDestroyed()) this.#window.show();
        setTimeout(resolve, FIRST_FRAME_MS);
      };
      const limit = setTimeout(show, MOST_UNSEEN_MS);
      this.#window.once('ready-to-show', show);
    });
  }

  #followClosing(mayClose: () => boolean): void {
    this.#window.on('close', (event) => {
      if (mayClose()) return;
      event.preventDefault();
      this.#window.minimize();
    });
  }

  /** Where it was when it was last seen, and in the colour of its page. Its moves are told from then on. */
  place({ remembered, backdrop, onMoved }: Place): void {
    const { bounds, maximized } = placeWindow(remembered, displayAreas());
    this.#window.setBackgroundColor(backdrop);
    this.#window.setBounds(bounds);
    if (maximized) this.#window.maximize();
    this.#followMoves(onMoved);
  }

  #followMoves(onMoved: Place['onMoved']): void {
    const remember = () => {
      onMoved({
        bounds: this.#window.getNormalBounds(),
        maximized: this.#window.isMaximized(),
      });
    };
    this.#window.on('move', remember);
    this.#window.on('resize', remember);
    this.#window.on('maximize', remember);
    this.#window.on('unmaximize', remember);
  }

  /** Whether a message came from this window, from its main frame, and from a page of ours. */
  isSenderOf({ window, isMainFrame, url }: Sender): boolean {
    return window === this.#window.webContents.id && isMainFrame && isUi(url);
  }

  load(): Promise<void> {
    return this.#window.loadURL(UI_PAGE);
  }

  raise(): void {
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.show();
    this.#window.focus();
  }

  close(): void {
    this.#window.close();
  }

  zoom(direction: 1 | -1): void {
    const contents = this.#window.webContents;
    contents.setZoomFactor(stepZoom(contents.getZoomFactor() * 100, direction) / 100);
  }

  resetZoom(): void {
    this.#window.webContents.setZoomFactor(1);
  }

  send(channel: string, payload: unknown): void {
    if (!this.#window.isDestroyed()) this.#window.webContents.send(channel, payload);
  }
}
