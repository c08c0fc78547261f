import { KeyRound, RefreshCw, X } from 'lucide-react';
import { formatTime } from '../../../app/dates';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import type { FileDesk } from '../desk';
import { ExportPanel } from './ExportPanel';
import { History } from './History';
import styles from './OpenedFile.module.css';
import { PasswordLine } from './PasswordLine';
import { Slots } from './Slots';

/** What can be done with a file that is open. */
export const OpenedButtons = ({ keys, file, say, onAsk }: FileDesk) => {
  const t = useWords();
  const close = async () => {
    if (await keys.close(file.id)) say(t('ticketKeys.close.said', { farm: file.farm }));
  };
  return (
    <div className={styles['buttons']}>
      <Button
        icon={KeyRound}
        onClick={() => {
          onAsk({ what: 'password' });
        }}
      >
        {t('ticketKeys.change.button')}
      </Button>
      <Button icon={X} onClick={() => void close()}>
        {t('ticketKeys.close.button')}
      </Button>
      <Button
        variant="primary"
        icon={RefreshCw}
        onClick={() => {
          onAsk({ what: 'rotate' });
        }}
      >
        {t('ticketKeys.rotate.button')}
      </Button>
    </div>
  );
};

/** The three keys of a file, by name alone, and what was done with them. */
export const OpenedFile = (props: FileDesk) => {
  const t = useWords();
  const { file, dates } = props;
  if (!file.opened) return null;
  const time = formatTime(new Date(file.opened.closesAt), dates.locale);

  return (
    <>
      <Slots {...props} />
      <PasswordLine {...props} />
      <ExportPanel key={file.id} {...props} />
      <p className={styles['note']}>{t('ticketKeys.close.byItself', { time })}</p>
      <History file={file} dates={dates} />
    </>
  );
};
