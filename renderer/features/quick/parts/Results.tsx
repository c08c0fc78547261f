import { memo, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { QuickFound } from '../../../../shared/quick';
import type { Translate } from '../../../../shared/words/keys';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import type { Quick, QuickStore } from '../store';
import { Row } from './Row';
import styles from './Results.module.css';

interface ResultsProps {
  readonly quick: QuickStore;
  readonly id: string;
}

const MINUTE = 60_000;

const sourceOf = (t: Translate, { readAt }: QuickFound, from: Quick['from']): string => {
  if (from === 'server') return t('quick.source.server');
  if (readAt === null) return t('quick.source.none');
  const minutes = Math.floor((Date.now() - readAt) / MINUTE);
  return minutes < 1 ? t('quick.source.now') : t('quick.source.minutes', { count: minutes });
};

interface Nothing {
  readonly what: string;
  /** Left out where a button beside it says it. */
  readonly next?: string;
}

/** That no name fits is only said where names are known. */
const nothingOf = (
  t: Translate,
  { sought: text, from }: Pick<Quick, 'sought' | 'from'>,
  { readAt }: QuickFound,
): Nothing => {
  const sought = { text: text.trim() };
  if (sought.text === '') return { what: t('quick.nothingMarked'), next: t('quick.nothingMarkedNext') };
  if (from === 'server')
    return { what: t('quick.nothingOnServer', sought), next: t('quick.nothingOnServerNext') };
  return { what: readAt === null ? t('quick.nothingKnown') : t('quick.nothing', sought) };
};

/** Before the first of each part; nobody looked for anything then. */
const headingAt = (t: Translate, { favourites }: QuickFound, index: number): string | undefined => {
  if (index === 0 && favourites > 0) return t('quick.favourites');
  return index === favourites ? t('quick.recents') : undefined;
};

/** Drawn anew when something else was found or chosen, and not with the letter that was typed for it. */
export const Results = memo(({ quick, id }: ResultsProps) => {
  const t = useWords();
  const found = useStore(quick.store, (all) => all.found);
  const sought = useStore(quick.store, (all) => all.sought);
  const chosen = useStore(quick.store, (all) => all.chosen);
  const from = useStore(quick.store, (all) => all.from);
  const isEvery = sought.trim() === '';
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen, found]);

  return (
    <div className={styles['results']}>
      <div
        ref={list}
        role="listbox"
        id={`${id}-list`}
        aria-label={t('quick.results')}
        className={styles['list']}
      >
        {found?.rows.map((row, index) => (
          <Row
            key={row.id}
            id={`${id}-${index}`}
            row={row}
            text={sought}
            heading={isEvery ? headingAt(t, found, index) : undefined}
            isChosen={index === chosen}
            onChoose={() => {
              quick.choose(index);
            }}
            onCopy={() => void quick.copy('password')}
          />
        ))}
      </div>
      {found?.rows.length === 0 && (
        <div className={styles['nothing']}>
          <Empty {...nothingOf(t, { sought, from }, found)} />
        </div>
      )}
      {found && (
        <p className={styles['source']}>
          <span>{sourceOf(t, found, from)}</span>
          {!isEvery && from === 'names' && (
            <Button size="s" variant="link" onClick={quick.searchServer}>
              {t('quick.searchServer')}
            </Button>
          )}
        </p>
      )}
    </div>
  );
});
