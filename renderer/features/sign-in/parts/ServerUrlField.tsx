import type { ChangeEvent } from 'react';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Field } from '../../../ui/Field';
import { TextInput } from '../../../ui/TextInput';
import type { Address } from '../use-address';
import type { CertificateVerbs } from '../use-certificate';
import { useFieldError } from '../use-field-error';
import type { SignInFormVerbs } from '../use-sign-in-form';
import { AddressLine } from './AddressLine';

interface ServerUrlFieldProps {
  readonly signIn: SignInFormVerbs;
  readonly address: Address;
  readonly certificate: CertificateVerbs;
}

const wasPasted = ({ nativeEvent }: ChangeEvent<HTMLInputElement>) =>
  nativeEvent instanceof InputEvent && nativeEvent.inputType === 'insertFromPaste';

export const ServerUrlField = ({ signIn, address, certificate }: ServerUrlFieldProps) => {
  const t = useWords();
  const error = useFieldError(signIn.errors, 'serverUrl');

  return (
    <Field
      label={t('signIn.serverUrl')}
      hint={<AddressLine removed={signIn.removed} known={address.known} onInstead={address.takeInstead} />}
      error={error}
      aside={
        <Button
          variant="link"
          size="s"
          unavailable={
            certificate.lookingAt === undefined
              ? undefined
              : t('trust.looking', { host: certificate.lookingAt })
          }
          onClick={certificate.look}
        >
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
          onBlur={address.settle}
        />
      )}
    </Field>
  );
};
