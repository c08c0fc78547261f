import { lazy, type ComponentType } from 'react';
import type { SessionViewProps } from './SessionView';

export { hostOf, type OpenSession } from './open-session';
export { createSessionStore, type SessionStore } from './store';
export { useSessionEnd } from './use-session-end';

/** Read only once somebody signs in, so that the sign-in screen starts without it. */
export const SessionView = lazy(async (): Promise<{ default: ComponentType<SessionViewProps> }> => {
  const { SessionView: View } = await import('./SessionView');
  return { default: View };
});
