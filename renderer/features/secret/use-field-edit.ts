import { useEffect, useRef, useState } from 'react';
import type { Failure, Reply } from '../../../shared/ipc/reply';
import type { LookedEdit, PutField } from '../../../shared/secret';
import type { FieldVerbs } from './field-verbs';

export type EditProblem =
  | { readonly kind: 'failure'; readonly failure: Failure }
  /** Null where the page does not get to see it. */
  | { readonly kind: 'conflict'; readonly current: string | null }
  /** Nobody knows whether it was written. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-done' };

interface Begun {
  readonly before: string | null;
  readonly isBlind: boolean;
}

interface Wishes {
  readonly slug: string;
  readonly verbs: Pick<FieldVerbs, 'edit' | 'put' | 'lookAtEdit' | 'stopEdit'>;
  readonly onSaved: () => void;
}

const problemOf = (failure: Failure): EditProblem =>
  failure.code === 'outcome-unknown' ? { kind: 'unknown' } : { kind: 'failure', failure };

/** One edit of one field. What is typed is in here, and goes with it. */
export const useFieldEdit = ({ slug, verbs, onSaved }: Wishes) => {
  const [begun, setBegun] = useState<Begun>();
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(true);
  const [problem, setProblem] = useState<EditProblem>();
  const isOver = useRef(false);
  const { edit, put, lookAtEdit, stopEdit } = verbs;
  const first = useRef({ edit, stopEdit });

  useEffect(() => {
    const { edit: begin, stopEdit: stop } = first.current;
    isOver.current = false;
    const read = async () => {
      const reply = await begin(slug);
      if (isOver.current) return;
      setBusy(false);
      if (!reply.ok) {
        setProblem({ kind: 'failure', failure: reply.failure });
        return;
      }
      const { value, isBlind } = reply.value;
      setBegun({ before: value, isBlind });
      setText(value ?? '');
    };
    void read();
    return () => {
      isOver.current = true;
      stop();
    };
  }, [slug]);

  const ask = async (question: () => Promise<Reply<PutField | LookedEdit>>) => {
    setBusy(true);
    const reply = await question();
    if (isOver.current) return;
    setBusy(false);
    if (!reply.ok) setProblem(problemOf(reply.failure));
    else if (reply.value.outcome === 'done') onSaved();
    else if (reply.value.outcome === 'not-done') setProblem({ kind: 'not-done' });
    else setProblem({ kind: 'conflict', current: reply.value.current });
  };

  return {
    begun,
    text,
    isBusy,
    problem,
    setText,
    save: () => ask(() => put(slug, text)),
    lookAgain: () => ask(() => lookAtEdit(slug)),
  };
};
