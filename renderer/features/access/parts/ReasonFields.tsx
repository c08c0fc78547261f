import { useWords } from '../../../app/words';
import { Field } from '../../../ui/Field';
import { SelectField } from '../../../ui/SelectField';
import { TextArea } from '../../../ui/TextArea';
import { TextInput } from '../../../ui/TextInput';
import type { ReasonForm } from '../use-reason';
import styles from './ReasonFields.module.css';

interface ReasonFieldsProps {
  readonly form: ReasonForm;
  /** The server has not taken the number. */
  readonly isTicketRefused: boolean;
}

const MOST_TEXT = 2_000;
const MOST_NUMBER = 200;

/** Why somebody wants to see a value, and the ticket that goes with it where there are any. */
export const ReasonFields = ({ form, isTicketRefused }: ReasonFieldsProps) => {
  const t = useWords();
  const { typed, systems, isMissing, set } = form;

  return (
    <>
      <Field label={t('access.reason.label')} error={isMissing ? t('access.reason.missing') : undefined}>
        {(wiring) => (
          <TextArea
            {...wiring}
            ref={form.area}
            isProse
            maxLength={MOST_TEXT}
            value={typed.text}
            onChange={(event) => {
              set({ text: event.target.value });
            }}
          />
        )}
      </Field>
      {systems.length > 0 && (
        <div className={styles['ticket']}>
          <SelectField
            label={t('access.reason.system')}
            options={systems.map((each) => ({ value: String(each.id), label: each.name }))}
            value={String(form.system?.id ?? '')}
            onChange={(value) => {
              set({ system: Number(value) });
            }}
          />
          <Field
            label={t('access.reason.number')}
            note={t('access.reason.optional')}
            error={isTicketRefused ? t('access.reason.refused') : undefined}
          >
            {(wiring) => (
              <TextInput
                {...wiring}
                maxLength={MOST_NUMBER}
                value={typed.number}
                onChange={(event) => {
                  set({ number: event.target.value });
                }}
              />
            )}
          </Field>
        </div>
      )}
    </>
  );
};
