import { lazy, type ComponentType } from 'react';
import type { KeptBarProps } from './KeptBar';
import type { RotationViewProps } from './RotationView';

export type { RotationStore } from './store';

// All of it is read only once somebody has signed in.

export const readRotationStore = async () => (await import('./store')).createRotationStore;

export const RotationView = lazy(async (): Promise<{ default: ComponentType<RotationViewProps> }> => {
  const { RotationView: View } = await import('./RotationView');
  return { default: View };
});

export const KeptBar = lazy(async (): Promise<{ default: ComponentType<KeptBarProps> }> => {
  const { KeptBar: View } = await import('./KeptBar');
  return { default: View };
});
