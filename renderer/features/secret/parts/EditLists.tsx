import type { SecretField } from '../../../../shared/secret';
import type { Translate } from '../../../../shared/words/keys';
import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import { Checkbox } from '../../../ui/Checkbox';
import { Dialog, DialogText } from '../../../ui/Dialog';
import { Field } from '../../../ui/Field';
import { TextInput } from '../../../ui/TextInput';
import type { FieldVerbs } from '../field-verbs';
import { useListsEdit, type ListsProblem } from '../use-lists-edit';
import { NotSaved } from './NotSaved';
import { SaveForm } from './SaveForm';

export interface EditListsProps {
  readonly field: SecretField;
  readonly verbs: FieldVerbs;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const Problem = ({ problem }: { readonly problem: ListsProblem }) => {
  const t = useWords();
  if (problem.kind === 'conflict') {
    return (
      <Banner tone="warn" title={t('secret.list.conflict')}>
        <p>{t('secret.list.conflictNext')}</p>
      </Banner>
    );
  }
  return <NotSaved failure={problem.failure} />;
};

const whyNot = (t: Translate, edit: ReturnType<typeof useListsEdit>): string | undefined => {
  if (edit.isBusy) return t(edit.lists ? 'secret.edit.saving' : 'secret.reading');
  if (!edit.lists) return t('secret.edit.notRead');
  if (!edit.isAnId) return t('secret.list.notAnId');
  return edit.isSame ? t('secret.edit.same') : undefined;
};

const Lists = ({ edit }: { readonly edit: ReturnType<typeof useListsEdit> }) => {
  const t = useWords();
  if (!edit.lists) return null;
  if (edit.lists.length === 0) return <p>{t('secret.list.none')}</p>;
  return edit.lists.map(({ id, name, count, isActive }) => (
    <Checkbox
      key={id}
      label={t(isActive ? 'secret.list.entry' : 'secret.list.inactive', { name, count })}
      checked={edit.isKept(id)}
      onChange={(isKept) => {
        edit.keep(id, isKept);
      }}
    />
  ));
};

/** Which lists a field points at: only that goes out, and only over what its user has seen. */
export const EditLists = ({ field, verbs, onClose, onSaved }: EditListsProps) => {
  const t = useWords();
  const edit = useListsEdit({ slug: field.slug, verbs, onSaved });
  return (
    <Dialog title={t('secret.edit.title', { field: field.name })} size="l" onClose={onClose}>
      <SaveForm
        saving={{ label: t('secret.edit.save'), unavailable: whyNot(t, edit) }}
        problem={edit.problem && <Problem problem={edit.problem} />}
        onSave={edit.save}
        onClose={onClose}
      >
        <DialogText>
          <p>{t('secret.list.editNote')}</p>
        </DialogText>
        <Lists edit={edit} />
        <Field
          label={t('secret.list.add')}
          hint={t('secret.list.addHint')}
          error={edit.isAnId ? undefined : t('secret.list.notAnId')}
        >
          {(wiring) => (
            <TextInput
              {...wiring}
              value={edit.added}
              onChange={(event) => {
                edit.setAdded(event.target.value);
              }}
            />
          )}
        </Field>
      </SaveForm>
    </Dialog>
  );
};
