import type { ReactNode } from 'react';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { DialogForm } from '../../../ui/DialogForm';
import type { Saving } from '../saving';

interface SaveFormProps {
  /** Missing where it can only be closed. */
  readonly saving: Saving | undefined;
  /** Why it is not saved, as far as anybody knows. */
  readonly problem: ReactNode;
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What is changed in a dialog and saved by it, below what stood in the way of that. */
export const SaveForm = ({ saving, problem, onSave, onClose, children }: SaveFormProps) => {
  const t = useWords();
  return (
    <DialogForm
      onSubmit={() => {
        void onSave();
      }}
      actions={
        <>
          <Button onClick={onClose}>{t(saving ? 'controls.cancel' : 'controls.close')}</Button>
          {saving && (
            <Button type="submit" variant="primary" unavailable={saving.unavailable}>
              {saving.label}
            </Button>
          )}
        </>
      }
    >
      {Boolean(problem) && <div role="alert">{problem}</div>}
      {children}
    </DialogForm>
  );
};
