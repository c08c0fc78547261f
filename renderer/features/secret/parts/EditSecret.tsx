import { useState } from 'react';
import type { LookedSecret } from '../../../../shared/secret';
import { useWords } from '../../../app/words';
import { Checkbox } from '../../../ui/Checkbox';
import { Dialog } from '../../../ui/Dialog';
import { Field } from '../../../ui/Field';
import { TextInput } from '../../../ui/TextInput';
import type { SecretVerbs } from '../secret-verbs';
import { savingOf } from '../saving';
import { useSecretEdit } from '../use-secret-edit';
import { EditProblem } from './EditProblem';
import { SaveForm } from './SaveForm';

export interface EditSecretProps {
  readonly looked: LookedSecret;
  readonly verbs: SecretVerbs;
  readonly onClose: () => void;
  readonly onSaved: () => void;
  readonly focusAfter: () => HTMLElement | undefined;
}

/** Another name, another folder, or in use no longer: only what is changed here is sent. */
export const EditSecret = ({ looked, verbs, onClose, onSaved, focusAfter }: EditSecretProps) => {
  const t = useWords();
  const [name, setName] = useState(looked.name);
  const [folder, setFolder] = useState(looked.folder ?? '');
  const [isActive, setActive] = useState(true);
  const edit = useSecretEdit({ looked, verbs, onSaved });
  const wanted = { name, folder, isActive };
  const { problem } = edit;
  const input = (value: string, set: (value: string) => void) => ({
    value,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      set(event.target.value);
    },
  });

  return (
    <Dialog title={t('secret.more.edit')} onClose={onClose} focusAfter={focusAfter}>
      <SaveForm
        saving={savingOf(t, problem, edit.whyNot(wanted))}
        problem={problem && <EditProblem problem={problem} isBusy={edit.isBusy} onLookAgain={onSaved} />}
        onSave={() => edit.save(wanted)}
        onClose={onClose}
      >
        <Field label={t('secret.edit.name')}>
          {(wiring) => <TextInput {...wiring} {...input(name, setName)} />}
        </Field>
        <Field
          label={t('secret.edit.folder')}
          hint={t('secret.edit.folderHint')}
          error={edit.isFolderUnknown ? t('secret.edit.noFolder') : undefined}
        >
          {(wiring) => <TextInput {...wiring} mono {...input(folder, setFolder)} />}
        </Field>
        {edit.mayDeactivate && (
          <Checkbox label={t('secret.edit.active')} checked={isActive} onChange={setActive} />
        )}
      </SaveForm>
    </Dialog>
  );
};
