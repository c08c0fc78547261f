import { useState } from 'react';
import type { Failure, Reply } from '../../../shared/ipc/reply';
import type { Rotation } from '../../../shared/rotation';
import { useWords } from '../../app/words';
import type { RotationStore } from './store';

interface Wishes {
  readonly rotation: RotationStore;
  readonly known: Rotation;
  readonly say: (text: string) => void;
}

/** Whether something is under way: it is not begun twice. */
const useWhile = () => {
  const [is, set] = useState(false);
  return {
    is,
    during: async (work: () => Promise<unknown>) => {
      if (is) return;
      set(true);
      await work();
      set(false);
    },
  };
};

/** What can be done about a rotation that has been sent. None of it sends the password again. */
export const useOutcome = ({ rotation, known, say }: Wishes) => {
  const t = useWords();
  const { verbs, open, close, drop } = rotation;
  const [checking, testing] = [useWhile(), useWhile()];
  const [isDiscarding, setDiscarding] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const { id, secret, field } = known;
  const named = { rotation: id };

  const ask = async <T>(question: () => Promise<Reply<T>>): Promise<T | undefined> => {
    setFailure(undefined);
    const reply = await question();
    if (reply.ok) return reply.value;
    setFailure(reply.failure);
    return undefined;
  };

  return {
    isChecking: checking.is,
    isDiscarding,
    failure,
    check: () => {
      say(t('rotated.checking'));
      return checking.during(() => ask(() => verbs.check(named)));
    },
    copyNew: async () => {
      if ((await ask(() => verbs.copy({ ...named, which: 'new' }))) !== undefined)
        say(t('rotated.copiedNew'));
    },
    saveEvidence: async () => {
      if ((await ask(() => verbs.saveEvidence(named))) === 'saved') say(t('rotated.evidenceSaved'));
    },
    isTesting: testing.is,
    /** Lasts until the server knows how the account took it. */
    testAccount: () => {
      say(t('rotated.testing'));
      return testing.during(() => ask(() => verbs.tryAccount(named)));
    },
    stopTrying: () => ask(() => verbs.stopTrying(named)),
    tryNew: () => {
      open({ kind: 'field', field: { id: secret.id, slug: field.slug } });
    },
    putBack: () => {
      open({ kind: 'put-back', rotation: id });
    },
    askToDiscard: setDiscarding,
    /** Whether it is gone: it is not where the name of the secret was typed otherwise. */
    discard: async (nameTyped: string): Promise<boolean> => {
      const answer = await ask(() => verbs.dismiss({ ...named, nameTyped }));
      if (answer !== 'dismissed') return false;
      say(t('rotated.discarded'));
      drop({ rotation: id });
      close();
      return true;
    },
  };
};

export type OutcomeDesk = ReturnType<typeof useOutcome>;
