import type { FailureCode } from '../../../shared/ipc/reply';
import { lettersIn } from './letters';

const AGE_TEXT = '-----BEGIN AGE ENCRYPTED FILE-----';
const AGE_BYTES = 'age-encryption.org/';
const LOOK = 4_096;
/** With and without the new line that an editor or a shell adds. */
const RAW_LENGTHS: readonly number[] = [48, 80];
const BASE64_LINE = /^[A-Za-z0-9+/]{64}$|^[A-Za-z0-9+/]{107}=$/u;

const textOf = (bytes: Uint8Array): string => {
  const letters = lettersIn(bytes.subarray(0, LOOK));
  const text = String.fromCharCode(...letters);
  letters.fill(0);
  return text;
};

/** Of a file that goes on, the last line may be half of one. */
const linesIn = (bytes: Uint8Array, text: string): readonly string[] => {
  const lines = text.split(/\r?\n/u);
  return (bytes.length > LOOK ? lines.slice(0, -1) : lines).filter((line) => line !== '');
};

const looksLikeKeys = (bytes: Uint8Array, text: string): boolean => {
  if (RAW_LENGTHS.includes(bytes.length)) return true;
  const lines = linesIn(bytes, text);
  return lines.length > 0 && lines.every((line) => BASE64_LINE.test(line));
};

const MARKUP = /^\s*<(\?xml|[A-Za-z!])/u;
const PEM = /^\s*-----BEGIN [A-Z0-9 ]+-----/mu;

const ofText = (text: string, path: string): FailureCode => {
  if (/\.config$/iu.test(path)) return 'key-file-windows';
  if (MARKUP.test(text)) return 'key-file-xml';
  return PEM.test(text) ? 'key-file-pem' : 'key-file-foreign';
};

/** What a file looks like that is none of ours; nothing where it may be one. */
export const looksLike = (bytes: Uint8Array, path: string): FailureCode | undefined => {
  if (bytes.length === 0) return 'key-file-damaged';
  const text = textOf(bytes);
  if (text.trimStart().startsWith(AGE_TEXT) || text.startsWith(AGE_BYTES)) return undefined;
  return looksLikeKeys(bytes, text) ? 'key-file-raw' : ofText(text, path);
};
