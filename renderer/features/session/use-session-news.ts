import { useEffect, useRef } from 'react';
import type { Session } from '../../../shared/session';
import { useWords } from '../../app/words';
import { minutesToSay, untilSaid } from './countdown';

type Alert = (text: string) => void;

const NO_END = { endsAt: null, refreshesLeft: 0 } as const;

/** Says once that the session has ended. */
const useEnd = (session: Session, alert: Alert): void => {
  const t = useWords();
  const said = useRef<number>(undefined);

  useEffect(() => {
    if (session.state !== 'ended' || said.current === session.at) return;
    said.current = session.at;
    alert(t('session.ended.title'));
  }, [session, alert, t]);
};

/** Says once that the server would not extend it. */
const useRefusal = (session: Session, alert: Alert): void => {
  const t = useWords();
  const isRefused = session.state === 'active' && session.opened.isRefused === true;

  useEffect(() => {
    if (isRefused) alert(`${t('session.cannotExtend.title')} ${t('session.cannotExtend.refused')}`);
  }, [isRefused, alert, t]);
};

/** Says, interrupting, that the end is near, at the moments set for it. */
const useNearEnd = (session: Session, alert: Alert): void => {
  const t = useWords();
  const { endsAt, refreshesLeft } = session.state === 'active' ? session.opened : NO_END;
  const isLast = refreshesLeft === 0;

  useEffect(() => {
    if (endsAt === null) return undefined;
    let timer: number | undefined;
    let before = endsAt - Date.now();
    const wait = () => {
      const ms = untilSaid(before);
      if (ms !== undefined) timer = window.setTimeout(look, ms);
    };
    const look = () => {
      const left = endsAt - Date.now();
      const minutes = minutesToSay(before, left);
      before = left;
      if (minutes !== undefined && left > 0) {
        const soon = t('session.soon', { count: minutes });
        alert(isLast ? `${soon} ${t('session.cannotExtend.title')}` : soon);
      }
      wait();
    };
    wait();
    return () => {
      window.clearTimeout(timer);
    };
  }, [endsAt, isLast, alert, t]);
};

/** What is said of the session wherever the user is. */
export const useSessionNews = (session: Session, alert: Alert): void => {
  useEnd(session, alert);
  useRefusal(session, alert);
  useNearEnd(session, alert);
};
