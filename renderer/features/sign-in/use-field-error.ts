import { useWords } from '../../app/words';
import type { Entries, Errors } from './entries';

/** The words for what is wrong with a field, if anything is. */
export const useFieldError = (errors: Errors, name: keyof Entries): string | undefined => {
  const t = useWords();
  const found = errors.find((error) => error.field === name);
  if (!found) return undefined;
  return found.problem === 'missing' ? t(`signIn.needed.${found.field}`) : t(`address.${found.problem}`);
};
