import type { Unsubscribe } from '../../shared/ipc/channel';
import type { PracticeStore } from '../features/practice';
import type { SessionStore } from '../features/session';

/** A session at the practice vault and the vault end together, whichever of them ends. */
export interface PracticeSession {
  /** Tells what has ended with the session. */
  readonly signOut: () => Promise<'session' | 'session-and-practice' | 'nothing'>;
  readonly follow: () => Unsubscribe;
}

interface Both {
  readonly practice: Pick<PracticeStore, 'store' | 'close'>;
  readonly session: Pick<SessionStore, 'store' | 'signOut' | 'forget'>;
}

export const createPracticeSession = ({ practice, session }: Both): PracticeSession => {
  const isAt = (url: string): boolean => {
    const current = session.store.getState();
    return 'opened' in current && current.opened.server === url;
  };

  return {
    signOut: async () => {
      const vault = practice.store.getState();
      const isPractice = vault.state === 'open' && isAt(vault.url);
      // The session first: a vault that is gone could not be told that its token is worthless now.
      await session.signOut();
      if ('opened' in session.store.getState()) return 'nothing';
      if (!isPractice) return 'session';
      await practice.close();
      return 'session-and-practice';
    },
    follow: () =>
      practice.store.subscribe((now, before) => {
        if (before.state === 'open' && now.state === 'ended' && isAt(before.url)) void session.forget();
      }),
  };
};
