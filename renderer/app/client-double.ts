import type { CallNews } from '../../shared/activity';
import type { Notice, Place, Snapshot } from '../../shared/app';
import type { Bulk } from '../../shared/bulk';
import type { Examination } from '../../shared/doctor';
import type { ClipboardNews, ClipboardState } from '../../shared/clipboard';
import type { KeyturnClient, KeyturnDoubles } from '../../shared/ipc/contract';
import { succeed, type FailureCode, type Reply } from '../../shared/ipc/reply';
import type { Lock } from '../../shared/lock';
import type { WaitingLink } from '../../shared/links';
import type { Practice } from '../../shared/practice';
import type { Profiles } from '../../shared/profiles';
import type { Sealing } from '../../shared/sealing';
import type { Opened, Session, SignIn } from '../../shared/session';
import type { Settings } from '../../shared/settings';
import type { TicketKeyFiles } from '../../shared/ticket-keys';
import type { PanelState } from '../../shared/tray';
import type { Pin } from '../../shared/trust';
import type { Updates } from '../../shared/updates';
import { exampleAccess } from './access-double';
import { exampleActivity } from './activity-double';
import { exampleQuick, exampleShortcut } from './quick-double';
import { exampleRotation } from './rotation-double';
import { exampleBulk } from './bulk-double';
import { exampleLock, lockSettings } from './lock-double';
import { exampleLists } from './secrets-double';
import { exampleSecret } from './secret-double';
import { exampleClipboard } from './clipboard-double';
import {
  exampleComputer,
  exampleDoctor,
  exampleFinder,
  exampleFolders,
  exampleNetwork,
  exampleSealing,
  exampleUpdates,
  trustless,
} from './quiet-doubles';
import { exampleTicketKeys } from './ticket-keys-double';
import { exampleTray } from './tray-double';

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

export const exampleSettings: Settings = {
  language: 'system',
  theme: 'light',
  dateFormat: 'iso',
  closeAction: 'quit',
  extendAutomatically: true,
  clipboardSeconds: '30',
  hideFromHistories: true,
  listColumns: ['folder'],
  keepHours: '24',
  startInTray: false,
  startAtLogin: false,
  minimisesKnowingly: false,
  masksTrayNames: false,
  isWelcomed: true,
  ...lockSettings,
};

export const exampleSnapshot: Snapshot = {
  languages: ['en-GB'],
  versions: {
    keyturn: '1.2.3',
    electron: '40.0.0',
    chromium: '140.0.0',
    node: '22.0.0',
    platform: 'linux x64',
  },
  dataFolder: '/data/Keyturn',
  settings: exampleSettings,
  policy: { state: 'none' },
  practice: { state: 'off' },
  profiles: { list: [], lastUsed: null },
  session: { state: 'signed-out' },
  bookmark: null,
  link: null,
  notices: [],
};

export const openPractice: Practice = {
  state: 'open',
  url: 'http://127.0.0.1:43210/SecretServer',
  user: { userName: 'admin', password: 'Practice-1', domain: '' },
};

export const exampleOpened: Opened = {
  method: 'credentials',
  server: 'https://vault.corp.example/SecretServer',
  user: 'adm-ops7',
  endsAt: null,
  refreshesLeft: 3,
  refreshesAllowed: 3,
  isAllowanceAssumed: true,
};

export const openedSession = (change: Partial<Opened> = {}): Session => ({
  state: 'active',
  opened: { ...exampleOpened, ...change },
  isExtending: false,
});

const examplePractice: Omit<KeyturnClient['practice'], 'onChanged'> = {
  open: () => Promise.resolve(succeed(openPractice)),
  close: () => Promise.resolve(succeed({ state: 'off' })),
};

const createEvents = () => ({
  acted: createEvent<{ readonly id: number }>(),
  activity: createEvent<CallNews>(),
  bulk: createEvent<Bulk>(),
  clipboard: createEvent<ClipboardState>(),
  told: createEvent<ClipboardNews>(),
  doctor: createEvent<Examination>(),
  goTo: createEvent<Place>(),
  links: createEvent<WaitingLink>(),
  lock: createEvent<Lock>(),
  noticed: createEvent<Notice>(),
  practice: createEvent<Practice>(),
  profiles: createEvent<Profiles>(),
  notSaved: createEvent<{ readonly code: FailureCode }>(),
  quitAsked: createEvent<null>(),
  proxyAsked: createEvent<{ readonly host: string; readonly isRefused: boolean }>(),
  sealing: createEvent<Sealing>(),
  session: createEvent<Session>(),
  settings: createEvent<Settings>(),
  ticketKeys: createEvent<TicketKeyFiles>(),
  panel: createEvent<PanelState>(),
  wished: createEvent<null>(),
  trust: createEvent<readonly Pin[]>(),
  updates: createEvent<Updates>(),
});

const createClipboardClient = (events: ReturnType<typeof createEvents>): KeyturnClient['clipboard'] => ({
  ...exampleClipboard,
  onChanged: events.clipboard.on,
  onTold: events.told.on,
});

const createAppClient = (
  events: ReturnType<typeof createEvents>,
): Omit<KeyturnClient['app'], 'snapshot'> => ({
  onGoTo: events.goTo.on,
  onNoticed: events.noticed.on,
  onQuitAsked: events.quitAsked.on,
  answerQuit: () => Promise.resolve(succeed(null)),
  licences: () => Promise.resolve(succeed([])),
});

const createLinksClient = ({ links }: ReturnType<typeof createEvents>): KeyturnClient['links'] => ({
  drop: () => {
    links.send(null);
    return Promise.resolve(succeed(null));
  },
  onChanged: links.on,
});

/** It answers with what there was, whatever is wished. */
const createProfilesClient = (
  events: ReturnType<typeof createEvents>,
  profiles = exampleSnapshot.profiles,
) => {
  const same = () => Promise.resolve(succeed(profiles));
  const { profiles: changed, notSaved } = events;
  return { change: same, move: same, remove: same, onChanged: changed.on, onNotSaved: notSaved.on };
};

const openedBy = ({ method, server, ...entered }: SignIn): Session => {
  const user = 'userName' in entered ? entered.userName : exampleOpened.user;
  return openedSession({ method, server, user });
};

/** A main process for tests: it keeps settings and tells of changes as the real one does, unless a test says otherwise. */
export const createClientDouble = (snapshot: Partial<Snapshot> = {}, doubles: KeyturnDoubles = {}) => {
  const events = createEvents();
  let settings = snapshot.settings ?? exampleSettings;

  const session = (next: Session): Promise<Reply<Session>> => {
    events.session.send(next);
    return Promise.resolve(succeed(next));
  };

  const leave = () => session({ state: 'signed-out' });
  const client: KeyturnClient = {
    access: { ...exampleAccess, onActed: events.acted.on, ...doubles.access },
    activity: { ...exampleActivity, onChanged: events.activity.on, ...doubles.activity },
    app: {
      ...createAppClient(events),
      snapshot: () => Promise.resolve(succeed({ ...exampleSnapshot, ...snapshot, settings })),
      ...doubles.app,
    },
    bulk: { ...exampleBulk, onChanged: events.bulk.on, ...doubles.bulk },
    clipboard: { ...createClipboardClient(events), ...doubles.clipboard },
    computer: { ...exampleComputer, ...doubles.computer },
    doctor: { ...exampleDoctor, onChanged: events.doctor.on, ...doubles.doctor },
    finder: { ...exampleFinder, ...doubles.finder },
    folders: { ...exampleFolders, ...doubles.folders },
    links: { ...createLinksClient(events), ...doubles.links },
    lock: { ...exampleLock, onChanged: events.lock.on, ...doubles.lock },
    network: { ...exampleNetwork, onProxyAsked: events.proxyAsked.on, ...doubles.network },
    practice: { ...examplePractice, onChanged: events.practice.on, ...doubles.practice },
    profiles: { ...createProfilesClient(events, snapshot.profiles), ...doubles.profiles },
    rotation: { ...exampleRotation, ...doubles.rotation },
    sealing: { ...exampleSealing, onChanged: events.sealing.on, ...doubles.sealing },
    secrets: { ...exampleLists, ...doubles.secrets },
    ...{ quick: { ...exampleQuick, ...doubles.quick }, secret: { ...exampleSecret, ...doubles.secret } },
    session: {
      signIn: (entered) => {
        // As the main process tells it: in between there is nobody.
        events.session.send({ state: 'signing-in', server: entered.server });
        return session(openedBy(entered));
      },
      ...{ cancelSignIn: leave, signOut: leave, endToken: leave, used: () => Promise.resolve(succeed(true)) },
      extend: () => session(openedSession({ refreshesLeft: 2 })),
      onChanged: events.session.on,
      ...doubles.session,
    },
    settings: {
      change: (change) => {
        settings = { ...settings, ...change } as Settings;
        events.settings.send(settings);
        return Promise.resolve(succeed(settings));
      },
      ...{ onChanged: events.settings.on, shortcut: exampleShortcut },
      ...doubles.settings,
    },
    ticketKeys: { ...exampleTicketKeys, onChanged: events.ticketKeys.on, ...doubles.ticketKeys },
    tray: { ...exampleTray, onPanelChanged: events.panel.on, onWished: events.wished.on, ...doubles.tray },
    trust: { ...trustless, onChanged: events.trust.on, ...doubles.trust },
    updates: { ...exampleUpdates, onChanged: events.updates.on, ...doubles.updates },
  };
  return { client, events };
};
