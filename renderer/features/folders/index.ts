import { lazy, type ComponentType } from 'react';
import type { FolderTreeProps } from './FolderTree';

export { countAll, withCount } from './counts';

export { createFoldersStore, type FoldersStore } from './store';

/** Read only once somebody has signed in. */
export const FolderTree = lazy(async (): Promise<{ default: ComponentType<FolderTreeProps> }> => {
  const { FolderTree: View } = await import('./FolderTree');
  return { default: View };
});
