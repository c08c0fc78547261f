import { ArrowRight } from 'lucide-react';
import { Fragment } from 'react';
import type { KeySlot, TicketKeyFile } from '../../../../shared/ticket-keys';
import type { Translate } from '../../../../shared/words/keys';
import { formatDate, formatTime } from '../../../app/dates';
import { useWords } from '../../../app/words';
import { Icon } from '../../../ui/Icon';
import { Mono } from '../../../ui/Mono';
import { Tag } from '../../../ui/Tag';
import type { FileDesk } from '../desk';
import { ageInWords, spaced } from '../key-words';
import { AgeTag } from './AgeTag';
import styles from './Slots.module.css';

const sentenceOf = (t: Translate, slot: KeySlot['slot'], { file, dates }: FileDesk): string => {
  const since = (file satisfies TicketKeyFile).nextKnownSince;
  if (slot !== 'next') return t(`ticketKeys.slot.${slot}Does`);
  if (since === null) return t('ticketKeys.slot.nextUnknown');
  const date = new Date(since);
  return t('ticketKeys.slot.nextKnown', {
    time: `${formatDate(date, dates)}, ${formatTime(date, dates.locale)}`,
  });
};

/** The three keys of a file in the order in which they come: what is next encrypts after it, what is previous is erased. */
export const Slots = (props: FileDesk) => {
  const t = useWords();
  const { file, now } = props;

  return (
    <ul aria-label={t('ticketKeys.slot.label')} className={styles['slots']}>
      {file.opened?.slots.map(({ slot, shortName, madeAt }, index) => (
        <Fragment key={slot}>
          {index > 0 && (
            <li aria-hidden="true" className={styles['arrow']}>
              <Icon of={ArrowRight} />
            </li>
          )}
          <li className={styles['slot']} data-slot={slot}>
            <span className={styles['top']}>
              <span className={styles['role']}>{t(`ticketKeys.slot.${slot}`)}</span>
              {slot === 'current' ? (
                <AgeTag since={file.currentSince} now={now} isLong />
              ) : (
                <Tag>{t('ticketKeys.slot.acceptsOnly')}</Tag>
              )}
            </span>
            <span className={styles['name']}>
              <Mono>{spaced(shortName)}</Mono>
            </span>
            <span className={styles['does']}>{sentenceOf(t, slot, props)}</span>
            <span className={styles['made']}>
              {t('ticketKeys.slot.made', { age: ageInWords(t, now - madeAt) })}
            </span>
          </li>
        </Fragment>
      ))}
    </ul>
  );
};
