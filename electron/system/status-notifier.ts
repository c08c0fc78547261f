import type { EventEmitter } from 'node:events';
import { Message, MessageType, sessionBus } from '@jellybrick/dbus-next';
import type { Panel } from '../domain/tray/panel';

const BUS = 'org.freedesktop.DBus';
const BUS_PATH = '/org/freedesktop/DBus';
const WATCHER = 'org.kde.StatusNotifierWatcher';
const WATCHER_PATH = '/StatusNotifierWatcher';

/** Its owner comes or goes, or whoever draws the icons does. */
const MEMBERS = [
  'NameOwnerChanged',
  'StatusNotifierHostRegistered',
  'StatusNotifierHostUnregistered',
] as const;
const HEARD: ReadonlySet<string> = new Set(MEMBERS);

const ruleOf = (member: (typeof MEMBERS)[number]): string =>
  member === 'NameOwnerChanged'
    ? `type='signal',sender='${BUS}',member='${member}',arg0='${WATCHER}'`
    : `type='signal',interface='${WATCHER}',member='${member}'`;

const isShown = (): Message =>
  new Message({
    destination: WATCHER,
    path: WATCHER_PATH,
    interface: 'org.freedesktop.DBus.Properties',
    member: 'Get',
    signature: 'ss',
    body: [WATCHER, 'IsStatusNotifierHostRegistered'],
  });

const listenTo = (member: (typeof MEMBERS)[number]): Message =>
  new Message({
    destination: BUS,
    path: BUS_PATH,
    interface: BUS,
    member: 'AddMatch',
    signature: 's',
    body: [ruleOf(member)],
  });

type Bus = ReturnType<typeof sessionBus>;

const isShownOn = async (bus: Bus): Promise<boolean> => {
  try {
    const reply = await bus.call(isShown());
    const [property] = (reply?.body ?? []) as readonly ({ readonly value?: unknown } | undefined)[];
    return property?.value === true;
  } catch {
    return false;
  }
};

const followOn = async (bus: Bus, tell: (isThere: boolean) => void): Promise<void> => {
  let asked = 0;
  const look = async (): Promise<void> => {
    const question = (asked += 1);
    const isThere = await isShownOn(bus);
    // Of two questions the later one has the truer answer.
    if (question === asked) tell(isThere);
  };
  bus.on('message', (message) => {
    if (message.type !== MessageType.SIGNAL || !HEARD.has(message.member)) return;
    look().catch(() => undefined);
  });
  for (const member of MEMBERS) await bus.call(listenTo(member));
  await look();
};

const nothing = (): void => undefined;

/** A desktop shows icons where somebody watches for them and somebody draws them; the second is asked of the first. */
export const statusNotifierPanel: Panel = {
  follow: async (tell) => {
    // Without this address the package would look for a bus in places that nobody means.
    if ((process.env['DBUS_SESSION_BUS_ADDRESS'] ?? '') === '') return nothing;
    const bus = sessionBus();
    // Without a listener a bus that goes away would end the app; the package does not declare that it tells so.
    const listened: EventEmitter = bus;
    listened.on('error', () => {
      tell(false);
    });
    const hasFailed = new Promise<void>((resolve) => {
      listened.once('error', () => {
        resolve();
      });
    });
    try {
      await Promise.race([followOn(bus, tell), hasFailed]);
    } catch {
      tell(false);
    }
    return () => {
      bus.disconnect();
    };
  },
};
