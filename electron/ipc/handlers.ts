import type { Call, CallCopy, CallSum } from '../../shared/activity';
import type { Licence, Notice, Snapshot } from '../../shared/app';
import type { KeyturnHandlers } from '../../shared/ipc/contract';
import type { ClipboardAbilities, ClipboardState } from '../../shared/clipboard';
import type { SystemAccount } from '../../shared/computer';
import { succeed, type Reply } from '../../shared/ipc/reply';
import type { SystemProxy } from '../../shared/network';
import type { Sealing } from '../../shared/sealing';
import type { Session, SignIn } from '../../shared/session';
import type { Shortcut } from '../../shared/settings';
import type { AccessDesk } from '../domain/access/access-desk';
import type { HeldCheckouts } from '../domain/access/held-checkouts';
import type { FolderReader } from '../domain/folders/folder-reader';
import type { SignInDoctor } from '../domain/doctor/sign-in-doctor';
import type { ProxyUsers } from '../domain/network/proxy-users';
import type { ServerFinder } from '../domain/finder/server-finder';
import type { LinkKeeper } from '../domain/links/link-keeper';
import type { PracticeKeeper } from '../domain/practice/practice-keeper';
import type { ProfileKeeper } from '../domain/profiles/profile-keeper';
import type { Rotations } from '../domain/rotation/rotations';
import type { Bookmarks } from '../domain/secrets/bookmarks';
import type { SecretLists } from '../domain/secrets/secret-lists';
import type { SettingsKeeper } from '../domain/settings/settings-keeper';
import type { TrustKeeper } from '../domain/trust/trust-keeper';
import type { QuitQuestion } from '../domain/window/quit-question';
import { accessHandlers } from './access-handlers';
import { bulkHandlers, type BulkParts } from './bulk-handlers';
import { folderHandlers } from './folder-handlers';
import { lockHandlers, type LockParts } from './lock-handlers';
import { quickHandlers, type QuickParts } from './quick-handlers';
import { rotationHandlers } from './rotation-handlers';
import { secretHandlers, type SecretParts } from './secret-handlers';
import { ticketKeyHandlers, type TicketKeyParts } from './ticket-key-handlers';
import { trayHandlers, type TrayHandling } from './tray-handlers';
import { updateHandlers, type UpdateParts } from './update-handlers';

interface HandlerDeps extends TrayHandling {
  readonly bookmarks: Pick<Bookmarks, 'keep' | 'current'>;
  readonly bulk: () => Promise<BulkParts>;
  readonly access: () => Promise<AccessDesk & HeldCheckouts>;
  readonly about: () => Pick<Snapshot, 'languages' | 'versions' | 'dataFolder' | 'policy'>;
  readonly licences: () => Promise<readonly Licence[]>;
  readonly settings: Pick<SettingsKeeper, 'current' | 'change'>;
  readonly shortcut: { readonly look: () => Promise<Reply<Shortcut>> };
  readonly sealing: {
    readonly ask: () => Promise<Sealing>;
    readonly givePassphrase: (passphrase: string) => Promise<Reply<Sealing>>;
  };
  readonly activity: {
    readonly sum: () => CallSum;
    readonly list: () => readonly Call[];
    readonly clear: () => CallSum;
    readonly copy: (copy: CallCopy) => Promise<boolean>;
  };
  readonly clipboard: {
    readonly state: () => Promise<ClipboardState>;
    readonly abilities: () => Promise<ClipboardAbilities>;
    readonly clearNow: () => Promise<Reply<'cleared' | 'nothing'>>;
  };
  readonly links: Pick<LinkKeeper, 'current' | 'drop'>;
  readonly lock: LockParts;
  readonly notices: () => readonly Notice[];
  readonly doctor: () => Promise<
    Pick<SignInDoctor, 'run' | 'stop'> & { readonly copyReport: () => Promise<true> }
  >;
  readonly finder: () => Promise<ServerFinder>;
  readonly folders: () => Promise<FolderReader>;
  readonly practice: PracticeKeeper;
  /** Unless it has been turned off for everybody here. */
  readonly mayPractise: () => Reply<true>;
  readonly profiles: Pick<ProfileKeeper, 'current' | 'change' | 'move' | 'remove'>;
  readonly rotation: () => Promise<Rotations>;
  readonly quick: QuickParts;
  readonly quitting: Pick<QuitQuestion, 'answered'>;
  readonly secrets: SecretLists;
  readonly secret: () => Promise<SecretParts>;
  readonly session: {
    readonly current: () => Session;
    /** What it takes to speak to a server may have to be read in first; after that nothing waits for it. */
    readonly ready: () => Promise<void>;
    readonly signIn: (entered: SignIn) => Promise<Reply<Session>>;
    readonly cancelSignIn: () => Reply<Session>;
    readonly extend: () => Promise<Reply<Session>>;
    readonly used: () => Reply<true>;
    readonly signOut: () => Promise<Reply<Session>>;
    readonly endToken: () => Promise<Reply<Session>>;
  };
  readonly account: () => Promise<SystemAccount>;
  readonly chooseProgram: (current: string) => Promise<string | null>;
  readonly systemProxy: () => Promise<SystemProxy>;
  readonly ticketKeys: () => Promise<TicketKeyParts>;
  readonly trust: TrustKeeper;
  readonly updates: UpdateParts;
  readonly proxyUsers: Pick<ProxyUsers, 'give'>;
}

const appHandlers = (deps: HandlerDeps): KeyturnHandlers['app'] => ({
  answerQuit: ({ leaves }) => {
    deps.quitting.answered(leaves);
    return succeed(null);
  },
  licences: async () => succeed(await deps.licences()),
  snapshot: () => {
    return succeed({
      ...deps.about(),
      settings: deps.settings.current(),
      practice: deps.practice.current(),
      profiles: deps.profiles.current(),
      session: deps.session.current(),
      bookmark: deps.bookmarks.current(),
      link: deps.links.current(),
      notices: deps.notices(),
    });
  },
});

const computerHandlers = (
  deps: Pick<HandlerDeps, 'account' | 'chooseProgram'>,
): KeyturnHandlers['computer'] => ({
  account: async () => succeed(await deps.account()),
  chooseProgram: async (current) => succeed(await deps.chooseProgram(current)),
});

const lookingHandlers = (
  deps: Pick<HandlerDeps, 'doctor' | 'finder'>,
): Pick<KeyturnHandlers, 'doctor' | 'finder'> => ({
  doctor: {
    run: async (question) => (await deps.doctor()).run(question),
    stop: async () => {
      (await deps.doctor()).stop();
      return succeed(null);
    },
    copyReport: async () => succeed(await (await deps.doctor()).copyReport()),
  },
  finder: {
    look: async ({ server }) => (await deps.finder()).look(server),
    stop: async () => {
      (await deps.finder()).stop();
      return succeed(null);
    },
  },
});

const trustHandlers = (trust: TrustKeeper): KeyturnHandlers['trust'] => ({
  look: ({ server }) => trust.look(server),
  seen: ({ server }) => trust.seen(server),
  trust: ({ server, sha256 }) => trust.trust(server, sha256),
  forget: ({ host }) => trust.forget(host),
  list: () => trust.list(),
  copyFingerprint: async ({ sha256 }) => succeed(await trust.copyFingerprint(sha256)),
});

const secretsHandlers = (
  lists: SecretLists,
  bookmarks: HandlerDeps['bookmarks'],
): KeyturnHandlers['secrets'] => ({
  mark: (bookmark) => {
    bookmarks.keep(bookmark);
    return succeed(null);
  },
  page: (wanted) => lists.page(wanted),
  stop: ({ ticket }) => {
    lists.stop(ticket);
    return succeed(null);
  },
});

const linksHandlers = (links: HandlerDeps['links']): KeyturnHandlers['links'] => ({
  drop: () => {
    links.drop();
    return succeed(null);
  },
});

const clipboardHandlers = (clipboard: HandlerDeps['clipboard']): KeyturnHandlers['clipboard'] => ({
  state: async () => succeed(await clipboard.state()),
  abilities: async () => succeed(await clipboard.abilities()),
  clear: () => clipboard.clearNow(),
});

const sessionHandlers = (session: HandlerDeps['session']): KeyturnHandlers['session'] => ({
  signIn: async (entered) => {
    await session.ready();
    return session.signIn(entered);
  },
  cancelSignIn: async () => {
    // Behind the sign-in that it calls off.
    await session.ready();
    return session.cancelSignIn();
  },
  extend: () => session.extend(),
  used: () => session.used(),
  signOut: () => session.signOut(),
  endToken: () => session.endToken(),
});

/** Each declared call and what it does. The type sees to it that none is missing and none is misspelt. */
export const createHandlers = (deps: HandlerDeps): KeyturnHandlers => ({
  access: accessHandlers(deps.access),
  activity: {
    sum: () => succeed(deps.activity.sum()),
    list: () => succeed(deps.activity.list()),
    clear: () => succeed(deps.activity.clear()),
    copy: async (copy) => succeed(await deps.activity.copy(copy)),
  },
  app: appHandlers(deps),
  bulk: bulkHandlers(deps.bulk),
  clipboard: clipboardHandlers(deps.clipboard),
  computer: computerHandlers(deps),
  folders: folderHandlers(deps.folders),
  ...lookingHandlers(deps),
  links: linksHandlers(deps.links),
  lock: lockHandlers(deps.lock),
  network: {
    systemProxy: async () => succeed(await deps.systemProxy()),
    signInToProxy: ({ host, ...user }) => deps.proxyUsers.give(host, user),
  },
  practice: {
    open: async () => {
      const may = deps.mayPractise();
      return may.ok ? succeed(await deps.practice.open()) : may;
    },
    close: async () => succeed(await deps.practice.close()),
  },
  profiles: {
    change: (change) => deps.profiles.change(change),
    move: ({ id, by }) => deps.profiles.move(id, by),
    remove: ({ id }) => deps.profiles.remove(id),
  },
  quick: quickHandlers(deps.quick),
  rotation: rotationHandlers(deps.rotation),
  sealing: {
    ask: async () => succeed(await deps.sealing.ask()),
    givePassphrase: ({ passphrase }) => deps.sealing.givePassphrase(passphrase),
  },
  secrets: secretsHandlers(deps.secrets, deps.bookmarks),
  secret: secretHandlers(deps.secret),
  session: sessionHandlers(deps.session),
  settings: { change: (change) => deps.settings.change(change), shortcut: () => deps.shortcut.look() },
  ticketKeys: ticketKeyHandlers(deps.ticketKeys),
  tray: trayHandlers(deps),
  trust: trustHandlers(deps.trust),
  updates: updateHandlers(deps.updates),
});
