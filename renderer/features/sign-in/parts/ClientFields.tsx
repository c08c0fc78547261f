import { useWords } from '../../../app/words';
import { Field } from '../../../ui/Field';
import { PasswordInput } from '../../../ui/PasswordInput';
import { useFieldError } from '../use-field-error';
import type { SignInFormVerbs } from '../use-sign-in-form';
import styles from './CredentialsFields.module.css';
import { EntryField } from './EntryField';

/** What a tenant of the platform wants to know instead of a user and a password. */
export const ClientFields = ({ signIn }: { readonly signIn: SignInFormVerbs }) => {
  const t = useWords();
  const secretError = useFieldError(signIn.errors, 'clientSecret');

  return (
    <div className={styles['pair']}>
      <EntryField signIn={signIn} name="clientId" label={t('signIn.clientId')} required />
      <Field label={t('signIn.clientSecret')} error={secretError}>
        {(wiring) => (
          <PasswordInput
            {...wiring}
            required
            name="clientSecret"
            showLabel={t('signIn.showSecret')}
            hideLabel={t('signIn.hideSecret')}
            value={signIn.entries.clientSecret}
            onChange={(event) => {
              signIn.set('clientSecret', event.target.value);
            }}
          />
        )}
      </Field>
    </div>
  );
};
