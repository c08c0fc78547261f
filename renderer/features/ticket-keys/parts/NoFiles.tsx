import { FolderOpen, Plus } from 'lucide-react';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import styles from './NoFiles.module.css';

interface NoFilesProps {
  readonly onNew: () => void;
  readonly onOpen: () => void;
}

export const NoFiles = ({ onNew, onOpen }: NoFilesProps) => {
  const t = useWords();
  return (
    <div className={styles['empty']}>
      <p>{t('ticketKeys.empty')}</p>
      <div className={styles['actions']}>
        <Button variant="primary" icon={Plus} onClick={onNew}>
          {t('ticketKeys.new.button')}
        </Button>
        <Button icon={FolderOpen} onClick={onOpen}>
          {t('ticketKeys.open.title')}
        </Button>
      </div>
      <p className={styles['note']}>{t('ticketKeys.emptyNote')}</p>
    </div>
  );
};
