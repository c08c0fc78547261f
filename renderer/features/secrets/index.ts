import { lazy, type ComponentType } from 'react';
import type { SecretsViewProps } from './SecretsView';
import type { ViewLinksProps } from './ViewLinks';

export { createSecretsStore, type SecretsStore } from './store';

export type { ListColumns } from './columns';

export { toggled } from './toggled';

export type { SecretFacts } from './facts';

export { useLate } from './use-late';

// Read only once somebody has signed in.
export const SecretsView = lazy(async (): Promise<{ default: ComponentType<SecretsViewProps> }> => {
  const { SecretsView: View } = await import('./SecretsView');
  return { default: View };
});

export const ViewLinks = lazy(async (): Promise<{ default: ComponentType<ViewLinksProps> }> => {
  const { ViewLinks: View } = await import('./ViewLinks');
  return { default: View };
});

export const NoSecret = lazy(async (): Promise<{ default: ComponentType }> => {
  const { NoSecret: View } = await import('./NoSecret');
  return { default: View };
});
