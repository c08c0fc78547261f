import type { Notification } from '../domain/tray/warnings';
import type { Notifying } from '../system/notifying';
import { lazily } from './lazily';
import type { TrayShell, TrayWorld } from './tray-world';

const notifyingHere = async (): Promise<Notifying> =>
  process.platform === 'linux'
    ? (await import('../system/desktop-notifications')).createDesktopNotifications
    : (await import('../system/own-notifications')).createOwnNotifications;

interface Pressed {
  readonly onOpen: () => void;
  readonly onAct: () => void;
}

export interface Notifier {
  /** In the place of the one before. */
  readonly show: (notification: Notification) => void;
  readonly takeAway: () => void;
  readonly stop: () => void;
}

/** A place for one notification at a time, read in with the first of them. */
export const composeNotifier = (
  { log, t }: Pick<TrayWorld, 'log'> & Pick<TrayShell, 't'>,
  pressed: Pressed,
): Notifier => {
  const place = lazily(async () => (await notifyingHere())({ openLabel: () => t('tray.open'), ...pressed }));
  let isUsed = false;
  const there = (act: (made: Awaited<ReturnType<typeof place>>) => void) => {
    isUsed = true;
    place().then(act, () => {
      log.error('a warning was not shown');
    });
  };
  return {
    show: (notification) => {
      there(({ show }) => {
        show(notification);
      });
    },
    takeAway: () => {
      there(({ takeAway }) => {
        takeAway();
      });
    },
    stop: () => {
      if (!isUsed) return;
      there(({ stop }) => {
        stop();
      });
    },
  };
};
