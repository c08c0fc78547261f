import type { Unsubscribe } from '../../shared/ipc/channel';
import type { PracticeStore } from '../features/practice';
import type { SessionStore } from '../features/session';

/** A session at the practice vault and the vault end together, whichever of them ends. */
export interface PracticeSession {
  /** Tells what has ended with the session. */
  readonly leave: (
    way: WayOut,
  ) => Promise<'session' | 'session-and-token' | 'session-and-practice' | 'nothing'>;
  readonly follow: () => Unsubscribe;
}

/** By which verb of the session it is left. */
export type WayOut = 'signOut' | 'endToken';

interface Both {
  readonly practice: Pick<PracticeStore, 'store' | 'close'>;
  readonly session: Pick<SessionStore, 'store' | 'forget' | WayOut>;
}

export const createPracticeSession = ({ practice, session }: Both): PracticeSession => {
  const isAt = (url: string): boolean => {
    const current = session.store.getState();
    return 'opened' in current && current.opened.server === url;
  };

  return {
    leave: async (way) => {
      const vault = practice.store.getState();
      const isPractice = vault.state === 'open' && isAt(vault.url);
      // The session first: a vault that is gone could not be told that its token is worthless now.
      const isSure = await session[way]();
      if ('opened' in session.store.getState()) return 'nothing';
      if (!isPractice) return way === 'endToken' && isSure ? 'session-and-token' : 'session';
      await practice.close();
      return 'session-and-practice';
    },
    follow: () =>
      practice.store.subscribe((now, before) => {
        if (before.state === 'open' && now.state !== 'open' && isAt(before.url)) void session.forget();
      }),
  };
};
