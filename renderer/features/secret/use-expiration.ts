import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import { MOST_EXPIRATION_DAYS } from '../../../shared/longest-expiration';
import type { Expiration, ToldExpiration } from '../../../shared/secret-expiration';
import type { SecretVerbs } from './secret-verbs';

export type ExpirationProblem =
  { readonly kind: 'failure'; readonly failure: Failure } | { readonly kind: 'conflict' };

interface Typed {
  readonly kind: Expiration['kind'];
  readonly days: string;
  readonly date: string;
}

const DAY = /^\d{4}-\d\d-\d\d$/u;

const typedOf = (expiration: Expiration | null): Typed => ({
  kind: expiration?.kind ?? 'template',
  days: expiration?.kind === 'days' ? String(expiration.days) : '',
  date: expiration?.kind === 'date' ? expiration.date : '',
});

/** Undefined where what was typed is none. */
const wantedOf = ({ kind, days, date }: Typed): Expiration | undefined => {
  if (kind === 'template') return { kind };
  if (kind === 'date') return DAY.test(date) ? { kind, date } : undefined;
  const count = /^\s*\d{1,6}\s*$/u.test(days) ? Number(days) : 0;
  return count >= 1 && count <= MOST_EXPIRATION_DAYS ? { kind, days: count } : undefined;
};

interface Wishes {
  readonly verbs: Pick<SecretVerbs, 'expiration' | 'setExpiration'>;
  readonly onSaved: () => void;
}

/** One change of when a secret expires. */
export const useExpiration = ({ verbs, onSaved }: Wishes) => {
  const [told, setTold] = useState<ToldExpiration>();
  const [typed, setTyped] = useState<Typed>(typedOf(null));
  const [isBusy, setBusy] = useState(true);
  const [problem, setProblem] = useState<ExpirationProblem>();
  const isOver = useRef(false);
  const first = useRef(verbs.expiration);

  useEffect(() => {
    isOver.current = false;
    const read = async () => {
      const reply = await first.current();
      if (isOver.current) return;
      setBusy(false);
      if (!reply.ok) {
        setProblem({ kind: 'failure', failure: reply.failure });
        return;
      }
      setTold(reply.value);
      setTyped(typedOf(reply.value.expiration));
    };
    void read();
    return () => {
      isOver.current = true;
    };
  }, []);

  const before = told?.expiration ?? null;
  const after = wantedOf(typed);

  const save = async () => {
    if (!after) return;
    setBusy(true);
    setProblem(undefined);
    const reply = await verbs.setExpiration(before, after);
    if (isOver.current) return;
    setBusy(false);
    if (!reply.ok) setProblem({ kind: 'failure', failure: reply.failure });
    else if (reply.value.outcome === 'done') onSaved();
    else {
      setTold(reply.value.current);
      setProblem({ kind: 'conflict' });
    }
  };

  return {
    told,
    typed,
    after,
    isBusy,
    problem,
    isSame: after !== undefined && JSON.stringify(after) === JSON.stringify(before),
    set: (change: Partial<Typed>) => {
      setTyped((now) => ({ ...now, ...change }));
    },
    save,
  };
};
