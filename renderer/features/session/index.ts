import { lazy, type ComponentType } from 'react';
import type { SessionFrameProps } from './SessionFrame';
import type { SessionViewProps } from './SessionView';

export { hostOf, type OpenSession } from './open-session';
export { timeLeft } from './countdown';
export { createSessionStore, type SessionStore } from './store';
export { useInput } from './use-input';
export { useSessionNews } from './use-session-news';

/** Read only once somebody signs in, as what it frames is. */
export const SessionFrame = lazy(async (): Promise<{ default: ComponentType<SessionFrameProps> }> => {
  const { SessionFrame: View } = await import('./SessionFrame');
  return { default: View };
});

/** Read only once somebody signs in, so that the sign-in screen starts without it. */
export const SessionView = lazy(async (): Promise<{ default: ComponentType<SessionViewProps> }> => {
  const { SessionView: View } = await import('./SessionView');
  return { default: View };
});
