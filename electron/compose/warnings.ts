import type { TraySession } from '../domain/tray/tray-facts';
import { createWarnings, type Warnings } from '../domain/tray/warnings';
import { systemClock } from '../system/clock';
import type { Notifying } from '../system/notifying';
import { systemTimers } from '../system/timers';
import { lazily } from './lazily';
import type { TrayShell, TrayWorld } from './tray-world';

const notifyingHere = async (): Promise<Notifying> =>
  process.platform === 'linux'
    ? (await import('../system/desktop-notifications')).createDesktopNotifications
    : (await import('../system/own-notifications')).createOwnNotifications;

/** What warns of the end of a session, read in with the first warning. */
export const composeWarnings = (
  { session, log, within }: Pick<TrayWorld, 'session' | 'log' | 'within'>,
  { t, raise, isLookedAt }: Pick<TrayShell, 't' | 'raise' | 'isLookedAt'>,
  current: () => TraySession,
): Warnings => {
  const place = lazily(async () =>
    (await notifyingHere())({
      openLabel: () => t('tray.open'),
      onOpen: raise,
      onAct: () => {
        within('session.extend', session.extend).catch(() => {
          log.error('the session was not extended from its warning');
        });
      },
    }),
  );
  let isUsed = false;
  const there = (act: (made: Awaited<ReturnType<typeof place>>) => void) => {
    isUsed = true;
    place().then(act, () => {
      log.error('the warning of the end of the session was not shown');
    });
  };
  const warnings = createWarnings({
    t,
    clock: systemClock,
    timers: systemTimers,
    session: current,
    isLookedAt,
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
  });
  return {
    look: warnings.look,
    stop: () => {
      warnings.stop();
      if (!isUsed) return;
      there(({ stop }) => {
        stop();
      });
    },
  };
};
