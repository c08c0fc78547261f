import { safeStorage } from 'electron';
import type { Publish } from '../../shared/ipc/channel';
import type { KeyturnContract } from '../../shared/ipc/contract';
import type { Sealing } from '../../shared/sealing';
import type { NoticeBoard } from '../domain/notices';
import { passphraseDocument } from '../storage/documents';
import { createSealer } from '../storage/sealed';
import { systemRandom } from '../system/random';
import { createKeyStore } from '../system/safe-storage';

export interface SealingWorld {
  readonly publish: Publish<KeyturnContract>;
  readonly dataFolder: string;
  readonly notices: NoticeBoard;
}

/** Who protects what nobody else is to read on this computer. */
export const composeSealer = ({ dataFolder, notices, publish }: SealingWorld) => {
  const sealer = createSealer({
    keyStore: createKeyStore({ safeStorage, platform: process.platform }),
    passphraseRecord: passphraseDocument(dataFolder),
    random: systemRandom,
  });
  sealer.onChanged((changed) => {
    publish('sealing', 'changed', changed);
  });
  const ask = async (): Promise<Sealing> => {
    notices.tell('sealing.json', await sealer.start());
    return sealer.state();
  };
  return { ask, givePassphrase: sealer.givePassphrase, seal: sealer.seal, open: sealer.open };
};
