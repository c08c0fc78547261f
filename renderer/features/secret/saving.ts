import type { Translate } from '../../../shared/words/keys';
import type { EditProblem } from './use-field-edit';

/** The way to save, as it is called by now. */
export interface Saving {
  readonly label: string;
  readonly unavailable: string | undefined;
}

/** Where somebody else has changed it, that is written over; and nothing is saved twice of which nobody knows whether it was. */
export const savingOf = (
  t: Translate,
  problem: EditProblem | undefined,
  unavailable: string | undefined,
): Saving | undefined => {
  if (problem?.kind === 'unknown') return undefined;
  return {
    label: t(problem?.kind === 'conflict' ? 'secret.edit.overwrite' : 'secret.edit.save'),
    unavailable,
  };
};
