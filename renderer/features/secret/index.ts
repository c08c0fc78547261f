import { lazy, type ComponentType } from 'react';
import type { SecretViewProps } from './SecretView';

export { createSecretStore, type SecretStore } from './store';

/** Read only when somebody asks for it from outside. */
export const readRotateOnceLooked = async () => (await import('./rotate-once-looked')).rotateOnceLooked;

/** Read only once somebody has signed in. */
export const SecretView = lazy(async (): Promise<{ default: ComponentType<SecretViewProps> }> => {
  const { SecretView: View } = await import('./SecretView');
  return { default: View };
});
