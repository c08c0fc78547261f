import { useState } from 'react';
import type { SavedBulk } from '../../../../shared/bulk';
import type { Failure, Reply } from '../../../../shared/ipc/reply';
import { failureText } from '../../../app/failures';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import styles from './Form.module.css';

interface ExportProps {
  readonly label: string;
  readonly save: () => Promise<Reply<SavedBulk>>;
  readonly say: (text: string) => void;
}

/** A button that writes a file of the user's choice, and what came of it. */
export const Export = ({ label, save, say }: ExportProps) => {
  const t = useWords();
  const [news, setNews] = useState<'saved' | Failure>();

  const run = async () => {
    const reply = await save();
    if (!reply.ok) {
      setNews(reply.failure);
      say(t('bulk.run.notSaved'));
      return;
    }
    const isSaved = reply.value.outcome === 'saved';
    setNews(isSaved ? 'saved' : undefined);
    if (isSaved) say(t('bulk.run.saved'));
  };
  const failure = news !== undefined && news !== 'saved' ? failureText(t, news) : undefined;

  return (
    <>
      <Button
        onClick={() => {
          void run();
        }}
      >
        {label}
      </Button>
      {news === 'saved' && <span className={styles['note']}>{t('bulk.run.saved')}</span>}
      {failure && (
        <span className={styles['note']}>{`${t('bulk.run.notSaved')} ${failure.what} ${failure.next}`}</span>
      )}
    </>
  );
};
