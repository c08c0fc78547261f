import { SHORTEST_FILE_PASSWORD } from '../../../../shared/ticket-key-limits';
import { useWords } from '../../../app/words';
import { Field } from '../../../ui/Field';
import { PasswordInput } from '../../../ui/PasswordInput';
import { RadioGroup } from '../../../ui/RadioGroup';
import { TextInput } from '../../../ui/TextInput';
import type { KeyAttempt } from '../use-key-attempt';
import type { NewPassword } from '../use-new-password';
import styles from './Fields.module.css';

interface TypedProps {
  readonly typed: Pick<NewPassword, 'value' | 'setValue' | 'repeated' | 'setRepeated'>;
  readonly tried: Pick<KeyAttempt, 'errorAt'>;
}

/** One that somebody makes up: twice, because nobody sees it. */
export const TypedPassword = ({ typed, tried }: TypedProps) => {
  const t = useWords();
  return (
    <>
      <Field
        label={t('ticketKeys.password.typed')}
        hint={t('ticketKeys.password.least', { count: SHORTEST_FILE_PASSWORD })}
        error={tried.errorAt(['key-password-empty', 'key-password-short'])}
      >
        {(wiring) => (
          <PasswordInput
            {...wiring}
            showLabel={t('signIn.showPassword')}
            hideLabel={t('signIn.hidePassword')}
            value={typed.value}
            onChange={(event) => {
              typed.setValue(event.target.value);
            }}
          />
        )}
      </Field>
      <Field label={t('ticketKeys.password.repeat')} error={tried.errorAt(['key-password-differs'])}>
        {(wiring) => (
          <TextInput
            {...wiring}
            type="password"
            value={typed.repeated}
            onChange={(event) => {
              typed.setRepeated(event.target.value);
            }}
          />
        )}
      </Field>
    </>
  );
};

interface PasswordFieldsProps {
  readonly password: NewPassword;
  readonly tried: Pick<KeyAttempt, 'errorAt'>;
}

export const PasswordFields = ({ password, tried }: PasswordFieldsProps) => {
  const t = useWords();
  return (
    <>
      <RadioGroup
        label={t('ticketKeys.password.label')}
        options={[
          { value: 'generate', label: t('ticketKeys.password.generate') },
          { value: 'typed', label: t('ticketKeys.password.type') },
        ]}
        value={password.kind}
        onChange={password.setKind}
      />
      {password.kind === 'typed' ? (
        <TypedPassword typed={password} tried={tried} />
      ) : (
        <p className={styles['note']}>{t('ticketKeys.password.generated')}</p>
      )}
    </>
  );
};
