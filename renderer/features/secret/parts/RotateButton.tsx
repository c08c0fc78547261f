import { RefreshCw } from 'lucide-react';
import type { SecretField } from '../../../../shared/secret';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import type { FieldVerbs } from '../field-verbs';

interface RotateButtonProps {
  readonly field: SecretField;
  readonly verbs: Pick<FieldVerbs, 'editing' | 'rotate' | 'unavailable'>;
}

/** The way to another password. Where it cannot be changed, it says what is missing. */
export const RotateButton = ({ field, verbs }: RotateButtonProps) => {
  const t = useWords();
  const { editing, rotate, unavailable } = verbs;
  const isOthers = field.editing === 'owners' && editing !== 'owner';

  const whyNot = (): string | undefined => {
    if (editing === 'nobody') return t('rotation.needsEdit');
    if (field.editing === 'nobody') return t('rotation.notEdited');
    return isOthers ? t('secret.edit.ownersOnly') : unavailable;
  };

  return (
    <Button
      size="s"
      icon={RefreshCw}
      aria-label={t('rotation.rotateField', { field: field.name })}
      unavailable={whyNot()}
      data-press="rotate"
      onClick={() => {
        rotate(field.slug);
      }}
    >
      {t('rotation.rotate')}
    </Button>
  );
};
