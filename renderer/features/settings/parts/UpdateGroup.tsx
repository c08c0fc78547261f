import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Failure } from '../../../../shared/ipc/reply';
import type { Updates } from '../../../../shared/updates';
import type { Translate } from '../../../../shared/words/keys';
import { usableLocale } from '../../../../shared/locale';
import { formatMoment } from '../../../app/dates';
import { failureText } from '../../../app/failures';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { ProgressBar } from '../../../ui/ProgressBar';
import type { UpdateStore } from '../update-store';
import { SettingGroup } from './SettingGroup';
import { SettingRow } from './SettingRow';
import styles from './UpdateGroup.module.css';

const MEGABYTE = 1_000_000;

const megabytes = (bytes: number, locale: string): string =>
  new Intl.NumberFormat(usableLocale(locale), {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes / MEGABYTE);

const failureSaid = (t: Translate, failure: Failure): string => {
  const { what, next, detail } = failureText(t, failure);
  return [what, next, ...(detail === undefined ? [] : [detail])].join(' ');
};

/** What is true of it now, in one sentence or two. */
const saidOf = (t: Translate, updates: Updates, locale: string): string => {
  switch (updates.state) {
    case 'off':
      return t(`settings.updates.off.${updates.why}`);
    case 'idle':
      return updates.checkedAt === null
        ? t('settings.updates.never')
        : t('settings.updates.newest', { when: formatMoment(new Date(updates.checkedAt), locale) });
    case 'checking':
      return t('settings.updates.checking');
    case 'available':
      return t('settings.updates.available', {
        version: updates.version,
        size: megabytes(updates.sizeBytes, locale),
      });
    case 'downloading':
      return t('settings.updates.downloading', { version: updates.version });
    case 'ready': {
      const ready = t('settings.updates.ready', { version: updates.version });
      return updates.waitsFor === null
        ? ready
        : `${ready} ${t(`settings.updates.waitsFor.${updates.waitsFor}`)}`;
    }
    case 'failed':
      return failureSaid(t, updates.failure);
  }
};

interface WishProps {
  readonly updates: Updates;
  readonly ask: UpdateStore['ask'];
  readonly describedBy: string | undefined;
}

/** What can be wished for in this state: never more than one thing. */
const Wish = ({ updates, ask, describedBy }: WishProps) => {
  const t = useWords();
  const described = { 'aria-describedby': describedBy };
  switch (updates.state) {
    case 'off':
      return null;
    case 'available':
      return (
        <Button variant="primary" {...described} onClick={() => void ask('download')}>
          {t('settings.updates.download')}
        </Button>
      );
    case 'downloading':
      return (
        <div className={styles['progress']}>
          <ProgressBar
            label={t('settings.updates.downloading', { version: updates.version })}
            done={updates.percent}
            total={100}
          />
          <span aria-hidden>{t('settings.updates.percent', { percent: updates.percent })}</span>
          <Button onClick={() => void ask('cancel')}>{t('settings.updates.cancel')}</Button>
        </div>
      );
    case 'ready':
      return (
        <Button
          variant="primary"
          {...described}
          unavailable={
            updates.waitsFor === null ? undefined : t(`settings.updates.waitsFor.${updates.waitsFor}`)
          }
          onClick={() => void ask('restart')}
        >
          {t('settings.updates.restart')}
        </Button>
      );
    case 'idle':
    case 'checking':
    case 'failed':
      return (
        <Button
          {...described}
          unavailable={updates.state === 'checking' ? t('settings.updates.checking') : undefined}
          onClick={() => void ask('check')}
        >
          {t('settings.updates.check')}
        </Button>
      );
  }
};

interface UpdateGroupProps {
  readonly updates: UpdateStore;
  readonly locale: string;
  readonly say: (text: string) => void;
}

/** Whether there is a newer Keyturn. Nobody is told of it unasked: this is where it is looked for. */
export const UpdateGroup = ({ updates: { store, ask }, locale, say }: UpdateGroupProps) => {
  const t = useWords();
  const { updates, refusal } = useStore(store);
  const said = updates && (refusal ? failureSaid(t, refusal) : saidOf(t, updates, locale));
  const before = useRef<string>(undefined);

  useEffect(() => {
    void ask('look');
  }, [ask]);

  useEffect(() => {
    if (before.current !== undefined && said !== undefined && before.current !== said) say(said);
    before.current = said;
  }, [said, say]);

  if (!updates) return null;
  return (
    <SettingGroup title={t('settings.updates.group')}>
      <SettingRow label={t('settings.updates.label')} hint={said}>
        {({ describedBy }) => <Wish updates={updates} ask={ask} describedBy={describedBy} />}
      </SettingRow>
      {updates.state === 'available' && updates.notes !== '' && (
        <div className={styles['notes']}>
          <Disclosure label={t('settings.updates.notes')}>
            <p className={styles['text']}>{updates.notes}</p>
          </Disclosure>
        </div>
      )}
    </SettingGroup>
  );
};
