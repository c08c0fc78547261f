import { useWords } from '../../../app/words';
import { Field } from '../../../ui/Field';
import { PasswordInput } from '../../../ui/PasswordInput';
import { useFieldError } from '../use-field-error';
import type { SignInFormVerbs } from '../use-sign-in-form';
import styles from './CredentialsFields.module.css';
import { EntryField } from './EntryField';

export const CredentialsFields = ({ signIn }: { readonly signIn: SignInFormVerbs }) => {
  const t = useWords();
  const passwordError = useFieldError(signIn.errors, 'password');

  return (
    <>
      <div className={styles['pair']}>
        <EntryField signIn={signIn} name="userName" label={t('signIn.userName')} required />
        <EntryField signIn={signIn} name="domain" label={t('signIn.domain')} note={t('signIn.domainNote')} />
      </div>
      <div className={styles['pair']}>
        <Field label={t('signIn.password')} error={passwordError}>
          {(wiring) => (
            <PasswordInput
              {...wiring}
              required
              name="password"
              showLabel={t('signIn.showPassword')}
              hideLabel={t('signIn.hidePassword')}
              value={signIn.entries.password}
              onChange={(event) => {
                signIn.set('password', event.target.value);
              }}
            />
          )}
        </Field>
        <EntryField
          signIn={signIn}
          name="code"
          label={t('signIn.code')}
          note={t('signIn.codeNote')}
          mono
          autoComplete="one-time-code"
          inputMode="numeric"
          placeholder={t('signIn.codeExample')}
        />
      </div>
    </>
  );
};
