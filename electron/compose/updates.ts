import { app } from 'electron';
import { isOpen } from '../domain/rotation/rotation-machine';
import type { UpdateAttempts } from '../domain/updates/attempts';
import { createUpdateKeeper, type UpdateKeeper } from '../domain/updates/update-keeper';
import type { Here } from '../domain/updates/offer';
import type { Installation, UpdateWay } from '../domain/updates/way';
import type { UpdateObstacle } from '../../shared/update-words';
import { systemClock } from '../system/clock';
import { systemTimers } from '../system/timers';
import { barToReplacing } from '../system/updates/app-image';
import { builtWith } from '../system/updates/built';
import { createUpdateEngine } from '../system/updates/engine';
import { createUpdateFeed } from '../system/updates/feed';
import { getIn } from '../system/updates/fetching';
import { createUpdateSession, updaterFor, type Replaceable } from '../system/updates/updaters';
import type { UpdatesWorld } from './updates-world';

interface Ground extends UpdatesWorld {
  readonly way: () => UpdateWay;
  readonly installation: Installation;
  readonly attempts: UpdateAttempts;
  readonly folder: string;
}

/** What the list is called, and how the name of the file for each kind of package ends. */
const FILES: Readonly<
  Record<Replaceable, { readonly list: string; readonly ending: (arch: string) => string }>
> = {
  'app-image': {
    list: 'latest-linux.yml',
    ending: (arch) => `-linux-${arch === 'x64' ? 'x86_64' : arch}.AppImage`,
  },
  installed: { list: 'latest.yml', ending: (arch) => `-win-${arch}-setup.exe` },
  'mac-app': { list: 'latest-mac.yml', ending: (arch) => `-mac-${arch}.zip` },
};

const replaceable = ({ kind }: Installation): Replaceable | undefined =>
  kind === 'system' || kind === 'by-hand' ? undefined : kind;

const obstaclesOf = ({ isLocked, facts, rotation }: UpdatesWorld) => {
  const now = (): UpdateObstacle | null => {
    if (isLocked()) return 'lock';
    const { bulk, running, unproven } = facts();
    if (bulk !== null) return 'bulk';
    return running + unproven > 0 ? 'rotation' : null;
  };
  /** An earlier run may have left one that nobody has asked for since. */
  const isOneOpen = async (): Promise<boolean> => {
    const all = await (await rotation()).all();
    return all.ok && all.value.rotations.some(({ stage }) => isOpen(stage));
  };
  return { now, all: async () => now() ?? ((await isOneOpen()) ? 'rotation' : null) };
};

/** Read in once somebody looks for an update, or it is time to. */
export const composeUpdates = (ground: Ground): UpdateKeeper | undefined => {
  const { way, installation, attempts, folder, log, publish, leave, proxyUsers } = ground;
  const [found, kind] = [way(), replaceable(installation)];
  if (found.way === 'off' || kind === undefined) return undefined;
  const { address, key } = found.feed;
  const { list, ending } = FILES[kind];
  const session = createUpdateSession();
  const here: Here = { version: app.getVersion(), ending: ending(process.arch) };
  return createUpdateKeeper({
    feed: createUpdateFeed({
      get: getIn(session, proxyUsers),
      ...{ address, key, listName: list },
    }),
    engine: createUpdateEngine({
      updaterFor: updaterFor({ kind, address, folder, publisher: builtWith.publisher, proxyUsers, log }),
      ...{ folder, timers: systemTimers },
      ...(kind === 'app-image' && { barToReplacing }),
      installs: kind === 'mac-app' ? 'by-leaving' : 'at-the-end',
    }),
    ...{
      here,
      attempts,
      obstacles: obstaclesOf(ground),
      clock: systemClock,
      timers: systemTimers,
      log,
      leave,
    },
    onChanged: (updates) => {
      publish('updates', 'changed', updates);
    },
  });
};
