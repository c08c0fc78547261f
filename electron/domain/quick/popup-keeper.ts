import type { Timers } from '../ports';

/** After so long nobody is about to come back to it. */
export const IDLE_MS = 10 * 60_000;

/** The window of quick access, and the page in it. */
export interface Popup {
  /** Makes it where there is none. */
  readonly show: () => void;
  /** Makes it where there is none, and leaves it out of sight. */
  readonly prepare: () => void;
  readonly hide: () => void;
  readonly isShown: () => boolean;
  /** Its page, too, and the process of that. */
  readonly end: () => void;
}

export interface PopupKeeper {
  readonly call: () => void;
  /** So that it is there at once when it is called; like one that was left it goes when nobody does. */
  readonly prepare: () => void;
  readonly hide: () => void;
  /** Its user is elsewhere: it goes, unless it has yet to say what has come of what was asked of it. */
  readonly wasLeft: () => void;
  /** Nobody sees it any more, for whatever reason. */
  readonly wasHidden: () => void;
  /** It stays for that, and whoever closes it or calls for it anew does not want it any more. */
  readonly during: <T>(work: (isWanted: () => boolean) => Promise<T>) => Promise<T>;
  /** What it knows is for nobody any more. Whoever looks at it is told so by it. */
  readonly outdate: () => void;
  readonly end: () => void;
}

interface PopupKeeperDeps {
  readonly popup: Popup;
  readonly timers: Timers;
}

/** Keeps it at hand for a while, and not for longer. */
export const createPopupKeeper = ({ popup, timers }: PopupKeeperDeps): PopupKeeper => {
  let callOff: () => void = () => undefined;
  let works = 0;
  /** How often it was closed, or begun anew. */
  let closings = 0;

  const end = () => {
    closings += 1;
    callOff();
    popup.end();
  };

  const rest = () => {
    callOff();
    callOff = timers.after(IDLE_MS, popup.end);
  };

  return {
    prepare: () => {
      if (popup.isShown()) return;
      popup.prepare();
      rest();
    },
    call: () => {
      closings += 1;
      callOff();
      popup.show();
    },
    hide: () => {
      closings += 1;
      popup.hide();
    },
    wasLeft: () => {
      if (works === 0) popup.hide();
    },
    wasHidden: () => {
      closings += 1;
      rest();
    },
    during: async (work) => {
      const begun = closings;
      works += 1;
      try {
        return await work(() => closings === begun);
      } finally {
        works -= 1;
      }
    },
    outdate: () => {
      if (!popup.isShown()) end();
    },
    end,
  };
};
