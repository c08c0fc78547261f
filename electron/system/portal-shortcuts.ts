import { Message, Variant } from '@jellybrick/dbus-next';
import { randomBytes } from 'node:crypto';
import { portalTrigger } from '../domain/quick/portal-trigger';
import { openDesktopBus, type DesktopBus } from './desktop-bus';

const PORTAL = 'org.freedesktop.portal.Desktop';
const PATH = '/org/freedesktop/portal/desktop';
const SHORTCUTS = 'org.freedesktop.portal.GlobalShortcuts';
const REQUEST = 'org.freedesktop.portal.Request';
const SESSION = 'org.freedesktop.portal.Session';
/** The one that we have, by the name that the desktop keeps its keys under. */
const QUICK = 'quick-access';
const GRANTED = 0;

interface Portal {
  readonly isThere: () => Promise<boolean>;
  readonly take: (shortcut: string) => Promise<boolean>;
  readonly leave: (shortcut: string) => void;
}

interface Wanted {
  readonly onPressed: () => void;
  /** What the desktop calls it when it asks its user. */
  readonly label: () => string;
}

interface Answer {
  readonly code: unknown;
  readonly results: Readonly<Record<string, { readonly value?: unknown } | undefined>>;
}

const callOn = (member: string, signature: string, body: readonly unknown[]): Message =>
  new Message({
    destination: PORTAL,
    path: PATH,
    interface: SHORTCUTS,
    member,
    signature,
    body: [...body],
  });

const versionOf = (): Message =>
  new Message({
    destination: PORTAL,
    path: PATH,
    interface: 'org.freedesktop.DBus.Properties',
    member: 'Get',
    signature: 'ss',
    body: [SHORTCUTS, 'version'],
  });

const close = (session: string): Message =>
  new Message({ destination: PORTAL, path: session, interface: SESSION, member: 'Close' });

const newToken = (): string => `keyturn_${randomBytes(8).toString('hex')}`;

/** A question is answered by a signal, later: at once, or when its user has decided. It is told apart by a word of ours. */
const createAsking = () => {
  const waiting = new Map<string, (answer: Answer) => void>();
  return {
    heard: ({ path, body }: Message): void => {
      const token = path.slice(path.lastIndexOf('/') + 1);
      const [code, results] = body as readonly unknown[];
      waiting.get(token)?.({ code, results: (results ?? {}) as Answer['results'] });
      waiting.delete(token);
    },
    ask: async (bus: DesktopBus, question: (token: Variant) => Message): Promise<Answer> => {
      const token = newToken();
      const answered = new Promise<Answer>((resolve) => {
        waiting.set(token, resolve);
      });
      try {
        await bus.call(question(new Variant('s', token)));
      } catch (problem) {
        waiting.delete(token);
        throw problem;
      }
      return answered;
    },
    /** Nobody will answer any more. */
    giveUp: (): void => {
      for (const answer of waiting.values()) answer({ code: undefined, results: {} });
      waiting.clear();
    },
  };
};

type Asking = ReturnType<typeof createAsking>;

const begin = async (on: DesktopBus, ask: Asking['ask']): Promise<string | undefined> => {
  const { code, results } = await ask(on, (token) =>
    callOn('CreateSession', 'a{sv}', [
      { handle_token: token, session_handle_token: new Variant('s', newToken()) },
    ]),
  );
  const session = results['session_handle']?.value;
  return code === GRANTED && typeof session === 'string' ? session : undefined;
};

interface Binding {
  readonly session: string;
  readonly shortcut: string;
  readonly label: string;
}

const bind = async (on: DesktopBus, ask: Asking['ask'], binding: Binding): Promise<boolean> => {
  const { session, shortcut, label } = binding;
  const wanted = {
    description: new Variant('s', label),
    preferred_trigger: new Variant('s', portalTrigger(shortcut)),
  };
  const { code, results } = await ask(on, (token) =>
    callOn('BindShortcuts', 'oa(sa{sv})sa{sv}', [session, [[QUICK, wanted]], '', { handle_token: token }]),
  );
  const bound = results['shortcuts']?.value;
  return code === GRANTED && Array.isArray(bound) && bound.length > 0;
};

/** Under Wayland a desktop may give a program keys, where its user agrees. Asked on a bus of its own, opened for the first. */
export const createPortalShortcuts = ({ onPressed, label }: Wanted): Portal => {
  const sessions = new Map<string, string>();
  const { ask, heard, giveUp } = createAsking();
  let opened: Promise<DesktopBus> | undefined;

  const hear = (signal: Message): void => {
    if (signal.interface === REQUEST && signal.member === 'Response') heard(signal);
    if (signal.interface !== SHORTCUTS || signal.member !== 'Activated') return;
    const [session, id] = signal.body as readonly unknown[];
    if (id === QUICK && [...sessions.values()].includes(String(session))) onPressed();
  };

  const bus = (): Promise<DesktopBus> =>
    (opened ??= openDesktopBus('session', {
      rules: [
        `type='signal',sender='${PORTAL}',interface='${REQUEST}',member='Response'`,
        `type='signal',sender='${PORTAL}',interface='${SHORTCUTS}',member='Activated'`,
      ],
      hear,
      onGone: () => {
        opened = undefined;
        sessions.clear();
        giveUp();
      },
    }));

  return {
    isThere: async () => {
      try {
        const [version] = await (await bus()).call(versionOf());
        return Number((version as { readonly value?: unknown }).value) >= 1;
      } catch {
        return false;
      }
    },
    take: async (shortcut) => {
      try {
        const on = await bus();
        const session = await begin(on, ask);
        if (session === undefined) return false;
        if (await bind(on, ask, { session, shortcut, label: label() })) {
          sessions.set(shortcut, session);
          return true;
        }
        await on.call(close(session));
      } catch {
        // Whoever is not there, or refuses to answer, gives none.
      }
      return false;
    },
    leave: (shortcut) => {
      const session = sessions.get(shortcut);
      sessions.delete(shortcut);
      if (session === undefined) return;
      bus()
        .then((on) => on.call(close(session)))
        .catch(() => undefined);
    },
  };
};
