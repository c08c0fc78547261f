import { useState } from 'react';
import { useStore } from 'zustand';
import type { Session } from '../../shared/session';
import { hostOf, type OpenSession } from '../features/session';
import type { Stores } from './stores';
import { useWords } from './words';

/** The session whose frame is shown: one that has ended keeps it until the user goes on. */
const shownSession = (session: Session, left: number | undefined): OpenSession | undefined => {
  if (session.state === 'active') return session;
  return session.state === 'ended' && session.at !== left ? session : undefined;
};

/** Where the user is at home, in the session or at its door, and how to go from one to the other. */
export const useHome = ({ announcer, practice, practiceSession, run, session }: Stores) => {
  const t = useWords();
  const current = useStore(session.store);
  const vault = useStore(practice.store);
  const knownRun = useStore(run.store);
  /** The end of the session whose frame the user has left to sign in again. */
  const [left, setLeft] = useState<number>();
  const open = shownSession(current, left);

  return {
    session: current,
    practice: vault,
    locale: knownRun.known ? knownRun.locale : '',
    open,
    ended: current.state === 'ended' && !open ? current : undefined,
    standing: open
      ? t('app.signedIn', { user: open.opened.user, host: hostOf(open.opened) })
      : t('app.notSignedIn'),
    back: t(open ? 'settings.backToSession' : 'settings.back'),
    signInAgain: () => {
      if (current.state === 'ended') setLeft(current.at);
    },
    signOut: async () => {
      const gone = await practiceSession.signOut();
      if (gone === 'session') announcer.say(t('session.signedOut'));
      if (gone === 'session-and-practice') announcer.say(t('session.practiceEnded'));
    },
  };
};

export type Home = ReturnType<typeof useHome>;
