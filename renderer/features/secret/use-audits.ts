import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import type { AuditRecord, AuditsPage } from '../../../shared/secret-audits';
import type { SecretVerbs } from './secret-verbs';

const PAGE = 50;

interface Read {
  readonly records: readonly AuditRecord[];
  /** How many the server has gone through. */
  readonly looked: number;
  readonly total: number | undefined;
}

const NOTHING: Read = { records: [], looked: 0, total: undefined };

/** What is written down meanwhile moves the rest on: the end of one page is then the beginning of the next, too. */
const after = ({ records: before }: Read, skip: number, page: AuditsPage): Read => {
  const known = new Set(before.map((record) => JSON.stringify(record)));
  const records = [...before, ...page.records.filter((record) => !known.has(JSON.stringify(record)))];
  const looked = skip + page.records.length;
  // One that gives nothing has no more, whatever it says.
  const isEnd = page.records.length === 0 || looked >= page.total;
  return { records, looked, total: isEnd ? records.length : page.total };
};

/** Read by the page, the first when somebody looks at them. */
export const useAudits = ({ audits }: Pick<SecretVerbs, 'audits'>) => {
  const [known, setKnown] = useState(NOTHING);
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
    setKnown((before) => after(before, skip, reply.value));
  }, []);

  useEffect(() => {
    isGone.current = false;
    void take(0);
    return () => {
      isGone.current = true;
    };
  }, [take]);

  return {
    records: known.records,
    total: known.total,
    isBusy,
    failure,
    more: () => {
      setBusy(true);
      setFailure(undefined);
      void take(known.looked);
    },
  };
};
