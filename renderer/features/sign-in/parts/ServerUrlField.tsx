import { Check } from 'lucide-react';
import type { ChangeEvent } from 'react';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Field } from '../../../ui/Field';
import { Icon } from '../../../ui/Icon';
import { TextInput } from '../../../ui/TextInput';
import { useFieldError } from '../use-field-error';
import type { SignInFormVerbs } from '../use-sign-in-form';
import styles from './ServerUrlField.module.css';

const wasPasted = ({ nativeEvent }: ChangeEvent<HTMLInputElement>) =>
  nativeEvent instanceof InputEvent && nativeEvent.inputType === 'insertFromPaste';

export const ServerUrlField = ({ signIn }: { readonly signIn: SignInFormVerbs }) => {
  const t = useWords();
  const error = useFieldError(signIn.errors, 'serverUrl');
  const { removed } = signIn;

  const line =
    removed === undefined ? (
      t('address.hint')
    ) : (
      <span className={styles['mended']}>
        <Icon of={Check} size="s" />
        {t('address.removed', { part: removed })}
      </span>
    );

  return (
    <Field
      label={t('signIn.serverUrl')}
      hint={line}
      error={error}
      aside={
        <Button variant="link" size="s" unavailable={t('signIn.certificateLater')}>
          {t('signIn.certificate')}
        </Button>
      }
    >
      {(wiring) => (
        <TextInput
          {...wiring}
          mono
          required
          name="serverUrl"
          inputMode="url"
          value={signIn.entries.serverUrl}
          onChange={(event) => {
            signIn.set('serverUrl', event.target.value);
            if (wasPasted(event)) signIn.settleAddress();
          }}
          onBlur={signIn.settleAddress}
        />
      )}
    </Field>
  );
};
