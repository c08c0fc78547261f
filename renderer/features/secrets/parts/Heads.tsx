import { lazy, Suspense, type ComponentType } from 'react';
import type { SecretsQuery } from '../../../../shared/secrets';
import type { ListColumn } from '../../../../shared/settings';
import type { KnownSecrets } from '../known';
import type { ColumnHeadsProps } from './ColumnHeads';
import styles from './Heads.module.css';

// What most windows have no room for holds up no first list.
const ColumnHeads = lazy(async (): Promise<{ default: ComponentType<ColumnHeadsProps> }> => {
  const { ColumnHeads: View } = await import('./ColumnHeads');
  return { default: View };
});

interface HeadsProps {
  readonly columns: readonly ListColumn[];
  readonly known: KnownSecrets;
  readonly onShow: (query: SecretsQuery) => void;
}

/** The place of the heads of the columns, where there are any. */
export const Heads = ({ columns, known: { query, local }, onShow }: HeadsProps) => {
  if (columns.length === 0) return null;
  return (
    <Suspense fallback={<div className={styles['place']} />}>
      <ColumnHeads columns={columns} query={local === null ? query : undefined} onShow={onShow} />
    </Suspense>
  );
};
