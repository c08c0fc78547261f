import { app } from 'electron';
import { setImmediate as breath } from 'node:timers/promises';
import type { Place } from '../shared/app';
import type { Publish } from '../shared/ipc/channel';
import type { KeyturnContract, KeyturnHandlers } from '../shared/ipc/contract';
import type { Settings } from '../shared/settings';
import { composeCalls, type CallsMade } from './compose/calls';
import type { LockDoor } from './compose/lock-door';
import { hidingFromCapture } from './compose/capture';
import { tellingTheLogin } from './compose/login';
import { composeNetwork } from './compose/network';
import { composeOutside, type Outside } from './compose/outside';
import { composePolicy, type PolicyDoor } from './compose/policy';
import { composePractice } from './compose/practice';
import { composeProfiles } from './compose/profiles';
import { composeQuickDoor, type QuickDoor } from './compose/quick-door';
import { composeSealing } from './compose/sealing';
import { composeServers } from './compose/servers';
import { composeShortcutDoor, type ShortcutDoor } from './compose/shortcut-door';
import { createTrayEar, type TrayDoor } from './compose/tray-door';
import { composeUpdatesDoor, type UpdatesDoor } from './compose/updates-door';
import { composeWishes } from './compose/wishes';
import type { BulkWorld } from './compose/bulk';
import type { RunProgress } from './domain/bulk/bulk-keeper';
import type { LinkKeeper } from './domain/links/link-keeper';
import { createNoticeBoard, type NoticeBoard } from './domain/notices';
import type { CommandQuestion, KeptLog, Log } from './domain/ports';
import type { PracticeKeeper } from './domain/practice/practice-keeper';
import { createSettingsKeeper, type SettingsKeeper } from './domain/settings/settings-keeper';
import type { QuitQuestion } from './domain/window/quit-question';
import { createWindowMemory, type WindowMemory } from './domain/window/window-memory';
import { behindLock, mutedByLock } from './ipc/behind-lock';
import { channelsOf } from './ipc/channels-of';
import { createHandlers } from './ipc/handlers';
import { createPublish } from './ipc/publish';
import { settingsDocument, windowDocument } from './storage/documents';
import { createLogFile } from './system/log-file';
import { askSystemProxy } from './system/system-proxy';
import { systemTimers } from './system/timers';
import { createPartition } from './system/vault-partition';
import { versions } from './system/versions';

interface Surroundings {
  /** As the system prefers them. */
  readonly languages: () => readonly string[];
  /** What of them is about the window, and not the page in it. */
  readonly applySettings: (settings: Settings) => void;
  /** Of pictures of the screen. */
  readonly hideFromCapture: (isHidden: boolean) => void;
  readonly dataFolder: string;
  readonly page: Parameters<typeof createPublish>[1];
  readonly commandQuestion: CommandQuestion;
  readonly chooseProgram: (current: string) => Promise<string | null>;
  readonly chooseFile: (suggested: string) => Promise<string | null>;
  readonly words: BulkWorld['words'];
  /** Of work that goes on, for whoever does not see the window. */
  readonly showProgress: (progress: RunProgress | null) => void;
  readonly pickFile: () => Promise<string | null>;
  readonly chooseFolder: () => Promise<string | null>;
  readonly pickKeyFile: () => Promise<string | null>;
}

export interface Keyturn {
  readonly handlers: KeyturnHandlers;
  readonly goTo: (place: Place) => void;
  readonly links: Pick<LinkKeeper, 'come'>;
  readonly quitting: Pick<QuitQuestion, 'mayQuit'>;
  /** Takes off the clipboard what is ours, and tells what came of it. */
  readonly clearClipboard: () => void;
  /** Nobody but the user sees on; `onChanged` tells of every wrong try, and of the end of the session, too. */
  readonly lock: Pick<LockDoor, 'now' | 'state' | 'onChanged' | 'closed'>;
  readonly log: KeptLog;
  readonly quick: Pick<QuickDoor, 'begin' | 'call' | 'end' | 'isSenderOf'>;
  readonly settings: () => Settings;
  readonly shortcut: Pick<ShortcutDoor, 'begin'>;
  readonly signOut: Outside['signOut'];
  readonly changeSettings: SettingsKeeper['change'];
  readonly tray: TrayDoor;
  readonly windowMemory: WindowMemory;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** To make its partition takes some milliseconds: what else the first screen asks for is answered before that. */
const systemProxy = async () => {
  await breath();
  return askSystemProxy(createPartition('proxy'));
};

const licences = async () => (await import('./system/licences')).readLicences(app.getAppPath());

interface SettingsWorld extends Pick<Surroundings, 'dataFolder' | 'hideFromCapture'> {
  readonly log: Log;
  readonly policy: PolicyDoor;
  readonly onChanged: (settings: Settings) => void;
  readonly quick: () => Pick<QuickDoor, 'call'>;
}

const composeSettings = ({
  dataFolder,
  hideFromCapture,
  log,
  policy,
  onChanged,
  quick,
}: SettingsWorld): ShortcutDoor => {
  const kept = hidingFromCapture(hideFromCapture, policy, (capture) =>
    createSettingsKeeper({
      document: settingsDocument(dataFolder),
      onChanged: (changed) => {
        const inForce = policy.inForce(changed);
        capture(inForce);
        onChanged(inForce);
      },
    }),
  );
  const onPressed = () => {
    quick().call();
  };
  return composeShortcutDoor({ settings: policy.settings(tellingTheLogin(kept, log)), log, onPressed });
};

interface LivingParts {
  readonly settings: Pick<SettingsKeeper, 'start'>;
  readonly profiles: Pick<ReturnType<typeof composeProfiles>, 'start' | 'settled'>;
  readonly windowMemory: WindowMemory;
  readonly notices: NoticeBoard;
  readonly servers: Pick<ReturnType<typeof composeServers>, 'clipboard' | 'session'>;
  readonly calls: CallsMade;
  readonly practice: PracticeKeeper;
  readonly tray: Pick<TrayDoor, 'stop'>;
  readonly shortcut: Pick<ShortcutDoor, 'end'>;
  readonly updates: Pick<UpdatesDoor, 'start' | 'end'>;
}

/** What has a beginning and an end. */
const lifeOf = ({ settings, profiles, windowMemory, notices, ...parts }: LivingParts) => ({
  start: async (): Promise<void> => {
    const others = [profiles.start(), windowMemory.start()];
    const [found] = await Promise.all([settings.start(), ...others]);
    notices.tell('settings.json', found);
    parts.updates.start();
  },
  stop: async (): Promise<void> => {
    const { servers, calls, practice, tray, shortcut } = parts;
    tray.stop();
    shortcut.end();
    // The vault that is signed out of may be the practice vault: it has to hear of it first.
    const ends = [servers.clipboard.clear(), windowMemory.stop(), profiles.settled()];
    await Promise.all([...ends, calls.within('quit', servers.session.close).then(practice.close)]);
    await parts.updates.end();
  },
});

const noticesTo = (publish: Publish<KeyturnContract>): NoticeBoard =>
  createNoticeBoard((notice) => {
    publish('app', 'noticed', notice);
  });

/** Who hears of it is made later than what tells of it. */
const heardBy =
  (
    publish: Publish<KeyturnContract>,
    ear: () => { readonly heard: (feature: keyof KeyturnContract) => void },
  ): Publish<KeyturnContract> =>
  (feature, name, payload) => {
    publish(feature, name, payload);
    ear().heard(feature);
  };

/** The wiring diagram: everything that lives as long as the app is made here and nowhere else. */
export const compose = (surroundings: Surroundings): Keyturn => {
  const { dataFolder, applySettings, page, languages, commandQuestion: question } = surroundings;
  const isLocked = (): boolean => servers.lock.isLocked();
  const hasShortcut = (): boolean => settings.current().quickShortcut !== null;
  const ear = createTrayEar();
  const toWindow = mutedByLock(createPublish(channelsOf, page), isLocked);
  const publish = heardBy(ear.listen(heardBy(toWindow, () => quick)), () => updates);
  const log = createLogFile(dataFolder);
  const notices = noticesTo(publish);

  const onChanged = (changed: Settings) => {
    applySettings(changed);
    servers.lock.look();
    publish('settings', 'changed', changed);
  };
  const policy = composePolicy({ log, notices });
  const early = { ...surroundings, log, policy, onChanged, quick: () => quick };
  const { settings, ...shortcut } = composeSettings(early);
  const profiles = composeProfiles({ dataFolder, publish, notices, log, policy });
  const windowMemory = createWindowMemory({ document: windowDocument(dataFolder), timers: systemTimers });
  const sealing = composeSealing({ dataFolder, notices, publish });
  const practice = composePractice(log, publish);
  const { line, trust, proxyUsers } = composeNetwork({ dataFolder, publish, notices, log });
  const calls = composeCalls(line, (news) => {
    publish('activity', 'changed', news);
  });
  const world = { ...surroundings, calls, publish, log, settings, trust, question, profiles, notices };
  const servers = composeServers({ ...world, sealing });
  const wishes = composeWishes(publish, () => servers.holds() && !isLocked());

  const session = profiles.remembering({ session: servers.session, practice });
  const outside = { ...world, policy, wishes, servers: { ...servers, session } };
  const { tray, wishes: wanted, ...deeds } = composeOutside(ear, outside);

  const quick = composeQuickDoor({ ...servers, profiles, isLocked, log, hasShortcut, wish: wanted.wish });

  const own = { policy, isLocked, facts: ear.facts, leave: wishes.leave, proxyUsers };
  const updates = composeUpdatesDoor({ ...world, ...servers, ...own });

  const handlers = createHandlers({
    about: () => ({ languages: languages(), versions: versions(), dataFolder, policy: policy.shown() }),
    ...{ licences, settings, sealing, mayPractise: policy.mayPractise },
    ...{ links: wishes.links, quitting: updates.before(wishes.quitting), notices: notices.all },
    ...{ activity: calls.activity, ...servers, updates: updates.parts },
    secrets: quick.hearing(servers.secrets),
    quick: quick.parts,
    ...{ practice, profiles, session, shortcut, tray, wishes: wanted, trust, proxyUsers },
    chooseProgram: surroundings.chooseProgram,
    systemProxy,
  });

  return {
    handlers: behindLock(calls.inTheUsersName(handlers), isLocked),
    ...{ ...wishes, ...deeds, lock: servers.lock, log, quick, shortcut, tray },
    changeSettings: settings.change,
    settings: settings.current,
    windowMemory,
    ...lifeOf({ ...world, windowMemory, servers, practice, tray, shortcut, updates }),
  };
};
