import { lazy, type ComponentType } from 'react';
import type { BulkDesk } from './desk';

export type { BulkStore } from './store';

export const readBulkStore = async () => (await import('./store')).createBulkStore;

/** Read only once somebody goes there without a session. */
export const BulkAtDoor = lazy(async () => ({ default: (await import('./BulkAtDoor')).BulkAtDoor }));

/** Read only once somebody goes there. */
export const BulkView = lazy(async (): Promise<{ default: ComponentType<BulkDesk> }> => {
  const { BulkView: View } = await import('./BulkView');
  return { default: View };
});
