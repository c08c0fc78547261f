import { lazy, type ComponentType } from 'react';
import type { LinkBannerProps } from './LinkBanner';

export { createLinksStore, type LinksStore } from './store';

/** Read only once there is a link to talk about. */
export const LinkBanner = lazy(async (): Promise<{ default: ComponentType<LinkBannerProps> }> => {
  const { LinkBanner: View } = await import('./LinkBanner');
  return { default: View };
});
