import type { Publish } from '../../shared/ipc/channel';
import type { KeyturnContract } from '../../shared/ipc/contract';
import type { Rotation } from '../../shared/rotation';
import type { Translate } from '../../shared/words/keys';
import { createBulkFiles } from '../domain/bulk/bulk-files';
import { createBulkKeeper, type RunProgress } from '../domain/bulk/bulk-keeper';
import { createOneByOne } from '../domain/bulk/one-by-one';
import { createRotationNews } from '../domain/bulk/rotation-news';
import { createRotating } from '../domain/bulk/rotating';
import type { Log, Sealer, Timers } from '../domain/ports';
import type { SecretLook } from '../domain/secret/secret-look';
import type { SessionKeeper } from '../domain/session/session-keeper';
import type { BulkParts } from '../ipc/bulk-handlers';
import { createFileWriter } from '../storage/named-file';
import { createRunJournal, readRunHeader } from '../storage/run-journal';
import { steadyClock, systemClock } from '../system/clock';
import type { Rotations } from '../domain/rotation/rotations';

export interface BulkWorld {
  readonly session: Pick<SessionKeeper, 'current'>;
  readonly secret: SecretLook;
  readonly rotation: Rotations;
  readonly sealing: Pick<Sealer, 'seal' | 'open'>;
  readonly dataFolder: string;
  readonly publish: Publish<KeyturnContract>;
  readonly timers: Timers;
  readonly log: Log;
  readonly chooseFile: (suggested: string) => Promise<string | null>;
  readonly words: () => Promise<Translate>;
  readonly showProgress: (progress: RunProgress | null) => void;
}

/** Read in once somebody wants to change many at once: a start needs none of it. */
export const composeBulk = ({ session, secret, rotation, dataFolder, ...world }: BulkWorld): BulkParts => {
  const { publish, chooseFile, showProgress, words } = world;
  const news = createRotationNews(world.timers);
  const keeper = createBulkKeeper({
    ...world,
    sealer: world.sealing,
    look: secret.look,
    rotating: createRotating(createOneByOne({ ...rotation, news })),
    journal: createRunJournal(dataFolder),
    readHeader: readRunHeader,
    clock: systemClock,
    elapsed: steadyClock,
    whose: () => {
      const current = session.current();
      if (current.state !== 'active') return null;
      const { server, user } = current.opened;
      return { server, user };
    },
    onChanged: (bulk) => {
      publish('bulk', 'changed', bulk);
    },
    onProgress: showProgress,
  });
  const heard = (rotated: Rotation) => {
    news.heard(rotated);
    keeper.heard(rotated);
  };
  return {
    ...keeper,
    heard,
    ...createBulkFiles({ state: keeper.state, chooseFile, files: createFileWriter(), words }),
  };
};
