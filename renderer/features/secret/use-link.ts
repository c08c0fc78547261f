import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import type { LinkTarget } from '../../../shared/secret';
import { useWords } from '../../app/words';
import type { FieldVerbs } from './field-verbs';
import { isWorthALook } from './refusal';

interface Wishes {
  readonly slug: string;
  readonly name: string;
  readonly verbs: Pick<FieldVerbs, 'askToOpen' | 'open' | 'leaveLink' | 'say' | 'onRefused'>;
}

/** An address is asked about before it is opened; it stays in the main process all the while. */
export const useLink = ({ slug, name, verbs }: Wishes) => {
  const t = useWords();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [target, setTarget] = useState<LinkTarget>();
  /** What has the address forgotten when nobody is left to be asked about it. */
  const leave = useRef<() => void>(undefined);
  const isGone = useRef(false);

  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      leave.current?.();
      leave.current = undefined;
    };
  }, []);

  const fail = (what: Failure) => {
    setFailure(what);
    verbs.say(t('secret.link.failed', { field: name }));
    if (isWorthALook(what)) verbs.onRefused();
  };

  const ask = async () => {
    if (isBusy) return;
    setBusy(true);
    setFailure(undefined);
    leave.current = verbs.leaveLink;
    const reply = await verbs.askToOpen(slug);
    if (isGone.current) return;
    setBusy(false);
    if (reply.ok) setTarget(reply.value);
    else fail(reply.failure);
  };

  const open = async () => {
    leave.current = undefined;
    setTarget(undefined);
    const reply = await verbs.open(slug);
    if (reply.ok) verbs.say(t('secret.link.opened', { field: name }));
    else fail(reply.failure);
  };

  const cancel = () => {
    leave.current = undefined;
    setTarget(undefined);
    verbs.leaveLink();
  };

  return { isBusy, failure, target, ask, open, cancel };
};
