import type { SessionBus } from './session-bus';

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';

export interface Notified {
  readonly id: number;
  /** The number of the one in whose place it is; 0 for none. */
  readonly replaces: number;
  readonly title: string;
  readonly text: string;
  /** By their keys, as they are read. */
  readonly actions: Readonly<Record<string, string>>;
}

/** What shows notifications on a desktop, as programs meet it. */
export interface Notifications {
  /** Begins to show them. */
  readonly appear: () => Promise<void>;
  readonly all: () => readonly Notified[];
  /** Those that are to be seen now. */
  readonly seen: () => readonly Notified[];
  readonly press: (id: number, key: string) => void;
  /** From now on each is pressed as soon as it is there, before its number is told to whoever has it shown. */
  readonly pressAtOnce: (key: string) => void;
}

type NotifyBody = readonly [
  app: string,
  replaces: number,
  icon: string,
  title: string,
  text: string,
  actions: readonly string[],
];

const pairsOf = (actions: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    actions.flatMap((key, index) => (index % 2 === 0 ? [[key, actions[index + 1] ?? '']] : [])),
  );

export const createNotifications = (bus: SessionBus): Notifications => {
  const all: Notified[] = [];
  const closed = new Set<number>();
  let eager: string | undefined;

  const press = (id: number, key: string): void => {
    bus.emit({ path: PATH, iface: NAME, member: 'ActionInvoked', signature: 'us', body: [id, key] });
  };

  return {
    appear: async () => {
      await bus.own({
        name: NAME,
        answer: ({ path, member, body }) => {
          if (path !== PATH) return undefined;
          if (member === 'CloseNotification') {
            closed.add(Number((body as readonly unknown[])[0]));
            return [''];
          }
          if (member !== 'Notify') return undefined;
          const [, replaces, , title, text, actions] = body as unknown as NotifyBody;
          const id = replaces === 0 ? all.length + 1 : replaces;
          all.push({ id, replaces, title, text, actions: pairsOf(actions) });
          if (eager !== undefined) press(id, eager);
          return ['u', id];
        },
      });
    },
    all: () => all,
    seen: () => all.filter(({ id }) => !closed.has(id)),
    press,
    pressAtOnce: (key) => {
      eager = key;
    },
  };
};
