import type { Folder } from '../../../../shared/folders';
import { FailureBanner } from '../../../app/FailureBanner';
import { useWords } from '../../../app/words';
import { SelectField } from '../../../ui/SelectField';
import type { SecretPlace } from '../use-secret-place';
import styles from './Fields.module.css';

const pathOf = ({ path, name }: Folder): string =>
  path === '' ? name : path.replace(/^\\/u, '').replaceAll('\\', ' \\ ');

interface IdFieldProps {
  readonly label: string;
  readonly of: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: number | undefined;
  readonly busy?: boolean;
  readonly onChoose: (id: number) => void;
}

const IdField = ({ of, chosen, onChoose, ...field }: IdFieldProps) => {
  const t = useWords();
  return (
    <SelectField
      {...field}
      options={chosen === undefined ? [{ value: '', label: t('ticketKeys.store.choose') }, ...of] : of}
      value={chosen === undefined ? '' : String(chosen)}
      onChange={(value) => {
        if (value !== '') onChoose(Number(value));
      }}
    />
  );
};

/** Where the secret comes to lie, and of which kind it is. */
export const SecretPlaceFields = ({ place }: { readonly place: SecretPlace }) => {
  const t = useWords();
  return (
    <>
      {place.failure && <FailureBanner failure={place.failure} />}
      <div className={styles['choices']}>
        <IdField
          label={t('ticketKeys.store.folder')}
          chosen={place.folder}
          of={place.folders.map((folder) => ({ value: String(folder.id), label: pathOf(folder) }))}
          onChoose={place.chooseFolder}
        />
        <IdField
          label={t('ticketKeys.store.template')}
          busy={place.isReading}
          chosen={place.template}
          of={place.templates.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChoose={place.chooseTemplate}
        />
      </div>
    </>
  );
};
