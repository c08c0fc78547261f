import { app, BrowserWindow } from 'electron';
import type { Closing } from '../domain/window/closing';
import { FIRST_SIZE, MIN_SIZE, placeWindow, type Placement } from '../domain/window/placement';
import { displayAreas } from './display-areas';
import { stepZoom } from '../domain/window/zoom';
import type { Sender } from './sender';
import { addressOf, isOf, type UiPage } from './ui-files';

/** A page that has not painted by then is shown all the same: nobody can close, or wait for, what cannot be seen. */
const MOST_UNSEEN_MS = 4000;

/** From being shown to being seen. Work in between would hold up the frame itself, and no event tells of its end. */
const FIRST_FRAME_MS = 100;

interface MainWindowOptions {
  readonly preload: string;
  readonly onClose: () => Closing;
  /** Nobody has been told yet what a window does that cannot be closed into a tray. */
  readonly onAskToMinimise: () => void;
  /** The page's process ended by itself: out of memory, killed, crashed. */
  readonly onPageGone: (reason: string) => void;
}

interface Place {
  readonly remembered: Placement | undefined;
  readonly backdrop: string;
  readonly onMoved: (placement: Placement) => void;
}

/** Only one that is still there, and a page's: its number may be somebody else's by now. */
const endPage = (pid: number): void => {
  const isThere = app.getAppMetrics().some((each) => each.type === 'Tab' && each.pid === pid);
  if (isThere) process.kill(pid, 'SIGKILL');
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
  #page: UiPage = 'app';
  /** Its page has been ended by us, and there is none until somebody wants to see one. */
  #isEmpty = false;
  #staysUnseen: () => void = () => undefined;
  /** One after the other: a page that is on its way would else be taken for the one that has to go. */
  #turned: Promise<void> = Promise.resolve();
  /** There is something to look at: time for what could wait until then. */
  readonly shown: Promise<void>;

  constructor(options: MainWindowOptions) {
    this.#window = create(options);
    this.shown = this.#showOncePainted();
    // The title is fixed: a page's title could carry a secret's name into the task switcher.
    this.#window.on('page-title-updated', (event) => {
      event.preventDefault();
    });
    this.#followClosing(options);
    // An empty page needs nobody's leave to be navigated to; a window must not stay on it.
    this.#window.webContents.on('did-navigate', () => {
      this.#turned.then(() => this.#bringBack()).catch(() => undefined);
    });
    this.#window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit' && !this.#isEmpty) options.onPageGone(reason);
    });
    this.#window.on('show', () => {
      if (this.#isEmpty) this.load().catch(() => undefined);
    });
  }

  #showOncePainted(): Promise<void> {
    return new Promise((resolve) => {
      const settle = () => {
        clearTimeout(limit);
        this.#window.off('ready-to-show', show);
        setTimeout(resolve, FIRST_FRAME_MS);
      };
      const show = () => {
        settle();
        if (!this.#window.isDestroyed()) this.#window.show();
      };
      const limit = setTimeout(show, MOST_UNSEEN_MS);
      this.#window.once('ready-to-show', show);
      this.#staysUnseen = settle;
    });
  }

  /** Out of sight and without a page, until somebody wants to see it. */
  beginUnseen(): Promise<void> {
    this.#isEmpty = true;
    this.#staysUnseen();
    return Promise.resolve();
  }

  #followClosing({ onClose, onAskToMinimise }: MainWindowOptions): void {
    const deeds: Readonly<Record<Exclude<Closing, 'close'>, () => void>> = {
      hide: () => {
        this.hide();
      },
      minimise: () => {
        this.minimise();
      },
      stay: () => {
        this.raise();
      },
      'ask-to-minimise': onAskToMinimise,
    };
    this.#window.on('close', (event) => {
      const what = onClose();
      if (what === 'close') return;
      event.preventDefault();
      deeds[what]();
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

  /** Whether a message came from this window, from its main frame, and from the page that is to be in it now. */
  isSenderOf({ window, isMainFrame, url }: Sender): boolean {
    return window === this.#window.webContents.id && isMainFrame && isOf(this.#page, url);
  }

  /** For boxes of the system's, which stand on it. */
  within<T>(show: (window: BrowserWindow) => T): T {
    return show(this.#window);
  }

  load(): Promise<void> {
    this.#isEmpty = false;
    return this.#window.loadURL(addressOf(this.#page));
  }

  /** Another page, in another process; that of the one before is ended, and so all that it had in memory. */
  turnTo(page: UiPage): Promise<void> {
    if (this.#page === page) return this.#turned;
    this.#page = page;
    const turning = this.#turned.then(() => this.#turn());
    this.#turned = turning.catch(() => undefined);
    return turning;
  }

  async #turn(): Promise<void> {
    const contents = this.#window.webContents;
    const before = contents.getOSProcessId();
    if (this.#window.isVisible() || this.#window.isMinimized()) {
      await this.load();
      contents.navigationHistory.clear();
      // It ends by itself as a rule. Nobody waits for what it may still do.
      if (contents.getOSProcessId() !== before) endPage(before);
      return;
    }
    // Nobody sees it: it gets a page once somebody does.
    this.#isEmpty = true;
    endPage(before);
  }

  /** Whoever got it to another page than it is to have, an empty one or another of ours. */
  async #bringBack(): Promise<void> {
    if (this.#window.isDestroyed() || isOf(this.#page, this.#window.webContents.getURL())) return;
    if (!this.#isEmpty) await this.load();
  }

  /** Where the system can do that; elsewhere the settings say that it cannot. */
  readonly hideFromCapture = (isHidden: boolean): void => {
    if (process.platform !== 'linux' && !this.#window.isDestroyed()) {
      this.#window.setContentProtection(isHidden);
    }
  };

  raise(): void {
    if (this.#window.isDestroyed()) return;
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.show();
    this.#window.focus();
  }

  close(): void {
    this.#window.close();
  }

  /** Out of sight, where there is something else to bring it back by. */
  hide(): void {
    this.#window.hide();
  }

  minimise(): void {
    this.#window.minimize();
  }

  /** Minimised it is, too: its desktop lists it. */
  isInSight(): boolean {
    return !this.#window.isDestroyed() && (this.#window.isVisible() || this.#window.isMinimized());
  }

  /** Whoever would look for it finds it in front of him. */
  isInFront(): boolean {
    const window = this.#window;
    return !window.isDestroyed() && window.isVisible() && !window.isMinimized() && window.isFocused();
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
