import { useEffect, useRef, useState, type ClipboardEvent, type ComponentProps } from 'react';
import type { SecretField } from '../../../../shared/secret';
import { useWords } from '../../../app/words';
import type { Wiring } from '../../../ui/Field';
import { PasswordInput } from '../../../ui/PasswordInput';
import { TextArea } from '../../../ui/TextArea';
import { TextInput } from '../../../ui/TextInput';
import { CoveredLines } from './CoveredLines';

interface EditInputProps {
  readonly field: SecretField;
  readonly wiring: Wiring;
  readonly text: string;
  readonly setText: (text: string) => void;
}

const hasLines = (text: string): boolean => /[\r\n]/u.test(text);

/** With the line ends that were copied: a field of one line would leave them out, and nobody would see it. */
const pasted = ({ clipboardData, currentTarget }: ClipboardEvent<HTMLInputElement>): string | undefined => {
  const text = clipboardData.getData('text/plain');
  if (!hasLines(text)) return undefined;
  const { value, selectionStart, selectionEnd } = currentTarget;
  return value.slice(0, selectionStart ?? 0) + text + value.slice(selectionEnd ?? value.length);
};

/** In the place of a field that had the focus. */
const Lines = (area: ComponentProps<typeof TextArea>) => {
  const element = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    element.current?.focus();
  }, []);
  return <TextArea {...area} ref={element} rows={4} />;
};

/** Where a value is typed: over several lines if it has them, whatever kind of field it is for. */
export const EditInput = ({ field: { name, kind }, wiring, text, setText }: EditInputProps) => {
  const t = useWords();
  // Once it had several it stays so: another field would take the focus from whoever joins two lines.
  const [isLong, setLong] = useState(false);
  if (!isLong && hasLines(text)) setLong(true);
  const shared = {
    ...wiring,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setText(event.target.value);
    },
  };
  const cover = {
    showLabel: t('secret.edit.show', { field: name }),
    hideLabel: t('secret.edit.hide', { field: name }),
  };
  if (kind === 'notes') return <TextArea {...shared} rows={8} value={text} />;
  if (isLong) {
    return kind === 'password' ? (
      <CoveredLines {...shared} {...cover} value={text} />
    ) : (
      <Lines {...shared} value={text} />
    );
  }
  const input = {
    ...shared,
    value: text,
    onPaste: (event: ClipboardEvent<HTMLInputElement>) => {
      const lines = pasted(event);
      if (lines === undefined) return;
      event.preventDefault();
      setText(lines);
    },
  };
  return kind === 'password' ? (
    <PasswordInput {...input} {...cover} autoComplete="new-password" />
  ) : (
    <TextInput {...input} />
  );
};
