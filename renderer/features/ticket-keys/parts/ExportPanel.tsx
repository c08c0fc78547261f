import { Check, Copy, Download, Lock, Trash2, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { FailureBanner } from '../../../app/FailureBanner';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { Mono } from '../../../ui/Mono';
import { Segments } from '../../../ui/Segments';
import type { FileDesk } from '../desk';
import { serversFor } from '../key-words';
import { useExport, type KeyExport } from '../use-export';
import styles from './ExportPanel.module.css';

interface PartProps extends FileDesk {
  readonly going: KeyExport;
}

const Tools = ({ file, going, onAsk, titleId }: PartProps & { readonly titleId: string }) => {
  const t = useWords();
  return (
    <div className={styles['head']}>
      <h2 id={titleId} className={styles['title']}>
        {t('ticketKeys.export.title')}
      </h2>
      <Segments
        label={t('ticketKeys.server')}
        segments={serversFor(t, file.size)}
        value={going.server}
        onChange={going.setServer}
      />
      <div className={styles['tools']}>
        <Button size="s" icon={Copy} onClick={() => void going.copySnippet()}>
          {t('ticketKeys.export.copy')}
        </Button>
        <Button
          size="s"
          icon={Lock}
          onClick={() => {
            onAsk({ what: 'cms' });
          }}
        >
          {t('ticketKeys.cms.button')}
        </Button>
        <Button
          size="s"
          icon={Download}
          unavailable={going.tried.waits}
          onClick={() => void going.exportFiles()}
        >
          {t('ticketKeys.export.files')}
        </Button>
      </div>
    </div>
  );
};

const After = ({ file, going }: PartProps) => {
  const t = useWords();
  const last = file.history.find(({ what }) => what === 'exported');
  const isReloaded = last?.what !== 'exported' || last.reloadedAt !== null;
  return (
    <div className={styles['after']}>
      <Button
        size="s"
        icon={Check}
        unavailable={last && !isReloaded ? undefined : t('ticketKeys.export.nothingToMark')}
        onClick={() => void going.markReloaded()}
      >
        {t('ticketKeys.export.mark')}
      </Button>
      <Button
        size="s"
        icon={Trash2}
        unavailable={file.exportedLeft > 0 ? undefined : t('ticketKeys.export.nothingToDelete')}
        onClick={() => void going.deleteExported()}
      >
        {t('ticketKeys.export.delete')}
      </Button>
      {file.exportedLeft > 0 && (
        <span className={styles['left']}>{t('ticketKeys.export.left', { count: file.exportedLeft })}</span>
      )}
    </div>
  );
};

/** What the servers get: in the open, so it says what that means and what is to be done with it. */
export const ExportPanel = (desk: FileDesk) => {
  const t = useWords();
  const id = useId();
  const going = useExport(desk);
  const { failure } = going.tried;

  return (
    <section aria-labelledby={id} className={styles['panel']}>
      <Tools {...desk} going={going} titleId={id} />
      {failure && (
        <div className={styles['failure']}>
          <FailureBanner failure={failure} />
        </div>
      )}
      <div className={styles['body']}>
        <pre dir="ltr" tabIndex={0} role="region" aria-label={t('ticketKeys.export.snippet')}>
          {going.snippet?.text}
        </pre>
        <div className={styles['steps']}>
          <ol aria-label={t('ticketKeys.export.after')}>
            {(['copyStep', 'reloadStep', 'deleteStep'] as const).map((step) => (
              <li key={step}>{t(`ticketKeys.export.${step}`)}</li>
            ))}
          </ol>
          {going.folder !== undefined && (
            <p className={styles['folder']}>
              {t('ticketKeys.export.wentTo')} <Mono>{going.folder}</Mono>
            </p>
          )}
        </div>
      </div>
      <After {...desk} going={going} />
      <p className={styles['warning']}>
        <Icon of={TriangleAlert} size="s" />
        <span>{t('ticketKeys.export.open')}</span>
      </p>
    </section>
  );
};
