import { useRef, useState } from 'react';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Dialog, DialogText } from '../../../ui/Dialog';
import { DialogForm } from '../../../ui/DialogForm';
import { Field } from '../../../ui/Field';
import { TextInput } from '../../../ui/TextInput';

interface DiscardDialogProps {
  readonly name: string;
  /** Whether they are gone. */
  readonly onDiscard: (nameTyped: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Both passwords are wiped only by somebody who says which secret he means. */
export const DiscardDialog = ({ name, onDiscard, onClose }: DiscardDialogProps) => {
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [isOther, setOther] = useState(false);

  const discard = async () => {
    const isGone = typed.trim() === name && (await onDiscard(name));
    setOther(!isGone);
    if (!isGone) input.current?.focus();
  };

  return (
    <Dialog title={t('rotated.discardTitle')} initialFocus={input} onClose={onClose}>
      <DialogForm
        onSubmit={() => {
          void discard();
        }}
        actions={
          <>
            <Button onClick={onClose}>{t('controls.cancel')}</Button>
            <Button type="submit" variant="danger">
              {t('rotated.discardButton')}
            </Button>
          </>
        }
      >
        <DialogText>
          <p>{t('rotated.discardText')}</p>
        </DialogText>
        <Field
          label={t('rotated.discardName')}
          hint={t('rotated.discardHint', { name })}
          error={isOther ? t('rotated.nameDiffers') : undefined}
        >
          {(wiring) => (
            <TextInput
              {...wiring}
              ref={input}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setOther(false);
              }}
            />
          )}
        </Field>
      </DialogForm>
    </Dialog>
  );
};
