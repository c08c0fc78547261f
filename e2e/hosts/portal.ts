import { Variant } from '@jellybrick/dbus-next';
import type { SessionBus } from './session-bus';

const NAME = 'org.freedesktop.portal.Desktop';
const PATH = '/org/freedesktop/portal/desktop';
const SHORTCUTS = 'org.freedesktop.portal.GlobalShortcuts';

interface Bound {
  readonly session: string;
  readonly id: string;
  readonly description: string;
  readonly trigger: string;
}

/** What gives programs keys under Wayland, and asks its user before. */
export interface Portal {
  readonly appear: () => Promise<void>;
  /** What it has given, and not got back. */
  readonly given: () => readonly Bound[];
  /** From now on its user says no. */
  readonly refuse: () => void;
  /** The keys of it are pressed, wherever. */
  readonly press: (bound: Bound) => void;
}

type Options = Readonly<Record<string, Variant | undefined>>;

const textIn = (options: Options, name: string): string => String(options[name]?.value);

export const createPortal = (bus: SessionBus): Portal => {
  let given: readonly Bound[] = [];
  let isRefusing = false;

  /** Later than the call itself is answered, as the signal that it is. */
  const decide = (options: Options, results: Options): readonly [string, string] => {
    const path = `${PATH}/request/1_1/${textIn(options, 'handle_token')}`;
    const iface = 'org.freedesktop.portal.Request';
    setImmediate(() => {
      bus.emit({
        path,
        iface,
        member: 'Response',
        signature: 'ua{sv}',
        body: isRefusing ? [1, {}] : [0, results],
      });
    });
    return ['o', path];
  };

  const begin = ([options]: readonly [Options]) => {
    const session = `${PATH}/session/1_1/${textIn(options, 'session_handle_token')}`;
    return decide(options, { session_handle: new Variant('s', session) });
  };

  const bind = ([session, shortcuts, , options]: readonly [
    string,
    readonly (readonly [string, Options])[],
    string,
    Options,
  ]) => {
    const bound = shortcuts.map(([id, wanted]) => ({
      session,
      id,
      description: textIn(wanted, 'description'),
      trigger: textIn(wanted, 'preferred_trigger'),
    }));
    if (!isRefusing) given = [...given, ...bound];
    const told = bound.map(({ id, trigger }) => [id, { trigger_description: new Variant('s', trigger) }]);
    return decide(options, { shortcuts: new Variant('a(sa{sv})', told) });
  };

  return {
    appear: async () => {
      await bus.own({
        name: NAME,
        answer: ({ path, member, body }) => {
          if (member === 'Close') {
            given = given.filter(({ session }) => session !== path);
            return [''];
          }
          if (path !== PATH) return undefined;
          if (member === 'Get') return ['v', new Variant('u', 1)];
          if (member === 'CreateSession') return begin(body as unknown as readonly [Options]);
          return member === 'BindShortcuts' ? bind(body as unknown as Parameters<typeof bind>[0]) : undefined;
        },
      });
    },
    given: () => given,
    refuse: () => {
      isRefusing = true;
    },
    press: ({ session, id }) => {
      bus.emit({
        path: PATH,
        iface: SHORTCUTS,
        member: 'Activated',
        signature: 'osta{sv}',
        body: [session, id, 0n, {}],
      });
    },
  };
};
