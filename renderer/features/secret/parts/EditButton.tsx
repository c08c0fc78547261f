import { Pencil } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { SecretField } from '../../../../shared/secret';
import { useWords } from '../../../app/words';
import { IconButton } from '../../../ui/IconButton';
import type { FieldVerbs } from '../field-verbs';
import { useEditing } from '../use-editing';

const EditField = lazy(async () => {
  const { EditField: View } = await import('./EditField');
  return { default: View };
});

interface EditButtonProps {
  readonly field: SecretField;
  readonly verbs: FieldVerbs;
  readonly onSaved: () => void;
}

/** The way to another value, and that while it is made. It is not there where nobody may change the field. */
export const EditButton = ({ field, verbs, onSaved }: EditButtonProps) => {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const { say } = verbs;
  const edits = useEditing(field, verbs);
  if (!edits.mayBeShown) return null;

  return (
    <>
      <IconButton
        icon={Pencil}
        label={t('secret.edit.title', { field: field.name })}
        unavailable={edits.unavailable}
        onClick={() => {
          setOpen(true);
        }}
      />
      {isOpen && (
        <Suspense fallback={null}>
          <EditField
            field={field}
            verbs={verbs}
            onClose={() => {
              setOpen(false);
            }}
            onSaved={() => {
              setOpen(false);
              say(t('secret.edit.saved', { field: field.name }));
              onSaved();
            }}
          />
        </Suspense>
      )}
    </>
  );
};
