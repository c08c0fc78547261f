import { useEffect, useRef, useState } from 'react';
import type { Reason, TicketSystem } from '../../../shared/access';
import type { AccessStore } from './store';

export interface TypedReason {
  readonly text: string;
  readonly number: string;
  readonly system: number | null;
}

/** Null where there is none. */
export const reasonOf = (typed: TypedReason, system: TicketSystem | undefined): Reason | null => {
  const text = typed.text.trim();
  const number = typed.number.trim();
  if (text === '') return null;
  return { text, ticket: number === '' || !system ? null : { system: system.id, number } };
};

/** A reason while it is typed, and the ticket systems that it may name. */
export const useReason = (acts: Pick<AccessStore, 'tickets'>) => {
  const [systems, setSystems] = useState<readonly TicketSystem[]>([]);
  const [typed, setTyped] = useState<TypedReason>({ text: '', number: '', system: null });
  const [isMissing, setMissing] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    let isHere = true;
    void acts.tickets().then((found) => {
      if (isHere) setSystems(found);
    });
    return () => {
      isHere = false;
    };
  }, [acts]);

  const first = systems.find(({ isDefault }) => isDefault) ?? systems[0];
  const system = systems.find(({ id }) => id === typed.system) ?? first;

  return {
    area,
    systems,
    system,
    typed,
    isMissing,
    set: (change: Partial<TypedReason>) => {
      setTyped((before) => ({ ...before, ...change }));
      if (change.text !== undefined) setMissing(false);
    },
    /** Undefined, and said in the form, where there is none. */
    take: (): Reason | undefined => {
      const reason = reasonOf(typed, system);
      setMissing(reason === null);
      if (reason) return reason;
      area.current?.focus();
      return undefined;
    },
  };
};

export type ReasonForm = ReturnType<typeof useReason>;
