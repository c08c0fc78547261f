import { Message, Variant } from '@jellybrick/dbus-next';
import type { Notification } from '../domain/tray/warnings';
import { openDesktopBus, type DesktopBus } from './desktop-bus';
import type { Notifying } from './notifying';

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';
const SIGNALS = `type='signal',interface='${NAME}'`;

/** What a click on it is called, and what a click on its button is: the first by the desktops, the second by us. */
const CLICK = 'default';
const ACT = 'act';
/** For as long as the desktop thinks right. */
const USUAL_TIME = -1;
const NORMAL = 1;

const callOf = (member: string, signature: string, body: readonly unknown[]): Message =>
  new Message({ destination: NAME, path: PATH, interface: NAME, member, signature, body: [...body] });

const notify = (replaced: number, { title, text, act }: Notification, label: string): Message =>
  callOf('Notify', 'susssasa{sv}i', [
    'Keyturn',
    replaced,
    '',
    title,
    text,
    [CLICK, label, ...(act === null ? [] : [ACT, act])],
    // Its time is over soon: no history is to keep it.
    { urgency: new Variant('y', NORMAL), transient: new Variant('b', true) },
    USUAL_TIME,
  ]);

/** On a bus of its own, opened with the first that is shown. Where nobody shows any, nothing comes of it. */
export const createDesktopNotifications: Notifying = ({ openLabel, onAct, onOpen }) => {
  let opened: Promise<DesktopBus> | undefined;
  let id = 0;
  let turn: Promise<unknown> = Promise.resolve();

  const act = ({ member, body }: Message): void => {
    const [which, key] = body as readonly unknown[];
    // Signals of this kind go to everybody, whosever notification it is.
    if (id === 0 || which !== id) return;
    if (member === 'NotificationClosed') id = 0;
    if (member !== 'ActionInvoked') return;
    if (key === ACT) onAct();
    if (key === CLICK) onOpen();
  };

  const forget = () => {
    opened = undefined;
    id = 0;
  };

  /** One after the other: which is replaced, or pressed, is known once the one before has its number. */
  const inTurn = (work: () => Promise<void> | void): void => {
    turn = turn.then(work).catch(() => undefined);
  };

  const hear = (message: Message): void => {
    if (message.interface !== NAME) return;
    inTurn(() => {
      act(message);
    });
  };

  return {
    show: (notification) => {
      inTurn(async () => {
        const bus = await (opened ??= openDesktopBus('session', { rules: [SIGNALS], hear, onGone: forget }));
        const [number] = await bus.call(notify(id, notification, openLabel()));
        id = Number(number ?? 0);
      });
    },
    takeAway: () => {
      inTurn(async () => {
        const closed = id;
        id = 0;
        if (opened && closed !== 0) await (await opened).call(callOf('CloseNotification', 'u', [closed]));
      });
    },
    stop: () => {
      inTurn(async () => {
        (await opened)?.leave();
        forget();
      });
    },
  };
};
