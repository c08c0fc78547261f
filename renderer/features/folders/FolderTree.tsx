import { Folder, ListTree, RotateCw } from 'lucide-react';
import { useEffect, useId, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Translate } from '../../../shared/words/keys';
import { failureText } from '../../app/failures';
import { useWords } from '../../app/words';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { IconButton } from '../../ui/IconButton';
import { Tree } from '../../ui/Tree';
import type { TreeRow } from '../../ui/tree-keys';
import { useRefreshKeys } from '../../ui/use-refresh-keys';
import styles from './FolderTree.module.css';
import type { FoldersStore } from './store';
import { keyOf, linesOf, type Below, type TreeLine } from './tree';

export interface FolderTreeProps {
  readonly folders: FoldersStore;
  /** Nothing is asked of a session that is over. */
  readonly isOpen: boolean;
  /** Its list is in sight: what refreshes that refreshes the folders too. */
  readonly isHere: boolean;
  /** The folder whose list is shown. */
  readonly shown: number | null;
  /** Its list has what lies in the folders below it, too. */
  readonly isDeep: boolean;
  readonly say: (text: string) => void;
  readonly onShow: (folder: number) => void;
  readonly onDeep: (isDeep: boolean) => void;
}

const rowOf = (t: Translate, line: TreeLine): TreeRow => {
  const { key, level } = line;
  switch (line.kind) {
    case 'folder': {
      const { folder, place, places, isOpen, isBusy, secrets } = line;
      const { name } = folder;
      const counted =
        secrets === undefined
          ? t('folders.notCounted', { name })
          : t('folders.counted', { name, count: secrets });
      const row = { key, level, label: name, name: counted, count: secrets ?? null };
      return { ...row, place, places, isOpen, isBusy };
    }
    case 'failed': {
      const { what, next } = failureText(t, line.failure);
      const label = t('folders.failedBelow', { what, next });
      return { key, level, label, isOpen: undefined, isNote: true };
    }
    case 'cut':
      return { key, level, label: t('folders.cut'), isOpen: undefined, isNote: true };
  }
};

/** What a tree without rows cannot say. */
const RootNote = ({ root, onAgain }: { readonly root: Below | undefined; readonly onAgain: () => void }) => {
  const t = useWords();
  if (root?.failure) {
    const { what, next } = failureText(t, root.failure);
    return (
      <div className={styles['note']}>
        <p className={styles['failed']}>{t('folders.failed')}</p>
        <p>{`${what} ${next}`}</p>
        <Button size="s" aria-label={t('folders.again', { name: t('folders.title') })} onClick={onAgain}>
          {t('controls.tryAgain')}
        </Button>
      </div>
    );
  }
  if (root?.state !== 'read' || root.folders.length > 0) return null;
  return (
    <div className={styles['note']}>
      <Empty what={t('folders.none')} next={t('folders.noneNext')} />
    </div>
  );
};

/** Says what opening a folder did not show: that nothing lies below it, or why that is not known. */
const useOpened = ({ folders, say }: FolderTreeProps) => {
  const t = useWords();
  return async (id: number) => {
    await folders.open(id);
    const below = folders.store.getState().below.get(id);
    if (below?.failure) say(failureText(t, below.failure).what);
    else if (below?.state === 'read' && below.folders.length === 0)
      say(t('folders.noneBelow', { name: folders.known(id)?.name ?? '' }));
  };
};

const Head = ({ id, folders, isOpen, isDeep, onDeep }: FolderTreeProps & { readonly id: string }) => {
  const t = useWords();
  return (
    <div className={styles['head']}>
      <h2 id={id} className={styles['title']}>
        {t('folders.title')}
      </h2>
      <IconButton
        icon={ListTree}
        label={t('folders.deep')}
        aria-pressed={isDeep}
        onClick={() => {
          onDeep(!isDeep);
        }}
      />
      <IconButton
        icon={RotateCw}
        label={t('folders.refresh')}
        unavailable={isOpen ? undefined : t('session.over')}
        onClick={() => void folders.refresh()}
      />
    </div>
  );
};

/** The folders of the vault, each level read when it is opened. */
export const FolderTree = (props: FolderTreeProps) => {
  const { folders, isOpen, shown, onShow } = props;
  const t = useWords();
  const id = useId();
  const tree = useStore(folders.store);
  const lines = useMemo(() => linesOf(tree), [tree]);
  const rows = useMemo(() => lines.map((line) => rowOf(t, line)), [lines, t]);
  const open = useOpened(props);
  const root = tree.below.get(null);

  useRefreshKeys(isOpen && props.isHere ? () => void folders.refresh() : undefined);

  useEffect(() => {
    if (isOpen) void folders.read(null);
  }, [isOpen, folders]);

  const lineOf = (key: string) => lines.find((line) => line.key === key);

  return (
    <section aria-labelledby={id} className={styles['folders']}>
      <Head {...props} id={id} />
      <RootNote root={root} onAgain={() => void folders.again(null)} />
      {rows.length > 0 && (
        <Tree
          label={t('folders.title')}
          rows={rows}
          at={tree.at}
          selected={shown === null ? null : keyOf(shown)}
          icon={Folder}
          isBusy={root?.state === 'reading'}
          onMove={folders.moveTo}
          onPress={(key) => {
            const line = lineOf(key);
            if (line?.kind === 'folder') onShow(line.folder.id);
            else if (line?.kind === 'failed') void folders.again(line.parent.id);
          }}
          onOpen={(key, isToOpen) => {
            const line = lineOf(key);
            if (line?.kind !== 'folder') return;
            if (isToOpen) void open(line.folder.id);
            else folders.close(line.folder.id);
          }}
        />
      )}
    </section>
  );
};
