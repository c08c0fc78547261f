import { useState } from 'react';
import type { Failure, Reply } from '../../../shared/ipc/reply';
import { useWords } from '../../app/words';
import type { FieldVerbs } from './field-verbs';
import { isWorthALook } from './refusal';

interface Wishes {
  readonly name: string;
  readonly verbs: Pick<FieldVerbs, 'say' | 'onRefused'>;
  readonly copy: () => Promise<Reply<unknown>>;
}

/** What is copied never comes into the page; that it was is said by whoever guards the clipboard. */
export const useCopy = ({ name, verbs, copy }: Wishes) => {
  const t = useWords();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const press = async () => {
    if (isBusy) return;
    setBusy(true);
    setFailure(undefined);
    const reply = await copy();
    setBusy(false);
    if (reply.ok) return;
    setFailure(reply.failure);
    verbs.say(t('secret.notCopied', { field: name }));
    if (isWorthALook(reply.failure)) verbs.onRefused();
  };

  return { isBusy, failure, press };
};
