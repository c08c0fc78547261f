import { Message } from '@jellybrick/dbus-next';
import type { Power } from '../domain/lock/lock-ports';
import { openDesktopBus, type DesktopBus } from './desktop-bus';

/** Each desktop has a name of its own for who covers the screen, and all of them tell it in the same way. */
const SAVERS = ['freedesktop', 'gnome', 'cinnamon', 'mate', 'xfce'].map(
  (desktop) => `org.${desktop}.ScreenSaver`,
);
const COVERED = 'ActiveChanged';

const LOGIND = 'org.freedesktop.login1';
const LOGIND_PATH = '/org/freedesktop/login1';
const MANAGER = `${LOGIND}.Manager`;
const SESSION = `${LOGIND}.Session`;
const PROPERTIES = 'org.freedesktop.DBus.Properties';

type Listener = Pick<Parameters<Power['follow']>[0], 'onAway'>;

const nothing = (): void => undefined;

const followSavers = ({ onAway }: Listener): Promise<unknown> =>
  openDesktopBus('session', {
    rules: SAVERS.map((saver) => `type='signal',interface='${saver}',member='${COVERED}'`),
    hear: ({ interface: iface, member, body }) => {
      const [isCovered] = body as readonly unknown[];
      if (SAVERS.includes(iface) && member === COVERED && isCovered === true) onAway('screen');
    },
    onGone: nothing,
  });

/** Of those who are signed in to this computer, the one whose program this is; undefined where that is nobody. */
const ownSession = async (bus: DesktopBus): Promise<string | undefined> => {
  const named = process.env['XDG_SESSION_ID'] ?? '';
  const question =
    named === ''
      ? { member: 'GetSessionByPID', signature: 'u', body: [process.pid] }
      : { member: 'GetSession', signature: 's', body: [named] };
  const manager = { destination: LOGIND, path: LOGIND_PATH, interface: MANAGER };
  const [path] = await bus.call(new Message({ ...manager, ...question }));
  return typeof path === 'string' ? path : undefined;
};

/** What is new of a session: its lock, and whether it is the one in front of the screen. */
const newOf = (body: readonly unknown[], property: string): unknown => {
  const [of, changed] = body as readonly [unknown, Readonly<Record<string, { readonly value?: unknown }>>?];
  return of === SESSION ? changed?.[property]?.value : undefined;
};

const heardOfSession = ({ interface: iface, member, body }: Message, { onAway }: Listener): void => {
  // Asked to lock, as by `loginctl lock-session`, or told that it is.
  if (iface === SESSION && member === 'Lock') onAway('screen');
  if (iface !== PROPERTIES) return;
  const properties = body as readonly unknown[];
  if (newOf(properties, 'LockedHint') === true) onAway('screen');
  if (newOf(properties, 'Active') === false) onAway('user-switch');
};

const followLogind = async (listener: Listener): Promise<void> => {
  let own = '';
  const bus = await openDesktopBus('system', {
    rules: [
      `type='signal',sender='${LOGIND}',interface='${SESSION}',member='Lock'`,
      `type='signal',sender='${LOGIND}',interface='${PROPERTIES}',member='PropertiesChanged',arg0='${SESSION}'`,
    ],
    hear: (signal) => {
      // The screen of somebody else at the same computer is nobody's business here.
      if (signal.path === own) heardOfSession(signal, listener);
    },
    onGone: nothing,
  });
  own = (await ownSession(bus)) ?? own;
};

/** On Linux Electron tells of a computer that goes to sleep, and neither of a screen that is locked nor of another user. */
export const followLeaving = (listener: Listener): void => {
  // Where nobody tells of it, nothing is heard.
  for (const follow of [followSavers, followLogind]) follow(listener).catch(nothing);
};
