import type { Publish } from '../../shared/ipc/channel';
import type { BulkWorld } from './bulk';
import type { KeyturnContract } from '../../shared/ipc/contract';
import { fail } from '../../shared/ipc/reply';
import type { Session } from '../../shared/session';
import type { RunProgress } from '../domain/bulk/bulk-keeper';
import { unlessLocked } from '../domain/lock/behind-lock-news';
import { createWayIn } from '../domain/lock/way-in';
import type { NoticeBoard } from '../domain/notices';
import type { Approvals, CommandQuestion, Log, TokenCommands } from '../domain/ports';
import { createBookmarks } from '../domain/secrets/bookmarks';
import { createSecretLists } from '../domain/secrets/secret-lists';
import { createSessionKeeper, type SessionKeeper } from '../domain/session/session-keeper';
import type { SettingsKeeper } from '../domain/settings/settings-keeper';
import type { TrustKeeper } from '../domain/trust/trust-keeper';
import { createHttp } from '../secret-server/http';
import { systemClock } from '../system/clock';
import { systemStrongbox } from '../system/strongbox';
import { composeAccessDoor } from './access-door';
import { createBehind } from './behind';
import type { CallsMade } from './calls';
import { composeClipboardDoor, type ClipboardDoor } from './clipboard-door';
import { lazily } from './lazily';
import { composeLockDoor } from './lock-door';
import { createMoments } from './moments';
import type { composeSealing } from './sealing';
import { composeTicketKeysDoor } from './ticket-keys-door';
import { composeVaultDoors } from './vault-doors';
import { composeVaultServers } from './vault-server';

interface ServersDeps {
  readonly dataFolder: string;
  readonly chooseFile: (suggested: string) => Promise<string | null>;
  readonly words: BulkWorld['words'];
  readonly pickFile: () => Promise<string | null>;
  readonly chooseFolder: () => Promise<string | null>;
  readonly pickKeyFile: () => Promise<string | null>;
  /** Of work that goes on, for whoever does not see the window. */
  readonly showProgress: (progress: RunProgress | null) => void;
  readonly sealing: ReturnType<typeof composeSealing>;
  readonly notices: NoticeBoard;
  readonly calls: CallsMade;
  readonly publish: Publish<KeyturnContract>;
  readonly log: Log;
  readonly settings: Pick<SettingsKeeper, 'current'>;
  readonly trust: TrustKeeper;
  readonly question: CommandQuestion;
  readonly profiles: { readonly approvals: Approvals };
}

/** What was asked for before the lock, and comes after it, is put on no clipboard. */
const onlyUnlocked = (clipboard: ClipboardDoor, isLocked: () => boolean): ClipboardDoor => ({
  ...clipboard,
  copy: (copy) => (isLocked() ? Promise.resolve(fail('locked')) : clipboard.copy(copy)),
});

type Boxes = Pick<ServersDeps, 'chooseFile' | 'pickFile' | 'chooseFolder' | 'pickKeyFile'>;

/** Those that somebody who is signed in is asked in. */
const boxesOf = (boxes: Boxes, lockedAt: () => number | null): Boxes => ({
  chooseFile: unlessLocked(lockedAt, boxes.chooseFile),
  pickFile: unlessLocked(lockedAt, boxes.pickFile),
  chooseFolder: unlessLocked(lockedAt, boxes.chooseFolder),
  pickKeyFile: unlessLocked(lockedAt, boxes.pickKeyFile),
});

/** Whoever uses the session is there, and does not want to be locked out of it. */
const usedBy = (keeper: SessionKeeper, tell: () => void): SessionKeeper => ({
  ...keeper,
  used: () => {
    tell();
    return keeper.used();
  },
});

const telling = (publish: Publish<KeyturnContract>) => (id: number) => {
  publish('access', 'acted', { id });
};

/** What looks at addresses before anybody signs in there. */
const composeLooks = ({ calls, trust, publish }: Pick<ServersDeps, 'calls' | 'trust' | 'publish'>) => ({
  finder: lazily(async () => (await import('./finder')).composeFinder(calls.transport)),
  doctor: lazily(async () => (await import('./doctor')).composeDoctor({ ...calls, trust, publish })),
});

/** What asks a Secret Server, all of it over one network. */
export const composeServers = ({ calls, publish, log, settings, trust, ...deps }: ServersDeps) => {
  const { question, profiles } = deps;
  const { transport, timers } = calls;
  const times = { timers, clock: systemClock };
  const guard = { ...times, strongbox: systemStrongbox };
  const extendsByItself = () => settings.current().extendAutomatically;
  const http = createHttp({ transport, ...times });
  const { serverAt, readIn } = composeVaultServers(http);
  const asking = { question, approvals: profiles.approvals };
  const computer = lazily(async () => (await import('./computer')).composeComputer(asking));
  const isLocked = (): boolean => lock.isLocked();
  const clipboard = onlyUnlocked(composeClipboardDoor({ publish, log, settings, timers }), isLocked);
  const moments = createMoments();
  // What was copied in a session does not outlive it, nor what was kept of it for a moment.
  const forgetAll = () => {
    clipboard.leave();
    moments.end();
  };
  const onChanged = (changed: Session) => {
    bookmarks.follow(changed);
    publish('session', 'changed', changed);
    lock.look();
    if (changed.state !== 'active') forgetAll();
    else moments.begin();
  };
  const commands: TokenCommands = {
    run: async (command, cancel) => (await computer()).commands.run(command, cancel),
  };
  const keeper = createSessionKeeper({ serverAt, commands, extendsByItself, log, onChanged, ...guard });
  const bookmarks = createBookmarks(keeper.current);
  const wayIn = createWayIn();
  const behind = createBehind({ settings, log, forgetAll, parts: () => ({ holds, access, ...doors }) });
  const used = () => {
    lock.used();
  };
  const session = { ...usedBy(keeper, used), signIn: wayIn.remembering(keeper.signIn), ready: readIn };
  const door = { ...deps, settings, timers, session: keeper, wayIn, publish, log };
  const lock = composeLockDoor({ ...door, ...behind });
  const showProgress = (progress: RunProgress | null) => {
    deps.showProgress(progress);
    behind.follow(progress);
    lock.look();
  };
  const { access, holds, ...held } = composeAccessDoor(session, telling(publish));
  const own = { settings, session, access, clipboard, publish, timers, log, showProgress };
  const boxes = boxesOf(deps, lock.lastAt);
  const all = { ...deps, ...boxes, ...moments, ...own, lockedAt: lock.lastAt };
  const doors = composeVaultDoors(all);
  return {
    access,
    atItsEnd: moments.atItsEnd,
    ...{ bookmarks, holds, ...held, clipboard, session },
    lock,
    ...doors,
    ticketKeys: composeTicketKeysDoor(all),
    ...composeLooks({ calls, trust, publish }),
    account: async () => (await computer()).account(),
    secrets: createSecretLists(session),
  };
};
