import { useWords } from '../../../app/words';
import { Field } from '../../../ui/Field';
import { SelectField } from '../../../ui/SelectField';
import { TextInput } from '../../../ui/TextInput';
import type { ReasonDesk } from '../use-reason';
import styles from './ReasonFields.module.css';

const MOST_TEXT = 2_000;
const MOST_NUMBER = 200;

interface ReasonFieldsProps {
  readonly desk: ReasonDesk;
  readonly isTicketRefused: boolean;
}

/** Why the password is changed, where the secret asks for it: the server keeps it with its audit. */
export const ReasonFields = ({ desk, isTicketRefused }: ReasonFieldsProps) => {
  const t = useWords();
  return (
    <div className={styles['fields']} data-with-ticket={desk.systems.length > 0}>
      <Field
        label={t('rotation.reason.label')}
        note={t(desk.isRequired ? 'rotation.reason.required' : 'rotation.reason.optional')}
      >
        {(wiring) => (
          <TextInput
            {...wiring}
            maxLength={MOST_TEXT}
            value={desk.text}
            onChange={(event) => {
              desk.setText(event.target.value);
            }}
          />
        )}
      </Field>
      {desk.systems.length > 0 && (
        <>
          <SelectField
            label={t('rotation.reason.system')}
            options={desk.systems.map((each) => ({ value: String(each.id), label: each.name }))}
            value={String(desk.system?.id ?? '')}
            onChange={(value) => {
              desk.setSystem(Number(value));
            }}
          />
          <Field
            label={t('rotation.reason.number')}
            error={isTicketRefused ? t('rotation.reason.refused') : undefined}
          >
            {(wiring) => (
              <TextInput
                {...wiring}
                maxLength={MOST_NUMBER}
                value={desk.number}
                onChange={(event) => {
                  desk.setNumber(event.target.value);
                }}
              />
            )}
          </Field>
        </>
      )}
    </div>
  );
};
