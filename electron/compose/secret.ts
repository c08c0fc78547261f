import type { FileProgress } from '../../shared/secret-files';
import type { AccessMemory } from '../domain/access/access-memory';
import type { ClipboardGuard } from '../domain/clipboard/clipboard-guard';
import { createAuditExport } from '../domain/secret/audit-export';
import { createExpirations } from '../domain/secret/expirations';
import { createFavourites } from '../domain/secret/favourites';
import { createFieldEdits } from '../domain/secret/field-edits';
import { createFieldFiles } from '../domain/secret/field-files';
import { createFieldLinks } from '../domain/secret/field-links';
import { createFieldLists } from '../domain/secret/field-lists';
import { createFieldRules } from '../domain/secret/field-rules';
import { createGeneralEdits } from '../domain/secret/general-edits';
import { createKnownFields } from '../domain/secret/known-fields';
import { createKnownTemplates } from '../domain/secret/known-templates';
import { createSecretActs } from '../domain/secret/secret-acts';
import { createSecretLook } from '../domain/secret/secret-look';
import { createSecretPage } from '../domain/secret/secret-page';
import { createSecretValues } from '../domain/secret/secret-values';
import { createValueHistory } from '../domain/secret/value-history';
import type { SessionKeeper } from '../domain/session/session-keeper';
import type { SecretParts } from '../ipc/secret-handlers';
import { loadWords } from '../shell/words';
import { createComingFiles } from '../storage/coming-file';
import { createFileWriter } from '../storage/named-file';
import { createPickedFiles } from '../storage/picked-file';
import { systemBrowser } from '../system/browser';
import { systemClock } from '../system/clock';

export interface SecretWorld {
  readonly session: Pick<SessionKeeper, 'read' | 'write' | 'current'>;
  readonly memory: AccessMemory;
  readonly clipboard: Pick<ClipboardGuard, 'copy'>;
  /** What is to be forgotten with the session. */
  readonly atItsEnd: (forget: () => void) => void;
  readonly chooseFile: (suggested: string) => Promise<string | null>;
  readonly pickFile: () => Promise<string | null>;
  readonly onFileProgress: (progress: FileProgress) => void;
  /** A secret is a favourite now, or none any more. */
  readonly onMarked: () => void;
}

/** Read in once somebody opens a secret: a start needs none of it. */
export const composeSecret = ({ session, memory, clipboard, ...world }: SecretWorld): SecretParts => {
  const { atItsEnd, chooseFile, pickFile, onFileProgress: onProgress } = world;
  const known = createKnownFields();
  const opened = () => {
    const current = session.current();
    return current.state === 'active' ? current.opened : undefined;
  };
  const server = () => opened()?.server ?? '';
  const whose = () => `${server()}\n${opened()?.user ?? ''}`;
  const whoseOrNobody = () => (opened() ? whose() : null);
  const t = loadWords();
  const requestFor = (id: number) =>
    t('access.noView.request', { id: String(id), server: server(), user: opened()?.user ?? '' });
  const { read, write } = session;
  const favourites = createFavourites({ read, write, clock: systemClock, whose });
  const templates = createKnownTemplates({ read, clock: systemClock, whose });
  const links = createFieldLinks({ read, browser: systemBrowser });
  atItsEnd(links.leaveLink);
  return {
    ...links,
    ...createSecretLook(session, { memory, known, favourites, templates }),
    ...createSecretActs({ read, write, clipboard, server, requestFor }),
    ...createSecretPage({ browser: systemBrowser, server: () => opened()?.server ?? null }),
    ...createExpirations({ read, write }),
    ...createValueHistory({ read }),
    ...createAuditExport({ read, chooseFile, files: createFileWriter(), whose: whoseOrNobody }),
    ...createFieldFiles({
      ...{ read, write, known, chooseFile, pickFile, onProgress },
      coming: createComingFiles(),
      picked: createPickedFiles(),
      whose: whoseOrNobody,
    }),
    mark: async (wanted) => {
      const reply = await favourites.mark(wanted);
      if (reply.ok) world.onMarked();
      return reply;
    },
    ...createSecretValues({ read, known, clipboard, clock: systemClock }),
    ...createFieldLists({ read, write, known, clipboard }),
    ...createFieldRules({ read, known }),
    ...createFieldEdits({ read, write, known }),
    ...createGeneralEdits({ read, write }),
  };
};
