import { Field } from '../../../ui/Field';
import { TextInput, type TextInputProps } from '../../../ui/TextInput';
import { useFieldError } from '../use-field-error';
import type { SignInFormVerbs } from '../use-sign-in-form';

type TextEntry = 'userName' | 'domain' | 'code' | 'clientId' | 'token' | 'program';

interface EntryFieldProps extends Omit<TextInputProps, 'name' | 'value' | 'onChange'> {
  readonly signIn: SignInFormVerbs;
  readonly name: TextEntry;
  readonly label: string;
  readonly note?: string;
}

/** A line of text in the form, tied to what was entered under its name. */
export const EntryField = ({ signIn, name, label, note, ...input }: EntryFieldProps) => {
  const error = useFieldError(signIn.errors, name);

  return (
    <Field label={label} note={note} error={error}>
      {(wiring) => (
        <TextInput
          {...wiring}
          {...input}
          name={name}
          value={signIn.entries[name]}
          onChange={(event) => {
            signIn.set(name, event.target.value);
          }}
        />
      )}
    </Field>
  );
};
