import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Field } from '../../../ui/Field';
import { TextInput } from '../../../ui/TextInput';
import type { KeysStore } from '../store';
import type { KeyAttempt } from '../use-key-attempt';
import styles from './Fields.module.css';

export const ABOUT_PATH = [
  'key-path-empty',
  'key-file-exists',
  'key-folder-missing',
  'key-folder-refused',
  'disk-full',
] as const;

interface PathFieldProps {
  readonly path: string;
  readonly onPath: (path: string) => void;
  readonly choose: KeysStore['client']['choosePath'];
  readonly tried: Pick<KeyAttempt, 'errorAt'>;
}

/** Where a file goes that is not there yet. */
export const PathField = ({ path, onPath, choose, tried }: PathFieldProps) => {
  const t = useWords();
  const ask = async () => {
    const reply = await choose({ path });
    if (reply.ok && reply.value !== null) onPath(reply.value);
  };
  return (
    <Field label={t('ticketKeys.new.file')} error={tried.errorAt(ABOUT_PATH)}>
      {(wiring) => (
        <div className={styles['withButton']}>
          <TextInput
            {...wiring}
            mono
            value={path}
            onChange={(event) => {
              onPath(event.target.value);
            }}
          />
          <Button onClick={() => void ask()}>{t('ticketKeys.chooseFile')}</Button>
        </div>
      )}
    </Field>
  );
};
