import { lazy, type ComponentType } from 'react';
import type { WelcomeProps } from './Welcome';

export type WelcomeView = ComponentType<WelcomeProps>;

/** Read at a very first start, and never again. */
export const loadWelcome = async (): Promise<WelcomeView> => (await import('./Welcome')).Welcome;

/** For whoever turns out to be new only after the first paint. */
export const Welcome = lazy(async () => ({ default: await loadWelcome() }));
