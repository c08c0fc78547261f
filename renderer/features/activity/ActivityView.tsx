import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../app/words';
import { Empty } from '../../ui/Empty';
import styles from './ActivityView.module.css';
import { CallDetails } from './parts/CallDetails';
import { CallTable } from './parts/CallTable';
import { CallTools } from './parts/CallTools';
import type { ActivityStore } from './store';
import { useRows } from './use-rows';

export interface ActivityViewProps {
  readonly activity: ActivityStore;
  readonly locale: string;
  readonly say: (text: string) => void;
}

/** Everything that went out, the newest first: what was sent, what became of it, and what it was for. */
export const ActivityView = ({ activity, locale, say }: ActivityViewProps) => {
  const t = useWords();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const rows = useRows(activity);
  const isEmpty = rows?.length === 0;
  const [chosen, setChosen] = useState<number>();
  const call = rows?.find((row) => row.call.id === chosen)?.call;

  useEffect(() => {
    heading.current?.focus();
  }, []);

  return (
    <main aria-labelledby={`${id}-title`} className={styles['main']}>
      <h1 ref={heading} id={`${id}-title`} tabIndex={-1} className={styles['heading']}>
        {t('activity.title')}
      </h1>
      <p className={styles['promise']}>{t('activity.promise')}</p>
      <CallTools selected={call?.id} isEmpty={isEmpty} activity={activity} say={say} />
      {isEmpty && <Empty what={t('activity.empty')} next={t('activity.emptyNext')} />}
      {rows && !isEmpty && <CallTable rows={rows} selected={call?.id} onSelect={setChosen} locale={locale} />}
      {call && <CallDetails call={call} />}
    </main>
  );
};
