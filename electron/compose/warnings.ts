import { createCheckoutWarnings } from '../domain/tray/checkout-warnings';
import type { TrayAct, TraySession } from '../domain/tray/tray-facts';
import { hostOf } from '../domain/tray/tray-model';
import { createWarnings, type Warnings } from '../domain/tray/warnings';
import { systemClock } from '../system/clock';
import { systemTimers } from '../system/timers';
import { composeNotifier } from './notifier';
import type { TrayShell, TrayWorld } from './tray-world';

type Current = () => TraySession;

const times = { clock: systemClock, timers: systemTimers };

/** What warns of the end of a session. */
const composeSessionWarnings = (
  { session, log, within }: Pick<TrayWorld, 'session' | 'log' | 'within'>,
  { t, raise, isLookedAt }: Pick<TrayShell, 't' | 'raise' | 'isLookedAt'>,
  current: Current,
): Warnings => {
  const notifier = composeNotifier(
    { log, t },
    {
      onOpen: raise,
      onAct: () => {
        within('session.extend', session.extend).catch(() => {
          log.error('the session was not extended from its warning');
        });
      },
    },
  );
  const warnings = createWarnings({ t, ...times, ...notifier, session: current, isLookedAt });
  return {
    look: warnings.look,
    stop: () => {
      warnings.stop();
      notifier.stop();
    },
  };
};

/** What warns of the end of what the user has taken out. */
const composeCheckoutWarnings = (
  { held, mayExtend, log }: Pick<TrayWorld, 'held' | 'mayExtend' | 'log'>,
  { t, onAct }: Pick<TrayShell, 't'> & { readonly onAct: (act: TrayAct) => void },
  current: Current,
): Warnings => {
  const notifier = composeNotifier(
    { log, t },
    {
      onOpen: () => {
        const [only, ...others] = warnings.about();
        onAct(only === undefined || others.length > 0 ? { do: 'open' } : { do: 'show-secret', id: only });
      },
      onAct: () => {
        for (const id of warnings.about().filter(mayExtend)) onAct({ do: 'extend-checkout', id });
      },
    },
  );
  const warnings = createCheckoutWarnings({
    ...{ t, ...times, ...notifier, held, mayExtend },
    host: () => {
      const session = current();
      return session.state === 'active' ? hostOf(session.opened.server) : null;
    },
  });
  return {
    look: warnings.look,
    stop: () => {
      warnings.stop();
      notifier.stop();
    },
  };
};

/** What warns those who do not look at the window. */
export const composeWarnings = (
  world: TrayWorld,
  shell: TrayShell & { readonly onAct: (act: TrayAct) => void },
  current: Current,
): Warnings => {
  const all = [composeSessionWarnings(world, shell, current), composeCheckoutWarnings(world, shell, current)];
  return {
    look: () => {
      for (const { look } of all) look();
    },
    stop: () => {
      for (const { stop } of all) stop();
    },
  };
};
