import { lazy, type ComponentType } from 'react';
import type { ClipboardStatusProps } from './ClipboardStatus';

export { createClipboardStore, type ClipboardStore } from './store';
export { useClipboardNews } from './use-clipboard-news';

/** Read only once somebody signs in: nothing is copied before. */
export const ClipboardStatus = lazy(async (): Promise<{ default: ComponentType<ClipboardStatusProps> }> => {
  const { ClipboardStatus: View } = await import('./ClipboardStatus');
  return { default: View };
});
