import { FolderOpen, Plus } from 'lucide-react';
import { keyAge } from '../../../../shared/ticket-key-servers';
import type { TicketKeyFile } from '../../../../shared/ticket-keys';
import type { Translate } from '../../../../shared/words/keys';
import { useWords } from '../../../app/words';
import { IconButton } from '../../../ui/IconButton';
import { ListBox } from '../../../ui/ListBox';
import { PaneHead } from '../../../ui/PaneHead';
import { ageInWords, SERVER_NAMES } from '../key-words';
import { AgeTag } from './AgeTag';
import styles from './FileList.module.css';

interface FileListProps {
  readonly files: readonly TicketKeyFile[];
  readonly shown: TicketKeyFile | undefined;
  readonly now: number;
  readonly onSelect: (id: string) => void;
  readonly onEnter: () => void;
  readonly onNew: () => void;
  readonly onOpen: () => void;
}

const nameOf = (t: Translate, { farm, server, currentSince, opened }: TicketKeyFile, now: number) => {
  const age = ageInWords(t, now - currentSince);
  const kind = keyAge(currentSince, now);
  const told = kind === 'fresh' ? age : t(`ticketKeys.age.${kind}`, { age });
  return [farm, SERVER_NAMES[server], told, ...(opened ? [t('ticketKeys.opened')] : [])].join(', ');
};

/** All files that are known here, with how old the key is that encrypts: no password is needed for that. */
export const FileList = ({ files, shown, now, onSelect, onEnter, onNew, onOpen }: FileListProps) => {
  const t = useWords();
  return (
    <section aria-label={t('ticketKeys.files')} className={styles['pane']}>
      <PaneHead title={t('ticketKeys.head')}>
        <IconButton icon={FolderOpen} label={t('ticketKeys.open.title')} onClick={onOpen} />
        <IconButton icon={Plus} label={t('ticketKeys.new.button')} onClick={onNew} />
      </PaneHead>
      <ListBox
        label={t('ticketKeys.files')}
        selected={shown?.id}
        onSelect={onSelect}
        onEnter={onEnter}
        options={files.map((file) => ({
          id: file.id,
          name: nameOf(t, file, now),
          content: (
            <>
              <span className={styles['line']}>
                <span className={styles['farm']}>{file.farm}</span>
                <AgeTag since={file.currentSince} now={now} />
              </span>
              <span className={styles['kind']}>
                {t('ticketKeys.kind', { server: SERVER_NAMES[file.server], size: file.size })}
                {file.opened && ` · ${t('ticketKeys.opened')}`}
              </span>
            </>
          ),
        }))}
      />
      <p className={styles['note']}>{t('ticketKeys.notWindows')}</p>
    </section>
  );
};
