import { useEffect, useState } from 'react';
import type { Reason, TicketSystem } from '../../../shared/access';
import type { Review } from '../../../shared/rotation';

interface Wishes {
  readonly asked: Review['reason'];
  /** Empty where they cannot be read: then no ticket is asked for. */
  readonly tickets: () => Promise<readonly TicketSystem[]>;
}

/** Why somebody changes a password, as he types it, and the ticket that goes with it. */
export const useReason = ({ asked, tickets }: Wishes) => {
  const [systems, setSystems] = useState<readonly TicketSystem[]>([]);
  const [text, setText] = useState('');
  const [number, setNumber] = useState('');
  const [system, setSystem] = useState<number>();
  const isAsked = asked !== 'none';

  useEffect(() => {
    if (!isAsked) return undefined;
    let isHere = true;
    void tickets().then((found) => {
      if (isHere) setSystems(found);
    });
    return () => {
      isHere = false;
    };
  }, [isAsked, tickets]);

  const first = systems.find(({ isDefault }) => isDefault) ?? systems[0];
  const chosen = systems.find(({ id }) => id === system) ?? first;
  const ticket = number.trim() === '' || !chosen ? null : { system: chosen.id, number: number.trim() };

  return {
    isAsked,
    isRequired: asked === 'required',
    isMissing: asked === 'required' && text.trim() === '',
    systems,
    system: chosen,
    text,
    number,
    setText,
    setNumber,
    setSystem,
    /** Null where nothing is typed. */
    reason: (): Reason | null => (text.trim() === '' && !ticket ? null : { text: text.trim(), ticket }),
  };
};

export type ReasonDesk = ReturnType<typeof useReason>;
