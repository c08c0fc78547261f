import type { Reply } from '../../../shared/ipc/reply';
import { useWords } from '../../app/words';
import type { FieldVerbs } from './field-verbs';
import { isWorthALook } from './refusal';
import { useValue } from './use-value';

interface Wishes<T> {
  readonly name: string;
  readonly verbs: FieldVerbs;
  readonly read: () => Promise<Reply<T>>;
}

/** What is said of a value, and what a refusal leads to. */
export const useFieldValue = <T>({ name, verbs, read }: Wishes<T>) => {
  const t = useWords();
  const { say, unavailable, onRefused } = verbs;
  const shown = useValue({
    read,
    isReadable: unavailable === undefined,
    onShown: () => {
      say(t('secret.revealed', { field: name }));
    },
    onCovered: () => {
      say(t('secret.hidden', { field: name }));
    },
    onFailed: (failure) => {
      say(t('secret.notRead', { field: name }));
      if (isWorthALook(failure)) onRefused();
    },
  });
  const { state } = shown.value;
  return {
    value: shown.value,
    isBusy: state === 'asking',
    eye: {
      name,
      unavailable,
      isCovered: state === 'covered' || state === 'failed',
      reveal: () => {
        void shown.reveal();
      },
      cover: shown.cover,
    },
  };
};
