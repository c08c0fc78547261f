import type { SecretField } from '../../../shared/secret';
import { useWords } from '../../app/words';
import type { FieldVerbs } from './field-verbs';

interface Editing {
  /** Not where nobody may change the field. */
  readonly mayBeShown: boolean;
  /** Why it cannot be changed now, or not by this user. */
  readonly unavailable: string | undefined;
}

/** Whether a field may be changed, as far as its server says. */
export const useEditing = (
  field: SecretField,
  { editing, unavailable }: Pick<FieldVerbs, 'editing' | 'unavailable'>,
): Editing => {
  const t = useWords();
  const isOthers = field.editing === 'owners' && editing !== 'owner';
  return {
    mayBeShown: editing !== 'nobody' && field.editing !== 'nobody',
    unavailable: unavailable ?? (isOthers ? t('secret.edit.ownersOnly') : undefined),
  };
};
