import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import type { FieldList } from '../../../shared/secret-lists';
import type { FieldVerbs } from './field-verbs';

export type ListsProblem =
  { readonly kind: 'failure'; readonly failure: Failure } | { readonly kind: 'conflict' };

interface Wishes {
  readonly slug: string;
  readonly verbs: Pick<FieldVerbs, 'listsOf' | 'putLists'>;
  readonly onSaved: () => void;
}

const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/** One edit of which lists a field points at. */
export const useListsEdit = ({ slug, verbs, onSaved }: Wishes) => {
  const [lists, setLists] = useState<readonly FieldList[]>();
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const [added, setAdded] = useState('');
  const [isBusy, setBusy] = useState(true);
  const [problem, setProblem] = useState<ListsProblem>();
  const isOver = useRef(false);
  const first = useRef(verbs.listsOf);

  useEffect(() => {
    isOver.current = false;
    const read = async () => {
      const reply = await first.current(slug);
      if (isOver.current) return;
      setBusy(false);
      if (reply.ok) setLists(reply.value.lists);
      else setProblem({ kind: 'failure', failure: reply.failure });
    };
    void read();
    return () => {
      isOver.current = true;
    };
  }, [slug]);

  const wanted = added.trim().toLowerCase();
  const before = (lists ?? []).map(({ id }) => id);
  const after = [...before.filter((id) => !dropped.includes(id)), ...(wanted === '' ? [] : [wanted])];

  const save = async () => {
    setBusy(true);
    setProblem(undefined);
    const reply = await verbs.putLists(slug, { before, after: [...new Set(after)] });
    if (isOver.current) return;
    setBusy(false);
    if (!reply.ok) setProblem({ kind: 'failure', failure: reply.failure });
    else if (reply.value.outcome === 'done') onSaved();
    else {
      setLists(reply.value.current);
      setDropped([]);
      setProblem({ kind: 'conflict' });
    }
  };

  return {
    lists,
    isBusy,
    problem,
    added,
    setAdded,
    isAnId: wanted === '' || GUID.test(wanted),
    isSame: dropped.length === 0 && (wanted === '' || before.includes(wanted)),
    isKept: (id: string) => !dropped.includes(id),
    keep: (id: string, isKept: boolean) => {
      setDropped((now) => (isKept ? now.filter((each) => each !== id) : [...now, id]));
    },
    save,
  };
};
