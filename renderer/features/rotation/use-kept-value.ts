import { useCallback, useState } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import { useWords } from '../../app/words';
import type { RotationVerbs } from './store';
import { useCover } from './use-cover';

export type Which = 'old' | 'new';

interface Wishes {
  readonly rotation: string;
  readonly verbs: Pick<RotationVerbs, 'reveal' | 'copy'>;
  readonly say: (text: string) => void;
}

/** One of the two values that are kept, in plain sight for a while. */
export const useKeptValue = ({ rotation, verbs, say }: Wishes) => {
  const t = useWords();
  const [shown, setShown] = useState<{ readonly which: Which; readonly value: string }>();
  const [failure, setFailure] = useState<Failure>();
  const cover = useCallback(() => {
    setShown(undefined);
  }, []);
  useCover(shown !== undefined, cover);

  return {
    shown,
    failure,
    toggle: async (which: Which) => {
      if (shown?.which === which) {
        setShown(undefined);
        say(t('rotated.hidden'));
        return;
      }
      const reply = await verbs.reveal({ rotation, which });
      setFailure(reply.ok ? undefined : reply.failure);
      setShown(reply.ok ? { which, value: reply.value.value } : undefined);
      if (reply.ok) say(t('rotated.shown'));
    },
    copy: async (which: Which) => {
      const reply = await verbs.copy({ rotation, which });
      setFailure(reply.ok ? undefined : reply.failure);
      if (reply.ok) say(t(which === 'old' ? 'rotated.copiedOld' : 'rotated.copiedNew'));
    },
  };
};
