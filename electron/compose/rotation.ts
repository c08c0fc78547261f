import type { Publish } from '../../shared/ipc/channel';
import type { KeyturnContract } from '../../shared/ipc/contract';
import type { Rotation } from '../../shared/rotation';
import type { ClipboardGuard } from '../domain/clipboard/clipboard-guard';
import type { NoticeBoard } from '../domain/notices';
import type { Found, Log, Recovered, Sealer, Timers } from '../domain/ports';
import { createRotations, type Rotations } from '../domain/rotation/rotations';
import { createTelling } from '../domain/rotation/telling';
import { createKnownTemplates } from '../domain/secret/known-templates';
import type { SessionKeeper } from '../domain/session/session-keeper';
import type { SettingsKeeper } from '../domain/settings/settings-keeper';
import { createFileWriter } from '../storage/named-file';
import { readSealed, rotationJournal } from '../storage/rotation-journal';
import { steadyClock, systemClock } from '../system/clock';
import { sha256 } from '../system/digest';
import { systemRandom } from '../system/random';
import type { AccessParts } from './access';

export interface RotationWorld {
  readonly session: Pick<SessionKeeper, 'read' | 'write' | 'current'>;
  readonly access: AccessParts;
  readonly clipboard: Pick<ClipboardGuard, 'copy'>;
  readonly sealing: Pick<Sealer, 'seal' | 'open'>;
  readonly dataFolder: string;
  readonly chooseFile: (suggested: string) => Promise<string | null>;
  readonly notices: NoticeBoard;
  readonly publish: Publish<KeyturnContract>;
  readonly settings: Pick<SettingsKeeper, 'current'>;
  readonly timers: Timers;
  readonly log: Log;
  /** When the app was locked last; null where it has not been. */
  readonly lockedAt: () => number | null;
  /** Hears what each of them comes to. */
  readonly onRotated: (rotation: Rotation) => void;
  /** What is to be forgotten with the session. */
  readonly atItsEnd: (forget: () => void) => void;
}

const FILE = 'rotations.journal';
const HOUR_MS = 60 * 60_000;
/** Whoever has just changed one may want to copy it, or to put the old one back at once. */
const SHORTEST_MS = 10 * 60_000;

/** An entry may be missing where a line is damaged: its user hears of that as of a whole file. */
const toldOf = (found: Found<Recovered<unknown>>): Found<unknown> =>
  found.state === 'loaded' && found.value.damaged && found.value.keptAs !== undefined
    ? { state: 'set-aside', keptAs: found.value.keptAs }
    : found;

/** Read in once somebody wants to change a password, or to know of one that was changed: a start needs none of it. */
export const composeRotation = ({
  session,
  access,
  publish,
  notices,
  ...world
}: RotationWorld): Rotations => {
  const { read, write } = session;
  const opened = () => {
    const current = session.current();
    return current.state === 'active' ? current.opened : undefined;
  };
  const whose = () => `${opened()?.server ?? ''}\n${opened()?.user ?? ''}`;
  const telling = createTelling({
    timers: world.timers,
    onChanged: (rotation) => {
      publish('rotation', 'changed', rotation);
    },
    onGone: (rotation) => {
      publish('rotation', 'gone', { rotation });
    },
  });
  const rotations = createRotations({
    read,
    write,
    present: opened,
    memory: access.memory,
    desk: access,
    templates: createKnownTemplates({ read, clock: systemClock, whose }),
    clipboard: world.clipboard,
    sealer: world.sealing,
    journal: rotationJournal(world.dataFolder),
    readSealed,
    timers: world.timers,
    log: world.log,
    lockedAt: world.lockedAt,
    clock: systemClock,
    elapsed: steadyClock,
    random: systemRandom,
    digest: sha256,
    chooseFile: world.chooseFile,
    files: createFileWriter(),
    keepMs: () => {
      const { keepHours } = world.settings.current();
      return keepHours === 'none' ? SHORTEST_MS : Number(keepHours) * HOUR_MS;
    },
    onFound: (found) => {
      notices.tell(FILE, toldOf(found));
    },
    onChanged: (rotation) => {
      telling.changed(rotation);
      world.onRotated(rotation);
    },
    onGone: telling.gone,
  });
  world.atItsEnd(rotations.forgetCandidates);
  return rotations;
};
