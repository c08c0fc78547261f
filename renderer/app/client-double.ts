import type { Notice, Place, Snapshot } from '../../shared/app';
import type { KeyturnClient, KeyturnDoubles } from '../../shared/ipc/contract';
import { succeed, type Reply } from '../../shared/ipc/reply';
import type { Practice } from '../../shared/practice';
import type { Sealing } from '../../shared/sealing';
import type { Opened, Session } from '../../shared/session';
import type { Settings } from '../../shared/settings';

const createEvent = <T>() => {
  const listeners = new Set<(payload: T) => void>();
  return {
    on: (listener: (payload: T) => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    send: (payload: T) => {
      for (const listener of listeners) listener(payload);
    },
    listeners,
  };
};

export const exampleSettings: Settings = { theme: 'light', dateFormat: 'iso', closeAction: 'quit' };

export const exampleSnapshot: Snapshot = {
  locale: 'en-GB',
  versions: {
    keyturn: '1.2.3',
    electron: '40.0.0',
    chromium: '140.0.0',
    node: '22.0.0',
    platform: 'linux x64',
  },
  dataFolder: '/data/Keyturn',
  settings: exampleSettings,
  practice: { state: 'off' },
  session: { state: 'signed-out' },
  notices: [],
};

export const openPractice: Practice = {
  state: 'open',
  url: 'http://127.0.0.1:43210/SecretServer',
  user: { userName: 'admin', password: 'Practice-1', domain: '' },
};

export const openedSession = (change: Partial<Opened> = {}): Session => ({
  state: 'active',
  opened: {
    server: 'https://vault.corp.example/SecretServer',
    user: 'adm-ops7',
    endsAt: null,
    refreshesLeft: 3,
    ...change,
  },
  isExtending: false,
});

/** A main process for tests: it keeps settings and tells of changes as the real one does, unless a test says otherwise. */
export const createClientDouble = (snapshot: Partial<Snapshot> = {}, doubles: KeyturnDoubles = {}) => {
  const events = {
    goTo: createEvent<Place>(),
    noticed: createEvent<Notice>(),
    practice: createEvent<Practice>(),
    sealing: createEvent<Sealing>(),
    session: createEvent<Session>(),
    settings: createEvent<Settings>(),
  };
  let settings = snapshot.settings ?? exampleSettings;

  const session = (next: Session): Promise<Reply<Session>> => {
    events.session.send(next);
    return Promise.resolve(succeed(next));
  };

  const client: KeyturnClient = {
    app: {
      snapshot: () => Promise.resolve(succeed({ ...exampleSnapshot, ...snapshot, settings })),
      onGoTo: events.goTo.on,
      onNoticed: events.noticed.on,
      ...doubles.app,
    },
    network: { systemProxy: () => Promise.resolve(succeed({ kind: 'none' })), ...doubles.network },
    practice: {
      open: () => Promise.resolve(succeed(openPractice)),
      close: () => Promise.resolve(succeed({ state: 'off' })),
      onChanged: events.practice.on,
      ...doubles.practice,
    },
    sealing: {
      ask: () => Promise.resolve(succeed({ by: 'none', passphrase: 'not-chosen' })),
      givePassphrase: () => Promise.resolve(succeed({ by: 'passphrase' })),
      onChanged: events.sealing.on,
      ...doubles.sealing,
    },
    session: {
      signIn: ({ server, userName }) => session(openedSession({ server, user: userName })),
      cancelSignIn: () => session({ state: 'signed-out' }),
      extend: () => session(openedSession({ refreshesLeft: 2 })),
      signOut: () => session({ state: 'signed-out' }),
      onChanged: events.session.on,
      ...doubles.session,
    },
    settings: {
      change: (change) => {
        settings = { ...settings, ...change } as Settings;
        events.settings.send(settings);
        return Promise.resolve(succeed(settings));
      },
      onChanged: events.settings.on,
      ...doubles.settings,
    },
  };
  return { client, events };
};
