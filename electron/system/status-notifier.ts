import { Message } from '@jellybrick/dbus-next';
import type { Panel } from '../domain/tray/panel';
import { openDesktopBus, type DesktopBus } from './desktop-bus';

const BUS = 'org.freedesktop.DBus';
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

const isShownOn = async (bus: DesktopBus): Promise<boolean> => {
  try {
    const [property] = await bus.call(isShown());
    return (property as { readonly value?: unknown } | undefined)?.value === true;
  } catch {
    return false;
  }
};

const nothing = (): void => undefined;

/** A desktop shows icons where somebody watches for them and somebody draws them; the second is asked of the first. */
export const statusNotifierPanel: Panel = {
  follow: async (tell) => {
    let asked = 0;
    let bus: DesktopBus | undefined;
    const look = async (): Promise<void> => {
      if (!bus) return;
      const question = (asked += 1);
      const isThere = await isShownOn(bus);
      // Of two questions the later one has the truer answer.
      if (question === asked) tell(isThere);
    };
    try {
      bus = await openDesktopBus('session', {
        rules: MEMBERS.map(ruleOf),
        hear: ({ member }) => {
          if (HEARD.has(member)) look().catch(nothing);
        },
        onGone: () => {
          // What is still on its way is an answer of nobody.
          asked += 1;
          tell(false);
        },
      });
    } catch {
      return nothing;
    }
    await look();
    return () => {
      bus.leave();
    };
  },
};
