import { Download, Trash2, Upload } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { SecretField } from '../../../../shared/secret';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { ProgressBar } from '../../../ui/ProgressBar';
import type { FieldVerbs } from '../field-verbs';
import { useEditing } from '../use-editing';
import { useFile, type FileNews } from '../use-file';
import styles from './FileRow.module.css';
import { Row } from './Row';
import { Trouble } from './Trouble';

const FileDialog = lazy(async () => {
  const { FileDialog: View } = await import('./FileDialog');
  return { default: View };
});

const KILOBYTE = 1_000;
const kilobytes = (bytes: number): number => Math.ceil(bytes / KILOBYTE);

interface NewsProps {
  readonly name: string;
  readonly news: FileNews | undefined;
  readonly onStop: () => void;
}

const Moving = ({
  name,
  news,
  onStop,
}: NewsProps & { readonly news: Extract<FileNews, { kind: 'moving' }> }) => {
  const t = useWords();
  const { way, done, total } = news;
  const label = t(way === 'download' ? 'secret.file.downloading' : 'secret.file.uploading', { field: name });
  return (
    <span className={styles['moving']}>
      <span className={styles['bar']}>
        <ProgressBar label={label} done={done} total={total} />
      </span>
      <span className={styles['count']}>
        {total === null
          ? t('secret.file.moving', { done: kilobytes(done) })
          : t('secret.file.movingOf', { done: kilobytes(done), total: kilobytes(total) })}
      </span>
      <Button onClick={onStop}>{t('controls.cancel')}</Button>
    </span>
  );
};

const News = (props: NewsProps) => {
  const t = useWords();
  const { name, news } = props;
  switch (news?.kind) {
    case undefined:
      return <span className={styles['note']}>{t('secret.file.note')}</span>;
    case 'waiting':
      return <span className={styles['note']}>{t('secret.file.waiting')}</span>;
    case 'moving':
      return <Moving {...props} news={news} />;
    case 'said':
      return <span className={styles['note']}>{news.text}</span>;
    case 'unknown':
      return <span>{t('secret.file.unknown', { field: name })}</span>;
    case 'failed':
      return <Trouble failure={news.failure} />;
  }
};

interface FileRowProps {
  readonly field: SecretField;
  readonly row: string;
  readonly verbs: FieldVerbs;
}

/** A field that holds a file: nothing of it is shown here. */
export const FileRow = ({ field, row, verbs }: FileRowProps) => {
  const { slug, name } = field;
  const t = useWords();
  const { news, isBusy, download, upload, remove, stop } = useFile({ slug, name, verbs });
  const [asked, setAsked] = useState<'upload' | 'remove'>();
  const edits = useEditing(field, verbs);
  const busy = isBusy ? t('secret.file.busy') : undefined;

  return (
    <Row
      name={name}
      row={row}
      isBusy={isBusy}
      actions={
        <>
          <IconButton
            icon={Download}
            label={t('secret.file.download', { field: name })}
            unavailable={busy ?? verbs.unavailable}
            onClick={() => {
              void download();
            }}
          />
          {edits.mayBeShown &&
            (['upload', 'remove'] as const).map((way) => (
              <IconButton
                key={way}
                icon={way === 'upload' ? Upload : Trash2}
                label={t(`secret.file.${way}`, { field: name })}
                unavailable={busy ?? edits.unavailable}
                onClick={() => {
                  setAsked(way);
                }}
              />
            ))}
        </>
      }
    >
      <News name={name} news={news} onStop={stop} />
      <Suspense fallback={null}>
        {asked && (
          <FileDialog
            name={name}
            asked={asked}
            onClose={() => {
              setAsked(undefined);
            }}
            onSure={() => {
              setAsked(undefined);
              void (asked === 'upload' ? upload : remove)();
            }}
          />
        )}
      </Suspense>
    </Row>
  );
};
