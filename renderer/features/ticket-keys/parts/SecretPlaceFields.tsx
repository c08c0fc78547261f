import { useId } from 'react';
import type { Folder } from '../../../../shared/folders';
import { FailureBanner } from '../../../app/FailureBanner';
import { useWords } from '../../../app/words';
import { Select } from '../../../ui/Select';
import type { SecretPlace } from '../use-secret-place';
import styles from './Fields.module.css';

const pathOf = ({ path, name }: Folder): string =>
  path === '' ? name : path.replace(/^\\/u, '').replaceAll('\\', ' \\ ');

interface ChoiceProps {
  readonly label: string;
  readonly none: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: number | undefined;
  readonly busy: boolean;
  readonly onChange: (id: number) => void;
}

const Choice = ({ label, none, options, value, busy, onChange }: ChoiceProps) => {
  const id = useId();
  return (
    <div className={styles['choice']}>
      <span id={id} className={styles['label']}>
        {label}
      </span>
      <Select
        labelledBy={id}
        busy={busy}
        options={value === undefined ? [{ value: '', label: none }, ...options] : options}
        value={value === undefined ? '' : String(value)}
        onChange={(chosen) => {
          if (chosen !== '') onChange(Number(chosen));
        }}
      />
    </div>
  );
};

/** Where the secret comes to lie, and of which kind it is. */
export const SecretPlaceFields = ({ place }: { readonly place: SecretPlace }) => {
  const t = useWords();
  const none = t('ticketKeys.store.choose');
  return (
    <>
      {place.failure && <FailureBanner failure={place.failure} />}
      <div className={styles['choices']}>
        <Choice
          label={t('ticketKeys.store.folder')}
          none={none}
          busy={false}
          value={place.folder}
          options={place.folders.map((folder) => ({ value: String(folder.id), label: pathOf(folder) }))}
          onChange={place.chooseFolder}
        />
        <Choice
          label={t('ticketKeys.store.template')}
          none={none}
          busy={place.isReading}
          value={place.template}
          options={place.templates.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={place.chooseTemplate}
        />
      </div>
    </>
  );
};
