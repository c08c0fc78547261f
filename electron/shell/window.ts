import { BrowserWindow, screen, type Rectangle as ElectronRectangle } from 'electron';
import { MIN_SIZE, placeWindow, type Placement, type Rectangle } from '../domain/window/placement';
import { UI_PAGE } from './ui-files';

interface MainWindowOptions {
  readonly preload: string;
  readonly remembered: Placement | undefined;
  readonly background: string;
  readonly mayClose: () => boolean;
  readonly onMoved: (placement: Placement) => void;
  /** The page's process ended by itself: out of memory, killed, crashed. */
  readonly onPageGone: (reason: string) => void;
}

const displayAreas = (): [Rectangle, ...Rectangle[]] => {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  return [main.workArea, ...others.map((display): ElectronRectangle => display.workArea)];
};

const create = ({ preload, remembered, background }: MainWindowOptions): BrowserWindow => {
  const { bounds, maximized } = placeWindow(remembered, displayAreas());
  const window = new BrowserWindow({
    ...bounds,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Keyturn',
    backgroundColor: background,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      enableWebSQL: false,
    },
  });
  if (maximized) window.maximize();
  return window;
};

/** The one window: shown once it is painted, remembered where it was, raised on request. */
export class MainWindow {
  readonly #window: BrowserWindow;

  constructor(options: MainWindowOptions) {
    this.#window = create(options);
    this.#window.once('ready-to-show', () => {
      this.#window.show();
    });
    // The title is fixed: a page's title could carry a secret's name into the task switcher.
    this.#window.on('page-title-updated', (event) => {
      event.preventDefault();
    });
    this.#window.on('close', (event) => {
      if (options.mayClose()) return;
      event.preventDefault();
      this.#window.minimize();
    });
    const remember = () => {
      const maximized = this.#window.isMaximized();
      options.onMoved({ bounds: this.#window.getNormalBounds(), maximized });
    };
    this.#window.on('move', remember);
    this.#window.on('resize', remember);
    this.#window.on('maximize', remember);
    this.#window.on('unmaximize', remember);
    this.#window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') options.onPageGone(reason);
    });
  }

  get id(): number {
    return this.#window.webContents.id;
  }

  load(): Promise<void> {
    return this.#window.loadURL(UI_PAGE);
  }

  raise(): void {
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.show();
    this.#window.focus();
  }

  send(channel: string, payload: unknown): void {
    if (!this.#window.isDestroyed()) this.#window.webContents.send(channel, payload);
  }
}
