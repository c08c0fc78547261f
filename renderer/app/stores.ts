import type { Snapshot } from '../../shared/app';
import type { Unsubscribe } from '../../shared/ipc/channel';
import type { KeyturnClient } from '../../shared/ipc/contract';
import type { ActivityStore } from '../features/activity';
import { createClipboardStore, type ClipboardStore } from '../features/clipboard';
import type { DoctorStore } from '../features/doctor';
import type { FinderStore } from '../features/finder';
import type { NetworkStore, ProxyAsking } from '../features/network';
import type { ShortcutSheet } from '../features/keyboard';
import { createPracticeStore, type PracticeStore } from '../features/practice';
import { createProfilesStore, type ProfilesStore } from '../features/profiles';
import { createSealingStore, type SealingStore } from '../features/sealing';
import { createSessionStore, type SessionStore } from '../features/session';
import type { ComputerStore } from '../features/sign-in';
import {
  createSettingsStore,
  type LicenceStore,
  type SettingsStore,
  type ShortcutStore,
  type UpdateStore,
} from '../features/settings';
import type { TrayStore } from '../features/tray';
import type { TrustStore } from '../features/trust';
import { createAnnouncer, type Announcer } from './announcer';
import { resumeAt } from './bookmarks';
import { createDoor, type Door } from './door-store';
import { followSpeech } from './follow-speech';
import { createNotices, type Notices } from './notices-store';
import { createPlaces, type Places } from './place-store';
import { createPracticeSession, type PracticeSession } from './practice-session';
import { createProxyAskingHere } from './proxy-asking-here';
import type { KeysStore } from '../features/ticket-keys';
import type { Later } from './later';
import { createRunStore, lockedIn, type RunStore } from './run-store';
import { createQuestions, outcomes } from './question-stores';
import { createTicketKeysLater } from './ticket-keys-later';
import type { WishStore } from './wish-store';
import { createVaultStores, followVault, type VaultStores } from './vault-stores';
import { createWishes, followWishes } from './wishes';
import type { Words } from '../../shared/words/catalogue';

export interface Stores extends VaultStores {
  readonly activity: ActivityStore;
  readonly announcer: Announcer;
  readonly clipboard: ClipboardStore;
  readonly computer: ComputerStore;
  readonly doctor: DoctorStore;
  readonly door: Door;
  readonly finder: FinderStore;
  readonly network: NetworkStore;
  readonly notices: Notices;
  readonly places: Places;
  readonly practice: PracticeStore;
  readonly practiceSession: PracticeSession;
  readonly profiles: ProfilesStore;
  readonly proxyAsking: ProxyAsking;
  readonly run: RunStore;
  readonly sealing: SealingStore;
  readonly session: SessionStore;
  readonly settings: SettingsStore;
  readonly licences: LicenceStore;
  readonly sheet: ShortcutSheet;
  readonly shortcut: ShortcutStore;
  readonly ticketKeys: Later<KeysStore>;
  readonly tray: TrayStore;
  readonly trust: TrustStore;
  readonly updates: UpdateStore;
  readonly wishes: WishStore;
  /** Follows events from now on and takes the snapshot. Ends by the function that it returns. */
  readonly start: () => Unsubscribe;
  readonly load: () => Promise<void>;
}

interface World {
  readonly client: KeyturnClient;
  readonly words: Words;
  /** The root element carries the theme and the language, so that the first paint and every later one have them. */
  readonly root: Pick<HTMLElement, 'dataset' | 'lang'>;
}

const createSession = (client: KeyturnClient, { failed, worked }: Notices): SessionStore =>
  createSessionStore({
    signIn: client.session.signIn,
    cancelSignIn: client.session.cancelSignIn,
    extend: client.session.extend,
    used: client.session.used,
    lock: client.lock.now,
    signOut: client.session.signOut,
    endToken: client.session.endToken,
    failed,
    worked,
    onChanged: client.session.onChanged,
  });

const createClipboard = (client: KeyturnClient, notices: Notices): ClipboardStore =>
  createClipboardStore({
    state: client.clipboard.state,
    abilities: client.clipboard.abilities,
    clear: client.clipboard.clear,
    onChanged: client.clipboard.onChanged,
    onTold: client.clipboard.onTold,
    ...outcomes(notices, 'clear-clipboard'),
  });

/** The stores of what can be done, each with the verbs that it needs and with where to tell how they went. */
const createFeatures = (client: KeyturnClient, notices: Notices) => {
  const { failed, worked } = notices;
  const practice = createPracticeStore({
    open: client.practice.open,
    close: client.practice.close,
    failed,
    worked,
    onChanged: client.practice.onChanged,
  });
  const profiles = createProfilesStore({
    change: client.profiles.change,
    move: client.profiles.move,
    remove: client.profiles.remove,
    failed,
    worked,
    onChanged: client.profiles.onChanged,
    onNotSaved: client.profiles.onNotSaved,
  });
  const sealing = createSealingStore({
    ask: client.sealing.ask,
    givePassphrase: client.sealing.givePassphrase,
    ...outcomes(notices, 'ask-sealing'),
    onChanged: client.sealing.onChanged,
  });
  const session = createSession(client, notices);
  const settings = createSettingsStore({
    change: client.settings.change,
    onChanged: client.settings.onChanged,
    ...outcomes(notices, 'change-setting'),
  });
  const practiceSession = createPracticeSession({ practice, session });
  return {
    ...createQuestions(client, notices),
    ticketKeys: createTicketKeysLater(client),
    clipboard: createClipboard(client, notices),
    practice,
    practiceSession,
    profiles,
    sealing,
    session,
    settings,
  };
};

/** The wiring of the page: every store is made here, and here alone they meet the bridge. */
export const createStores = ({ client, words, root }: World): Stores => {
  const announcer = createAnnouncer();
  const notices = createNotices();
  const places = createPlaces();
  const run = createRunStore();
  const features = createFeatures(client, notices);
  const { activity, doctor, practice, practiceSession, profiles, sealing, session, settings, trust } =
    features;
  const door = createDoor({ session, places });
  const vault = createVaultStores({ client, session, places, door });
  const proxyAsking = createProxyAskingHere({ client, ...features, door, notices, vault });
  const wishes = createWishes(client, { ...features, ...vault, places, door });

  const take = (snapshot: Snapshot) => {
    run.fromSnapshot(snapshot);
    settings.fromSnapshot(snapshot.settings, lockedIn(snapshot.policy));
    practice.fromSnapshot(snapshot.practice);
    profiles.fromSnapshot(snapshot.profiles);
    session.fromSnapshot(snapshot.session);
    if (snapshot.bookmark && snapshot.session.state === 'active') resumeAt(vault, snapshot.bookmark);
    vault.links.fromSnapshot(snapshot.link);
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
      activity.follow(),
      ...[features.clipboard.follow(), settings.follow(), trust.follow()],
      ...[features.tray.follow(), features.updates.follow(), wishes.follow()],
      sealing.follow(),
      practice.follow(),
      profiles.follow(),
      session.follow(),
      ...followSpeech({ words, run, settings, root }),
      ...followVault(vault, session),
      practiceSession.follow(),
      door.follow(),
      doctor.follow(),
      proxyAsking.follow(),
      ...followWishes({ ...features, client, root, places, notices, access: vault.access }),
      () => features.ticketKeys.made()?.stop(),
      settings.store.subscribe(({ settings: inForce }) => {
        if (inForce) root.dataset['theme'] = inForce.theme;
      }),
    ];
    void load();
    return () => {
      for (const end of ends) end();
    };
  };

  return { announcer, door, notices, places, proxyAsking, run, wishes, ...features, ...vault, start, load };
};
