import type { Snapshot } from '../../shared/app';
import type { Unsubscribe } from '../../shared/ipc/channel';
import type { KeyturnClient } from '../../shared/ipc/contract';
import type { Failure } from '../../shared/ipc/reply';
import { createNetworkStore, type NetworkStore } from '../features/network';
import { createPracticeStore, type PracticeStore } from '../features/practice';
import { createSealingStore, type SealingStore } from '../features/sealing';
import { createSessionStore, type SessionStore } from '../features/session';
import { createSettingsStore, type SettingsStore } from '../features/settings';
import { createAnnouncer, type Announcer } from './announcer';
import { createNotices, type Attempt, type Notices } from './notices-store';
import { createPlaces, type Places } from './place-store';
import { createPracticeSession, type PracticeSession } from './practice-session';
import { createRunStore, type RunStore } from './run-store';
import type { Words } from './words';

export interface Stores {
  readonly announcer: Announcer;
  readonly network: NetworkStore;
  readonly notices: Notices;
  readonly places: Places;
  readonly practice: PracticeStore;
  readonly practiceSession: PracticeSession;
  readonly run: RunStore;
  readonly sealing: SealingStore;
  readonly session: SessionStore;
  readonly settings: SettingsStore;
  /** Follows events from now on and takes the snapshot. Ends by the function that it returns. */
  readonly start: () => Unsubscribe;
  readonly load: () => Promise<void>;
}

interface World {
  readonly client: KeyturnClient;
  readonly words: Words;
  /** The root element carries the theme, so that the first paint and every later one have it. */
  readonly root: Pick<HTMLElement, 'dataset'>;
}

/** Where a store tells how this attempt of its went. */
const outcomes = ({ failed, worked }: Notices, attempt: Attempt) => ({
  failed: (failure: Failure) => {
    failed(attempt, failure);
  },
  worked: () => {
    worked(attempt);
  },
});

/** The stores of what can be done, each with the verbs that it needs and with where to tell how they went. */
const createFeatures = (client: KeyturnClient, notices: Notices) => {
  const { failed, worked } = notices;
  const network = createNetworkStore({ systemProxy: client.network.systemProxy });
  const practice = createPracticeStore({
    open: client.practice.open,
    close: client.practice.close,
    failed,
    worked,
    onChanged: client.practice.onChanged,
  });
  const sealing = createSealingStore({
    ask: client.sealing.ask,
    givePassphrase: client.sealing.givePassphrase,
    ...outcomes(notices, 'ask-sealing'),
    onChanged: client.sealing.onChanged,
  });
  const session = createSessionStore({
    signIn: client.session.signIn,
    cancelSignIn: client.session.cancelSignIn,
    extend: client.session.extend,
    signOut: client.session.signOut,
    failed,
    worked,
    onChanged: client.session.onChanged,
  });
  const settings = createSettingsStore({
    change: client.settings.change,
    onChanged: client.settings.onChanged,
    ...outcomes(notices, 'change-setting'),
  });
  const practiceSession = createPracticeSession({ practice, session });
  return { network, practice, practiceSession, sealing, session, settings };
};

/** The wiring of the page: every store is made here, and here alone they meet the bridge. */
export const createStores = ({ client, words, root }: World): Stores => {
  const announcer = createAnnouncer();
  const notices = createNotices();
  const places = createPlaces();
  const run = createRunStore();
  const features = createFeatures(client, notices);
  const { practice, practiceSession, sealing, session, settings } = features;

  const take = (snapshot: Snapshot) => {
    words.useLocale(snapshot.locale);
    run.fromSnapshot(snapshot);
    settings.fromSnapshot(snapshot.settings);
    practice.fromSnapshot(snapshot.practice);
    session.fromSnapshot(snapshot.session);
    notices.worked('start');
    notices.tell(snapshot.notices);
  };

  const load = async () => {
    const reply = await client.app.snapshot();
    if (reply.ok) take(reply.value);
    else notices.failed('start', reply.failure);
  };

  const start = () => {
    const ends = [
      settings.follow(),
      sealing.follow(),
      practice.follow(),
      session.follow(),
      practiceSession.follow(),
      client.app.onGoTo(places.goTo),
      client.app.onNoticed(notices.add),
      settings.store.subscribe(({ settings: inForce }) => {
        if (inForce) root.dataset['theme'] = inForce.theme;
      }),
    ];
    void load();
    return () => {
      for (const end of ends) end();
    };
  };

  return { announcer, notices, places, run, ...features, start, load };
};
