import { randomUUID } from 'node:crypto';
import type { Publish } from '../../shared/ipc/channel';
import type { KeyturnContract } from '../../shared/ipc/contract';
import type { ClipboardGuard } from '../domain/clipboard/clipboard-guard';
import type { NoticeBoard } from '../domain/notices';
import type { Log, Timers } from '../domain/ports';
import type { SessionKeeper } from '../domain/session/session-keeper';
import { createKeyDesk } from '../domain/ticket-keys/key-desk';
import type { KeyBox } from '../domain/ticket-keys/key-ports';
import { createKnownFiles, shownOf } from '../domain/ticket-keys/known-files';
import { createOpenSets } from '../domain/ticket-keys/open-sets';
import { createPasswordVault } from '../domain/ticket-keys/password-vault';
import type { TicketKeyParts } from '../ipc/ticket-key-handlers';
import { createKeyFiles } from '../storage/key-files';
import { knownKeysDocument } from '../storage/known-keys-document';
import { systemClock } from '../system/clock';
import { filePaths } from '../system/file-paths';
import { onlyOwner } from '../system/only-owner';
import { systemRandom } from '../system/random';
import { lazily } from './lazily';

export interface TicketKeysWorld {
  readonly session: Pick<SessionKeeper, 'current' | 'read' | 'write'>;
  readonly clipboard: Pick<ClipboardGuard, 'copy'>;
  readonly publish: Publish<KeyturnContract>;
  readonly notices: NoticeBoard;
  readonly timers: Timers;
  readonly log: Log;
  readonly dataFolder: string;
  readonly chooseFile: (suggested: string) => Promise<string | null>;
  readonly chooseFolder: () => Promise<string | null>;
  readonly pickKeyFile: () => Promise<string | null>;
}

/** Read in once a file is made or opened: to tell how old the known ones are, nothing of it is needed. */
const boxLater = (): KeyBox => {
  const box = lazily(async () => (await import('../storage/key-box')).createKeyBox());
  return {
    seal: async (...given) => (await box()).seal(...given),
    open: async (...given) => (await box()).open(...given),
    sealForOpenssl: async (...given) => (await box()).sealForOpenssl(...given),
  };
};

/** Read in once somebody looks at key files: a start needs none of it. */
export const composeTicketKeys = ({
  session,
  publish,
  notices,
  ...world
}: TicketKeysWorld): TicketKeyParts => {
  const { clipboard, timers, log, dataFolder } = world;
  const known = createKnownFiles({
    document: knownKeysDocument(dataFolder),
    onFound: (found) => {
      notices.tell('ticket-keys.json', found);
    },
    log,
    newId: randomUUID,
  });
  const sets = createOpenSets({
    ...{ clock: systemClock, timers },
    onClosed: () => {
      publish(
        'ticketKeys',
        'changed',
        known.all().map((file) => shownOf(file, sets.shown(file.id))),
      );
    },
  });
  const desk = createKeyDesk({
    box: boxLater(),
    files: createKeyFiles({ restrict: onlyOwner }),
    paths: filePaths,
    vault: createPasswordVault(session),
    ...{ known, sets, clock: systemClock, random: systemRandom, clipboard },
    encode: (text) => Buffer.from(text),
    decode: (bytes) => Buffer.from(bytes).toString(),
    onChanged: (files) => {
      publish('ticketKeys', 'changed', files);
    },
  });
  return {
    ...desk,
    choosePath: world.chooseFile,
    pickPath: world.pickKeyFile,
    chooseFolder: world.chooseFolder,
  };
};
