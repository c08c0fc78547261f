import { useState } from 'react';
import type { Reply } from '../../../shared/ipc/reply';
import type { ChangedSecret, LookedSecret } from '../../../shared/secret';
import { useWords } from '../../app/words';
import type { SecretVerbs } from './secret-verbs';
import type { EditProblem } from './use-field-edit';

interface Wanted {
  readonly name: string;
  readonly folder: string;
  readonly isActive: boolean;
}

interface Wishes {
  readonly looked: LookedSecret;
  readonly verbs: Pick<SecretVerbs, 'change' | 'folderAt'>;
  readonly onSaved: () => void;
}

/** As paths are compared: a slash more or less at the ends says nothing. */
const plain = (path: string): string => path.trim().replace(/^[\\/]+|[\\/]+$/gu, '');

const problemOf = (reply: Reply<ChangedSecret>): EditProblem | undefined => {
  if (reply.ok) {
    return reply.value.outcome === 'conflict'
      ? { kind: 'conflict', current: reply.value.current }
      : undefined;
  }
  const { failure } = reply;
  return failure.code === 'outcome-unknown' ? { kind: 'unknown' } : { kind: 'failure', failure };
};

/** One edit of what a secret is called, where it lies, and whether it is in use. */
export const useSecretEdit = ({ looked, verbs, onSaved }: Wishes) => {
  const t = useWords();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<EditProblem>();
  /** Whoever has been told of another may write over it. */
  const [nameBefore, setNameBefore] = useState(looked.name);
  const [isFolderUnknown, setFolderUnknown] = useState(false);

  const isRenamed = ({ name }: Wanted) => name !== looked.name;
  const isMoved = ({ folder }: Wanted) => plain(folder) !== plain(looked.folder ?? '');

  /** Undefined where it stays; null where there is no such folder, or it could not be looked for. */
  const folderOf = async (wanted: Wanted): Promise<number | undefined | null> => {
    if (!isMoved(wanted)) return undefined;
    const found = await verbs.folderAt(`\\${plain(wanted.folder)}`);
    if (!found.ok) setProblem({ kind: 'failure', failure: found.failure });
    else if (found.value === null) setFolderUnknown(true);
    return found.ok ? (found.value?.id ?? null) : null;
  };

  const save = async (wanted: Wanted) => {
    setBusy(true);
    setProblem(undefined);
    setFolderUnknown(false);
    const folder = await folderOf(wanted);
    if (folder !== null) {
      const reply = await verbs.change({
        nameBefore,
        ...(isRenamed(wanted) && { name: wanted.name }),
        ...(folder !== undefined && { folder }),
        ...(!wanted.isActive && { isActive: false }),
      });
      const found = problemOf(reply);
      setProblem(found);
      if (found?.kind === 'conflict') setNameBefore(found.current ?? nameBefore);
      if (!found) onSaved();
    }
    setBusy(false);
  };

  return {
    isBusy,
    problem,
    isFolderUnknown,
    mayDeactivate: looked.actions.includes('Delete'),
    save,
    whyNot: (wanted: Wanted): string | undefined => {
      if (isBusy) return t('secret.edit.saving');
      if (wanted.name.trim() === '') return t('secret.edit.noName');
      if (isMoved(wanted) && plain(wanted.folder) === '') return t('secret.edit.noFolder');
      return isRenamed(wanted) || isMoved(wanted) || !wanted.isActive ? undefined : t('secret.edit.same');
    },
  };
};
