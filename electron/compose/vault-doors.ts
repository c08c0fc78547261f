import type { Rotation } from '../../shared/rotation';
import { createBehindLockNews } from '../domain/lock/behind-lock-news';
import type { NoticeBoard } from '../domain/notices';
import type { AccessParts } from './access';
import { composeBulkDoor } from './bulk-door';
import type { BulkWorld } from './bulk';
import { lazily } from './lazily';
import type { RotationWorld } from './rotation';
import { composeRotationDoor } from './rotation-door';
import type { SecretParts } from '../ipc/secret-handlers';
import type { SecretWorld } from './secret';

interface VaultDoorsWorld
  extends
    Omit<RotationWorld, 'access' | 'onRotated'>,
    Omit<BulkWorld, 'secret' | 'rotation'>,
    Pick<SecretWorld, 'chooseFile' | 'pickFile'> {
  readonly session: RotationWorld['session'];
  readonly access: () => Promise<AccessParts>;
  readonly notices: NoticeBoard;
  /** What is to happen once somebody has signed in. */
  readonly atABeginning: (begin: () => void) => void;
}

/** What is done with the secrets of a vault: each part is read in once somebody asks for it. */
export const composeVaultDoors = ({ access, atABeginning, ...world }: VaultDoorsWorld) => {
  const { session, clipboard, publish, atItsEnd, chooseFile, pickFile } = world;
  const onMarked: (() => void)[] = [];
  const news = createBehindLockNews(world);
  atItsEnd(news.forget);
  const secret = lazily(async (): Promise<SecretParts> => {
    const parts = (await import('./secret')).composeSecret({
      session,
      memory: (await access()).memory,
      clipboard,
      atItsEnd,
      chooseFile,
      pickFile,
      onFileProgress: (progress) => {
        publish('secret', 'fileProgress', progress);
      },
      onMarked: () => {
        for (const hear of onMarked) hear();
      },
    });
    return {
      ...parts,
      exportAudits: news.following('exportAudits', parts.exportAudits),
      saveFile: news.following('saveFile', parts.saveFile),
      sendFile: news.following('sendFile', parts.sendFile),
      removeFile: news.following('removeFile', parts.removeFile),
    };
  });
  const heard: ((rotation: Rotation) => void)[] = [];
  const onRotated = (rotation: Rotation) => {
    for (const hear of heard) hear(rotation);
  };
  const rotation = composeRotationDoor({ ...world, access, atABeginning, onRotated });
  const many = composeBulkDoor({ ...world, secret, rotation });
  heard.push(many.onRotated);
  atABeginning(many.onSession);
  atItsEnd(many.onSession);
  return {
    secret,
    onMarked: (listener: () => void) => {
      onMarked.push(listener);
    },
    rotation,
    bulk: many.bulk,
    pauseBulk: many.pause,
    folders: lazily(async () => (await import('./folders')).composeFolders(session)),
  };
};
