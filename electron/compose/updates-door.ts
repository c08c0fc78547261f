import { app } from 'electron';
import { join } from 'node:path';
import type { KeyturnContract } from '../../shared/ipc/contract';
import { createUpdateAttempts, type UpdateAttempts } from '../domain/updates/attempts';
import type { UpdateKeeper } from '../domain/updates/update-keeper';
import type { UpdateWay } from '../domain/updates/way';
import type { QuitQuestion } from '../domain/window/quit-question';
import type { UpdateParts } from '../ipc/update-handlers';
import { updateDocument } from '../storage/documents';
import { systemTimers } from '../system/timers';
import { builtWith } from '../system/updates/built';
import { installationAt } from '../system/updates/installation';
import { lazily } from './lazily';
import type { UpdatesWorld } from './updates-world';

/** After the start, and after all that a user waits for then. */
const READ_IN_MS = 30_000;

type Answered = Pick<QuitQuestion, 'answered'>;

export interface UpdatesDoor {
  readonly parts: UpdateParts;
  readonly start: () => void;
  readonly heard: (feature: keyof KeyturnContract) => void;
  /** Whoever thinks better of leaving wants nothing put in place either, when he leaves another time. */
  readonly before: (quitting: Answered) => Answered;
  /** The last of all. */
  readonly end: () => Promise<void>;
}

const TOLD_BY: ReadonlySet<keyof KeyturnContract> = new Set(['bulk', 'lock', 'rotation']);

const tellOfFailed = async (
  attempts: Pick<UpdateAttempts, 'failed'>,
  { notices }: Pick<UpdatesWorld, 'notices'>,
): Promise<void> => {
  const version = await attempts.failed();
  if (version !== null) notices.put('updates', { kind: 'update-not-installed', version });
};

/** The way to updates. Where there are none to be looked for, nothing of it is read in, and nobody is asked anything. */
export const composeUpdatesDoor = (world: UpdatesWorld): UpdatesDoor => {
  const { policy, log, dataFolder } = world;
  const installation = installationAt({
    platform: process.platform,
    program: process.execPath,
    resources: process.resourcesPath,
    isPackaged: app.isPackaged,
    environment: process.env,
  });
  const attempts = createUpdateAttempts({
    document: updateDocument(dataFolder),
    version: app.getVersion(),
  });
  let made: UpdateKeeper | undefined;
  const way = (): UpdateWay => policy.updates(installation, builtWith);
  const keeper = lazily(async () => {
    const { composeUpdates } = await import('./updates');
    made = composeUpdates({ ...world, way, attempts, installation, folder: join(dataFolder, 'updates') });
    made?.start();
    return made;
  });
  let callOff: () => void = () => undefined;

  return {
    parts: async () => {
      const now = way();
      if (now.way === 'off') return { is: 'off', updates: { state: 'off', why: now.why } };
      const found = await keeper();
      return found ? { is: 'on', keeper: found } : { is: 'off', updates: { state: 'off', why: 'by-hand' } };
    },
    start: () => {
      if (way().way === 'off') return;
      tellOfFailed(attempts, world).catch(() => {
        log.error('what has become of an update was not looked at');
      });
      callOff = systemTimers.after(READ_IN_MS, () => {
        keeper().catch(() => {
          log.error('the updates were not read in');
        });
      });
    },
    heard: (feature) => {
      if (TOLD_BY.has(feature)) made?.noticed();
    },
    before: ({ answered }) => ({
      answered: (leaves) => {
        if (!leaves) made?.stay();
        answered(leaves);
      },
    }),
    end: async () => {
      callOff();
      made?.stop();
      await made?.atTheEnd();
    },
  };
};
