import { useEffect, useRef } from 'react';
import type { Session } from '../../../shared/session';
import { useWords } from '../../app/words';

/** Says once, wherever the user is, that the session has ended. */
export const useSessionEnd = (session: Session, alert: (text: string) => void): void => {
  const t = useWords();
  const said = useRef<number>(undefined);

  useEffect(() => {
    if (session.state !== 'ended' || said.current === session.at) return;
    said.current = session.at;
    alert(t('session.ended.title'));
  }, [session, alert, t]);
};
