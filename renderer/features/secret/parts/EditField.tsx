import { useEffect, useRef } from 'react';
import type { SecretField } from '../../../../shared/secret';
import type { Translate } from '../../../../shared/words/keys';
import { useWords } from '../../../app/words';
import { Dialog, DialogText } from '../../../ui/Dialog';
import { Field } from '../../../ui/Field';
import type { FieldVerbs } from '../field-verbs';
import { savingOf } from '../saving';
import { useFieldEdit } from '../use-field-edit';
import { EditInput } from './EditInput';
import { EditProblem } from './EditProblem';
import { Rules } from './Rules';
import { SaveForm } from './SaveForm';

export interface EditFieldProps {
  readonly field: SecretField;
  readonly verbs: FieldVerbs;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const hintOf = (t: Translate, { kind }: SecretField, isBlind: boolean): string => {
  if (isBlind) return t('secret.edit.blind');
  return t(kind === 'password' ? 'secret.edit.vaultOnly' : 'secret.edit.onlyThis');
};

const whyNotSaved = (t: Translate, { isRequired }: SecretField, edit: ReturnType<typeof useFieldEdit>) => {
  if (edit.isBusy) return t(edit.begun ? 'secret.edit.saving' : 'secret.reading');
  if (!edit.begun) return t('secret.edit.notRead');
  if (isRequired && edit.text === '') return t('secret.edit.required');
  const isSame = edit.problem?.kind !== 'conflict' && edit.text === edit.begun.before;
  return isSame ? t('secret.edit.same') : undefined;
};

/** What is to be typed into comes later than the dialog, which has its focus on a button by then. */
const useArrival = (isThere: boolean) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isThere) place.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [isThere]);
  return place;
};

/** Another value for one field: only that goes out, and only over the value that its user has seen. */
export const EditField = ({ field, verbs, onClose, onSaved }: EditFieldProps) => {
  const t = useWords();
  const edit = useFieldEdit({ slug: field.slug, verbs, onSaved });
  const { begun, problem } = edit;
  const place = useArrival(begun !== undefined);

  return (
    <Dialog title={t('secret.edit.title', { field: field.name })} size="l" onClose={onClose}>
      <SaveForm
        saving={savingOf(t, problem, whyNotSaved(t, field, edit))}
        problem={
          problem && (
            <EditProblem
              problem={problem}
              isBusy={edit.isBusy}
              onLookAgain={() => {
                void edit.lookAgain();
              }}
            />
          )
        }
        onSave={edit.save}
        onClose={onClose}
      >
        {begun ? (
          <>
            <div ref={place}>
              <Field
                label={t(field.kind === 'password' ? 'secret.edit.newValue' : 'secret.edit.value', {
                  field: field.name,
                })}
                hint={hintOf(t, field, begun.isBlind)}
              >
                {(wiring) => (
                  <EditInput field={field} wiring={wiring} text={edit.text} setText={edit.setText} />
                )}
              </Field>
            </div>
            <Rules field={field} read={verbs.rules} />
          </>
        ) : (
          <DialogText>{edit.isBusy && t('secret.reading')}</DialogText>
        )}
      </SaveForm>
    </Dialog>
  );
};
