import { lazy, type ComponentType } from 'react';
import type { KeysDesk } from './desk';
import type { KeysDueProps } from './KeysDue';

export type { KeysStore } from './store';

export { overdueIn } from './overdue';

export { useMinute } from './use-minute';

export const readKeysStore = async () => (await import('./store')).createKeysStore;

/** Read only once somebody goes there. */
export const KeysView = lazy(async (): Promise<{ default: ComponentType<KeysDesk> }> => {
  const { KeysView: View } = await import('./KeysView');
  return { default: View };
});

export const KeysDue = lazy(async (): Promise<{ default: ComponentType<KeysDueProps> }> => {
  const { KeysDue: Bar } = await import('./KeysDue');
  return { default: Bar };
});
