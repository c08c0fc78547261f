import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import type { FileDesk } from '../desk';
import { AgeTag } from './AgeTag';
import styles from './ClosedFile.module.css';
import { History } from './History';
import { OpenButton, OpenFields, SecretButton, useOpening } from './OpenForm';

/** What is known of a file without its password, and how to open it. */
export const ClosedFile = (props: FileDesk) => {
  const t = useWords();
  const { keys, file, now, server } = props;
  const hasSecret = file.secret !== null;
  const opening = useOpening({ ...props, file: { by: 'id', id: file.id }, hasSecret });

  return (
    <>
      <form
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          opening.submit();
        }}
      >
        <p className={styles['line']}>
          {t('ticketKeys.closed')} <AgeTag since={file.currentSince} now={now} isLong />
        </p>
        {file.secret && (
          <p className={styles['note']}>
            {t('ticketKeys.inSecret', { ...file.secret, id: String(file.secret.id) })}
          </p>
        )}
        <OpenFields opening={opening} />
        <div className={styles['actions']}>
          <OpenButton opening={opening} />
          <SecretButton opening={opening} server={server} hasSecret={hasSecret} />
          <Button
            variant="quiet"
            onClick={() => {
              void keys.forget(file.id);
            }}
          >
            {t('ticketKeys.forget')}
          </Button>
        </div>
      </form>
      <History file={file} dates={props.dates} />
    </>
  );
};
