import { useId } from 'react';
import type { TicketKeyEvent, TicketKeyFile } from '../../../../shared/ticket-keys';
import type { Translate } from '../../../../shared/words/keys';
import { formatDate, formatMoment, formatTime, type DateStyle } from '../../../app/dates';
import { useWords } from '../../../app/words';
import { SERVER_NAMES, spaced } from '../key-words';
import styles from './History.module.css';

interface HistoryProps {
  readonly file: TicketKeyFile;
  readonly dates: DateStyle;
}

const detailOf = (t: Translate, event: TicketKeyEvent, moment: (at: number) => string): string => {
  if (event.what === 'rotated') {
    const { promoted, erased } = event;
    return t('ticketKeys.history.ring', { promoted: spaced(promoted), erased: spaced(erased) });
  }
  if (event.what !== 'exported') return '';
  const { server, files, reloadedAt, deletedAt } = event;
  if (server === null) return t('ticketKeys.history.protected');
  const words = [t('ticketKeys.history.files', { server: SERVER_NAMES[server], count: files })];
  if (reloadedAt !== null) words.push(t('ticketKeys.history.reloaded', { time: moment(reloadedAt) }));
  words.push(
    deletedAt === null
      ? t('ticketKeys.history.left')
      : t('ticketKeys.history.deleted', { time: moment(deletedAt) }),
  );
  return words.join(' ');
};

/** What was done with a file here, newest first. */
export const History = ({ file, dates }: HistoryProps) => {
  const t = useWords();
  const id = useId();
  if (file.history.length === 0) return null;
  const momentOf = (at: number) => formatMoment(new Date(at), dates.locale);

  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles['title']}>
        {t('ticketKeys.history.title')}
      </h2>
      <table aria-labelledby={id} className={styles['table']}>
        <tbody>
          {file.history.map((event, index) => (
            <tr key={`${event.at} ${index}`}>
              <td
                className={styles['time']}
              >{`${formatDate(new Date(event.at), dates)}, ${formatTime(new Date(event.at), dates.locale)}`}</td>
              <th scope="row">{t(`ticketKeys.history.${event.what}`)}</th>
              <td>{detailOf(t, event, momentOf)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
