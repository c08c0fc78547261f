import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import type { AuditRecord } from '../../../shared/secret-audits';
import type { SecretVerbs } from './secret-verbs';

const PAGE = 50;

/** Read by the page, the first when somebody looks at them. */
export const useAudits = ({ audits }: Pick<SecretVerbs, 'audits'>) => {
  const [records, setRecords] = useState<readonly AuditRecord[]>([]);
  const [total, setTotal] = useState<number>();
  const [isBusy, setBusy] = useState(true);
  const [failure, setFailure] = useState<Failure>();
  const isGone = useRef(false);
  const read = useRef(audits);

  const take = useCallback(async (skip: number) => {
    const reply = await read.current(skip, PAGE);
    if (isGone.current) return;
    setBusy(false);
    if (!reply.ok) {
      setFailure(reply.failure);
      return;
    }
    const page = reply.value;
    setRecords((known) => [...known.slice(0, skip), ...page.records]);
    // One that gives nothing has no more, whatever it says.
    setTotal(page.records.length === 0 ? skip : page.total);
  }, []);

  useEffect(() => {
    isGone.current = false;
    void take(0);
    return () => {
      isGone.current = true;
    };
  }, [take]);

  return {
    records,
    total,
    isBusy,
    failure,
    more: () => {
      setBusy(true);
      setFailure(undefined);
      void take(records.length);
    },
  };
};
