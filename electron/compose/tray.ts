import type { Session } from '../../shared/session';
import type { Lock } from '../../shared/lock';
import type { Panel } from '../domain/tray/panel';
import type { TrayAct, TrayFacts, TrayPlatform, TraySession } from '../domain/tray/tray-facts';
import { createTrayKeeper } from '../domain/tray/tray-keeper';
import { systemClock } from '../system/clock';
import { systemTimers } from '../system/timers';
import { composeTrayActs } from './tray-acts';
import { composeTrayNames, type TrayNames } from './tray-names';
import type { TrayParts, TrayShell, TrayWorld } from './tray-world';
import { composeWarnings } from './warnings';

const PLATFORMS: Partial<Record<NodeJS.Platform, TrayPlatform>> = { darwin: 'mac', win32: 'windows' };

const sessionOf = (session: Session, lock: Lock): TraySession =>
  lock.state === 'locked'
    ? { state: 'locked', endsAt: lock.account.hasEnded ? null : lock.account.endsAt }
    : session;

const ALWAYS: Panel = {
  follow: (tell) => {
    tell(true);
    return Promise.resolve(() => undefined);
  },
};

const panelHere = async (): Promise<Panel> =>
  process.platform === 'linux' ? (await import('../system/status-notifier')).statusNotifierPanel : ALWAYS;

const isOffline = ({ isLost, session }: TrayWorld): boolean => {
  const current = session.current();
  return current.state === 'active' && isLost(current.opened.server, systemClock.now());
};

const factsOf = (world: TrayWorld, names: TrayNames): TrayFacts => ({
  ...world.heard(),
  session: sessionOf(world.session.current(), world.lock.state()),
  profiles: world.profiles.current().list,
  hasPractice: world.mayPractise().ok,
  isOffline: isOffline(world),
  ...names.lists(),
  quick: { shortcut: world.settings().quickShortcut },
  hasLock: true,
  masksNames: world.settings().masksTrayNames,
});

const followPanel = async (onChanged: (isThere: boolean) => void): Promise<() => void> =>
  (await panelHere()).follow(onChanged);

/** What it shows, where there is a panel to show it on, and what comes of a click. */
const composeIcon = (world: TrayWorld, shell: TrayShell, onAct: (act: TrayAct) => void): TrayParts => {
  let isThere = false;
  let leavePanel: () => void = () => undefined;
  const icon = shell.icon(onAct, shell.raise);
  const names = composeTrayNames(world, {
    isWanted: () => isThere && world.lock.state().state !== 'locked',
    onChanged: () => {
      keeper.look();
    },
  });
  const keeper = createTrayKeeper({
    t: shell.t,
    platform: PLATFORMS[process.platform] ?? 'linux',
    timeOf: (at) =>
      new Intl.DateTimeFormat(shell.locale(), { hour: '2-digit', minute: '2-digit' }).format(at),
    clock: systemClock,
    timers: systemTimers,
    facts: () => factsOf(world, names),
    show: icon.show,
  });
  const panelChanged = (now: boolean) => {
    if (now === isThere) return;
    isThere = now;
    world.log.info('the tray', { isThere });
    world.publish('tray', 'panelChanged', { isThere });
    if (now) {
      keeper.showAgain();
      names.look(false);
      return;
    }
    keeper.stop();
    icon.takeAway();
    shell.showIfHidden();
  };

  return {
    look: (event) => {
      if (!isThere) return;
      keeper.look();
      names.look(event === 'clipboard.changed' && world.heard().clipboard.state === 'holding');
    },
    favouritesChanged: () => {
      names.look(true);
    },
    heldChanged: names.heldChanged,
    isThere: () => isThere,
    start: async () => {
      leavePanel = await followPanel(panelChanged);
    },
    stop: () => {
      keeper.stop();
      leavePanel();
    },
  };
};

/** The tray, and the warnings of those who look at neither it nor the window: they need no panel. */
export const composeTray = (world: TrayWorld, shell: TrayShell): TrayParts => {
  const onAct = composeTrayActs(world, shell);
  const icon = composeIcon(world, shell, onAct);
  const warnings = composeWarnings(world, { ...shell, onAct }, () =>
    sessionOf(world.session.current(), world.lock.state()),
  );
  return {
    ...icon,
    look: (event) => {
      warnings.look();
      icon.look(event);
    },
    heldChanged: () => {
      warnings.look();
      icon.heldChanged();
    },
    start: () => {
      warnings.look();
      return icon.start();
    },
    stop: () => {
      warnings.stop();
      icon.stop();
    },
  };
};
