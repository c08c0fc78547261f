import { useState } from 'react';
import type { BulkOrder } from '../../../shared/bulk';
import { USUAL_ORDER } from '../../../shared/bulk-limits';

const NUMBERS = ['canary', 'second', 'stopAt'] as const;
type Numbered = (typeof NUMBERS)[number];

export const LEAST: Readonly<Record<Numbered, number>> = { canary: 1, second: 0, stopAt: 1 };

const readNumber = (text: string): number => (/^\d{1,4}$/u.test(text.trim()) ? Number(text) : Number.NaN);

/** The order of a run while it is typed. */
export const useOrder = (most: number) => {
  const { canary, second, stopAt, pauses, concurrency } = USUAL_ORDER;
  const [typed, setTyped] = useState({
    canary: String(canary),
    second: String(second),
    stopAt: String(stopAt),
  });
  const [rest, setRest] = useState<{ readonly pauses: boolean; readonly concurrency: number }>({
    pauses,
    concurrency,
  });

  const isFit = (which: Numbered): boolean => {
    const number = readNumber(typed[which]);
    return number >= LEAST[which] && number <= most;
  };

  return {
    typed,
    rest,
    isFit,
    type: (which: Numbered, text: string) => {
      setTyped((before) => ({ ...before, [which]: text }));
    },
    set: (change: Partial<typeof rest>) => {
      setRest((before) => ({ ...before, ...change }));
    },
    /** Undefined while a number of it is none. */
    order: (): BulkOrder | undefined =>
      NUMBERS.every(isFit)
        ? {
            canary: readNumber(typed.canary),
            second: readNumber(typed.second),
            stopAt: readNumber(typed.stopAt),
            ...rest,
          }
        : undefined,
  };
};

export type OrderFields = ReturnType<typeof useOrder>;
