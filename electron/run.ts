import { app } from 'electron';
import { outline } from '../shared/ipc/outline';
import type { Settings } from '../shared/settings';
import type { Translate } from '../shared/words/keys';
import type { CommandQuestion } from './domain/ports';
import { compose, type Keyturn } from './compose';
import { channelsOf } from './ipc/channels-of';
import { isForPopup } from './ipc/popup-channels';
import type { EarlyBus } from './ipc/electron-bus';
import { register, type Caller } from './ipc/register';
import { applyTheme, currentBackdrop } from './shell/appearance';
import { hidingAllWindows } from './shell/capture';
import { showMenu } from './shell/menu';
import { showProgress } from './shell/progress';
import { oneAtATime } from './shell/one-at-a-time';
import type { MainSpeech } from './shell/speech';
import type { UiScheme } from './shell/ui-scheme';
import type { MainWindow } from './shell/window';

interface Run {
  readonly bus: EarlyBus;
  readonly dataFolder: string;
  readonly window: MainWindow;
  readonly page: UiScheme;
  readonly speech: MainSpeech;
  readonly onComposed: (keyturn: Keyturn) => void;
}

/** What the system asks in boxes of its own, on the window. */
const questionsOn = (window: MainWindow, words: MainSpeech['words']) => {
  const shell = () => import('./shell/command-question');
  return {
    commandQuestion: {
      ask: async (...asked) => {
        const [{ askWhetherToRun }, t] = await Promise.all([shell(), words()]);
        return window.within((on) => askWhetherToRun({ on, t }, ...asked));
      },
    } satisfies CommandQuestion,
    chooseProgram: oneAtATime(async (current: string) => {
      const [{ chooseProgram }, t] = await Promise.all([shell(), words()]);
      return window.within((on) => chooseProgram({ on, t }, current));
    }, null),
    chooseFile: oneAtATime(async (suggested: string) => {
      const [{ chooseFile }, t] = await Promise.all([import('./shell/save-place'), words()]);
      return window.within((on) => chooseFile({ on, t }, suggested));
    }, null),
    chooseFolder: oneAtATime(async () => {
      const [{ chooseFolder }, t] = await Promise.all([import('./shell/save-place'), words()]);
      return window.within((on) => chooseFolder({ on, t }));
    }, null),
    pickKeyFile: oneAtATime(async () => {
      const [{ pickKeyFile }, t] = await Promise.all([import('./shell/save-place'), words()]);
      return window.within((on) => pickKeyFile({ on, t }));
    }, null),
    pickFile: oneAtATime(async () => {
      const [{ pickFile }, t] = await Promise.all([import('./shell/save-place'), words()]);
      return window.within((on) => pickFile({ on, t }));
    }, null),
    words,
  };
};

interface TrayGround {
  readonly keyturn: Pick<Keyturn, 'quick' | 'tray'>;
  readonly window: MainWindow;
  readonly t: Translate;
  readonly locale: () => string;
  readonly quit: () => void;
}

const beginTray = async ({ keyturn, window, t, locale, quit }: TrayGround): Promise<void> => {
  const { PanelIcon } = await import('./shell/tray');
  await keyturn.tray.begin({
    t,
    locale,
    icon: (onAct, onClick) => new PanelIcon({ platform: process.platform, onAct, onClick }),
    quick: keyturn.quick.call,
    raise: () => {
      window.raise();
    },
    isLookedAt: () => window.isInFront(),
    showIfHidden: () => {
      if (!window.isInSight()) window.raise();
    },
    quit,
  });
  // A start that wanted no window has found nothing else to be reached by.
  if (!keyturn.tray.isThere() && !window.isInSight()) window.raise();
};

interface OutsideGround extends Omit<TrayGround, 'keyturn' | 'locale'> {
  readonly keyturn: Pick<Keyturn, 'clearClipboard' | 'goTo' | 'lock' | 'quick' | 'tray'>;
  readonly speech: MainSpeech;
}

/** What stands outside of the page is written in its language from the start, and anew when that is another one. */
const speakOutside = ({ keyturn, window, t, quit, speech }: OutsideGround): void => {
  const { clearClipboard, goTo, lock, quick, tray } = keyturn;
  const isMac = process.platform === 'darwin';
  const lockNow = () => {
    lock.now('hand');
  };
  const speak = () => {
    showMenu({ t, isMac, window, goTo, clearClipboard, lockNow, quit });
  };
  speak();
  speech.onChanged(() => {
    speak();
    tray.look();
    // Its page speaks as it did when it was made: another one is made when it is called.
    quick.end();
  });
};

const beginQuick = ({ quick, links, settings }: Keyturn, window: MainWindow): void => {
  quick.begin({
    popup: async (news) => {
      const { QuickWindow } = await import('./shell/quick-window');
      return new QuickWindow({ backdrop: () => currentBackdrop(settings().theme), ...news });
    },
    raise: () => {
      window.raise();
    },
    open: (id) => {
      links.come([`--secret=${id}`]);
    },
  });
};

/** All that the window can be made without. What its page asks meanwhile is answered once all is there, so it never meets half an app. */
export const run = async ({ bus, dataFolder, window, page, speech, onComposed }: Run): Promise<void> => {
  const applySettings = ({ theme, language }: Settings) => {
    applyTheme(theme);
    speech.choose(language);
  };
  const keyturn = compose({
    dataFolder,
    applySettings,
    languages: speech.system,
    hideFromCapture: hidingAllWindows(),
    ...questionsOn(window, speech.words),
    showProgress: (progress) => {
      window.ifThere((on) => {
        showProgress(on, progress);
      });
    },
    page: {
      isThere: bus.isOpen,
      send: (channel, payload) => {
        window.send(channel, payload);
      },
    },
  });
  onComposed(keyturn);
  await keyturn.start();

  const { log, lock, settings, windowMemory, handlers, quitting } = keyturn;
  const theme = () => settings().theme;
  applySettings(settings());
  window.place({
    remembered: windowMemory.remembered(),
    backdrop: currentBackdrop(theme()),
    onMoved: windowMemory.moved,
  });
  const { quick } = keyturn;
  const trusts = (caller: Caller, feature: string, name: string) =>
    window.isSenderOf(caller) || (quick.isSenderOf(caller) && isForPopup(feature, name));
  register({ bus, outline, channelsOf, handlers, trusts, log });
  lock.onChanged(({ state }) => {
    window.turnTo(state === 'locked' ? 'locked' : 'app').catch(() => {
      log.error('the page was not changed for another');
    });
  });
  bus.open();
  beginQuick(keyturn, window);
  page.wear(() => ({ theme: theme(), isNew: !settings().isWelcomed, ...speech.current() }));
  await window.shown;
  if (app.isPackaged) (await import('./shell/link-scheme')).takeLinks();
  const quit = () => {
    if (quitting.mayQuit()) app.quit();
    else window.raise();
  };
  const t = await speech.words();
  speakOutside({ keyturn, window, t, quit, speech });
  await keyturn.shortcut.begin();
  await beginTray({ keyturn, window, t, locale: () => speech.current().locale, quit });
};
