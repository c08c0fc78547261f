import { Eye, EyeOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { IconButton } from './IconButton';
import { TextInput, type TextInputProps } from './TextInput';

interface PasswordInputProps extends Omit<TextInputProps, 'type' | 'trailing' | 'mono'> {
  readonly showLabel: string;
  readonly hideLabel: string;
}

/** Covers itself again when the window loses the focus: whoever looks next may be somebody else. */
export const PasswordInput = ({ showLabel, hideLabel, ...input }: PasswordInputProps) => {
  const [shown, setShown] = useState(false);

  useEffect(() => {
    const cover = () => {
      setShown(false);
    };
    window.addEventListener('blur', cover);
    return () => {
      window.removeEventListener('blur', cover);
    };
  }, []);

  return (
    <TextInput
      {...input}
      type={shown ? 'text' : 'password'}
      trailing={
        <IconButton
          icon={shown ? EyeOff : Eye}
          label={shown ? hideLabel : showLabel}
          onClick={() => {
            setShown(!shown);
          }}
        />
      }
    />
  );
};
