import { useWords } from '../../app/words';
import type { Entries, Errors } from './entries';

/** The words for what is wrong with a field, if anything is. */
export const useFieldError = (errors: Errors, name: keyof Entries): string | undefined => {
  const t = useWords();
  const found = errors.find((error) => error.field === name);
  if (!found) return undefined;
  const { field, problem } = found;
  if (problem === 'missing') return t(`signIn.needed.${field}`);
  if (problem === 'notAToken' || problem === 'notAPath') return t(`signIn.${problem}`);
  return t(`address.${problem}`);
};
