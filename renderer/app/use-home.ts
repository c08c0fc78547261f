import { useStore } from 'zustand';
import type { Session } from '../../shared/session';
import { hostOf, type OpenSession } from '../features/session';
import type { Whither } from './door-store';
import type { WayOut } from './practice-session';
import type { Stores } from './stores';
import { useLocale, useWords } from './words';

/** The session whose frame is shown: one that has ended keeps it until the user goes on. */
const shownSession = (session: Session): OpenSession | undefined =>
  session.state === 'active' || session.state === 'ended' ? session : undefined;

/** The session that is to be gone on with, whether it is over already or only soon. */
const earlierSession = (session: Session, whither: Whither) => {
  if (whither.at === 'inside' || whither.why === 'switch') return undefined;
  if (session.state === 'ended') return session;
  return session.state === 'active' ? { opened: session.opened, at: session.opened.endsAt ?? 0 } : undefined;
};

/** What stays as it is while the user is at the door. Whoever goes elsewhere may have secrets to give back before. */
const sessionBehind = (session: Session, whither: Whither, { access, door, practice }: Stores) => {
  if (whither.at === 'inside' || session.state !== 'active') return undefined;
  const { opened } = session;
  const vault = practice.store.getState();
  const isPractice = vault.state === 'open' && vault.url === opened.server;
  return {
    host: hostOf(opened),
    user: opened.user,
    onBack: door.goBackIn,
    mayEndPractice: () => (isPractice ? access.mayLeave() : Promise.resolve(true)),
    mayLeave: () => (whither.why === 'switch' ? access.mayLeave() : Promise.resolve(true)),
  };
};

/** Where the user is at home, in the session or at its door, and how to go from one to the other. */
export const useHome = (stores: Stores) => {
  const { announcer, door, places, practice, practiceSession, session, settings } = stores;
  const t = useWords();
  const current = useStore(session.store);
  const whither = useStore(door.store);
  const vault = useStore(practice.store);
  const locale = useLocale();
  const inForce = useStore(settings.store).settings;

  const leave = async (way: WayOut) => {
    if (current.state === 'active' && !(await stores.access.mayLeave())) return;
    const gone = await practiceSession.leave(way);
    if (gone !== 'nothing') places.goTo('sign-in');
    if (gone === 'session') announcer.say(t('session.signedOut'));
    if (gone === 'session-and-token') announcer.say(t('session.tokenEnded'));
    if (gone === 'session-and-practice') announcer.say(t('session.practiceEnded'));
  };

  return {
    session: current,
    practice: vault,
    locale,
    dates: { format: inForce?.dateFormat ?? 'system', locale },
    open: whither.at === 'door' ? undefined : shownSession(current),
    earlier: earlierSession(current, whither),
    stillOpen: sessionBehind(current, whither, stores),
    /** Somebody has gone out to sign in elsewhere: what is saved is what he looks for. */
    isSwitching: whither.at === 'door' && whither.why === 'switch',
    signInAgain: () => {
      door.goOut('again');
    },
    signOut: () => leave('signOut'),
    endToken: () => leave('endToken'),
    switchSignIn: () => {
      door.goOut('switch');
    },
  };
};

export type Home = ReturnType<typeof useHome>;
