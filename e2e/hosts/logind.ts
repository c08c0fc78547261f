import { Variant } from '@jellybrick/dbus-next';
import type { SessionBus } from './session-bus';

const NAME = 'org.freedesktop.login1';
const PATH = '/org/freedesktop/login1';
const SESSION = `${NAME}.Session`;

const pathOf = (session: string): string => `${PATH}/session/_3${session}`;

/** What keeps count of who is signed in to a computer, and tells when that goes to sleep. */
export interface Logind {
  readonly appear: () => Promise<void>;
  /** The session that somebody wanted to know the place of, if anybody did. */
  readonly askedFor: () => string | undefined;
  /** Goes to sleep, or has slept. */
  readonly sleep: (isBegun: boolean) => void;
  readonly askToLock: (session: string) => void;
  /** Something of it is new. */
  readonly say: (session: string, property: 'LockedHint' | 'Active', value: boolean) => void;
}

export const createLogind = (bus: SessionBus): Logind => {
  let asked: string | undefined;

  return {
    appear: async () => {
      await bus.own({
        name: NAME,
        answer: ({ path, member, body }) => {
          if (path !== PATH || member !== 'GetSession') return undefined;
          const session = String((body as readonly unknown[])[0]);
          asked = session;
          return ['o', pathOf(session)];
        },
      });
    },
    askedFor: () => asked,
    sleep: (isBegun) => {
      const iface = `${NAME}.Manager`;
      bus.emit({ path: PATH, iface, member: 'PrepareForSleep', signature: 'b', body: [isBegun] });
    },
    askToLock: (session) => {
      bus.emit({ path: pathOf(session), iface: SESSION, member: 'Lock' });
    },
    say: (session, property, value) => {
      bus.emit({
        path: pathOf(session),
        iface: 'org.freedesktop.DBus.Properties',
        member: 'PropertiesChanged',
        signature: 'sa{sv}as',
        body: [SESSION, { [property]: new Variant('b', value) }, []],
      });
    },
  };
};
