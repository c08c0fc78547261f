import { app, type BrowserWindow } from 'electron';
import type { Closing } from '../domain/window/closing';
import { newWindow } from './new-window';
import type { Sender } from './sender';
import { keepTextSize, stepTextSize } from './text-size';
import { addressOf, isOf, type UiPage } from './ui-files';
import { putAt, type Place } from './window-place';

/** A page that has not painted by then is shown all the same: nobody can close, or wait for, what cannot be seen. */
const MOST_UNSEEN_MS = 4000;

/** From being shown to being seen. Work in between would hold up the frame itself, and no event tells of its end. */
const FIRST_FRAME_MS = 100;

interface MainWindowOptions {
  readonly preload: string;
  /** Nobody wants to see it yet. */
  readonly isUnseen: boolean;
  readonly onClose: () => Closing;
  /** Nobody has been told yet what a window does that cannot be closed into a tray. */
  readonly onAskToMinimise: () => void;
  /** The page's process ended by itself: out of memory, killed, crashed. */
  readonly onPageGone: (reason: string) => void;
  readonly onClosed: () => void;
}

/** Only one that is still there, and a page's: its number may be somebody else's by now. */
const endPage = (pid: number): void => {
  const isThere = app.getAppMetrics().some((each) => each.type === 'Tab' && each.pid === pid);
  if (isThere) process.kill(pid, 'SIGKILL');
};

/** The one window: shown once it is painted, remembered where it was, raised on request. */
export class MainWindow {
  readonly #options: MainWindowOptions;
  /** Made when somebody wants to see it: one that nobody sees takes as much memory as the half of a page. */
  #window: BrowserWindow | undefined;
  #place: Place | undefined;
  #page: UiPage = 'app';
  /** Its page has been ended by us, and there is none until somebody wants to see one. */
  #isEmpty = false;
  /** That page may still be told of as gone. */
  #isEnding = false;
  /** One after the other: a page that is on its way would else be taken for the one that has to go. */
  #turned: Promise<void> = Promise.resolve();
  /** There is something to look at: time for what could wait until then. */
  readonly shown: Promise<void>;

  constructor(options: MainWindowOptions) {
    this.#options = options;
    this.#isEmpty = options.isUnseen;
    this.shown = options.isUnseen ? Promise.resolve() : this.#showOncePainted(this.#there());
  }

  #there(): BrowserWindow {
    this.#window ??= this.#make();
    return this.#window;
  }

  #make(): BrowserWindow {
    const window = newWindow(this.#options.preload);
    // The title is fixed: a page's title could carry a secret's name into the task switcher.
    window.on('page-title-updated', (event) => {
      event.preventDefault();
    });
    this.#followClosing(window, this.#options);
    // An empty page needs nobody's leave to be navigated to; a window must not stay on it.
    window.webContents.on('did-navigate', () => {
      this.#isEnding = false;
      this.#turned.then(() => this.#bringBack(window)).catch(() => undefined);
    });
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      this.#pageGone(reason);
    });
    window.on('show', () => {
      if (this.#isEmpty) this.load().catch(() => undefined);
    });
    window.once('closed', this.#options.onClosed);
    if (this.#place) putAt(window, this.#place);
    return window;
  }

  #showOncePainted(window: BrowserWindow): Promise<void> {
    return new Promise((resolve) => {
      const show = () => {
        clearTimeout(limit);
        window.off('ready-to-show', show);
        setTimeout(resolve, FIRST_FRAME_MS);
        if (!window.isDestroyed()) window.show();
      };
      const limit = setTimeout(show, MOST_UNSEEN_MS);
      window.once('ready-to-show', show);
    });
  }

  #followClosing(window: BrowserWindow, { onClose, onAskToMinimise }: MainWindowOptions): void {
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
    window.on('close', (event) => {
      const what = onClose();
      if (what === 'close') return;
      event.preventDefault();
      deeds[what]();
    });
  }

  place(place: Place): void {
    this.#place = place;
    if (this.#window) putAt(this.#window, place);
  }

  /** Whether a message came from this window, from its main frame, and from the page that is to be in it now. */
  isSenderOf({ window, isMainFrame, url }: Sender): boolean {
    return window === this.#window?.webContents.id && isMainFrame && isOf(this.#page, url);
  }

  /** For boxes of the system's, which stand on it. */
  within<T>(show: (window: BrowserWindow) => T): T {
    return show(this.#there());
  }

  /** For what shows on it only as long as there is one. */
  ifThere(show: (window: BrowserWindow) => void): void {
    if (this.#window?.isDestroyed() === false) show(this.#window);
  }

  /** It was there, and will not come again. */
  isGone(): boolean {
    return this.#window?.isDestroyed() ?? false;
  }

  load(): Promise<void> {
    this.#isEmpty = false;
    return this.#there().loadURL(addressOf(this.#page));
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
    if (!this.#window) return;
    const contents = this.#window.webContents;
    const before = contents.getOSProcessId();
    keepTextSize(contents);
    if (this.isInSight()) {
      await this.load();
      contents.navigationHistory.clear();
      // It ends by itself as a rule. Nobody waits for what it may still do.
      if (contents.getOSProcessId() !== before) endPage(before);
      return;
    }
    // Nobody sees it: it gets a page once somebody does.
    this.#isEmpty = true;
    this.#isEnding = true;
    endPage(before);
  }

  /** One that was ended here tells of it a moment later: whoever has opened the window meanwhile has not seen it crash. */
  #pageGone(reason: string): void {
    if (reason === 'clean-exit' || this.#isEmpty) return;
    if (this.#isEnding) this.load().catch(() => undefined);
    else this.#options.onPageGone(reason);
  }

  /** Whoever got it to another page than it is to have, an empty one or another of ours. */
  async #bringBack(window: BrowserWindow): Promise<void> {
    if (window.isDestroyed() || isOf(this.#page, window.webContents.getURL())) return;
    if (!this.#isEmpty) await this.load();
  }

  raise(): void {
    if (this.isGone()) return;
    const window = this.#there();
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  close(): void {
    this.#window?.close();
  }

  /** Out of sight, where there is something else to bring it back by. */
  hide(): void {
    this.#window?.hide();
  }

  minimise(): void {
    this.#window?.minimize();
  }

  /** Minimised it is, too: its desktop lists it. */
  isInSight(): boolean {
    const window = this.#window;
    return window?.isDestroyed() === false && (window.isVisible() || window.isMinimized());
  }

  /** Whoever would look for it finds it in front of him. */
  isInFront(): boolean {
    const window = this.#window;
    if (!window || window.isDestroyed()) return false;
    return window.isVisible() && !window.isMinimized() && window.isFocused();
  }

  zoom(direction: 1 | -1): void {
    this.ifThere(({ webContents }) => {
      stepTextSize(webContents, direction);
    });
  }

  resetZoom(): void {
    this.#window?.webContents.setZoomFactor(1);
  }

  send(channel: string, payload: unknown): void {
    this.ifThere(({ webContents }) => {
      webContents.send(channel, payload);
    });
  }
}
