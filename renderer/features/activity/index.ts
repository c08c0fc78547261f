import { lazy, type ComponentType } from 'react';
import type { ActivityViewProps } from './ActivityView';

export { ActivityButton } from './parts/ActivityButton';
export { createActivityStore, type ActivityStore } from './store';

/** Read only when asked for, so that the sign-in screen starts without it. */
export const ActivityView = lazy(async (): Promise<{ default: ComponentType<ActivityViewProps> }> => {
  const { ActivityView: View } = await import('./ActivityView');
  return { default: View };
});
