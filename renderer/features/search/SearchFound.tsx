import { SlidersHorizontal } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { failureText } from '../../app/failures';
import { useWords } from '../../app/words';
import { Button } from '../../ui/Button';
import { FoundLines } from './parts/FoundLines';
import { NothingFound } from './parts/NothingFound';
import { SearchOptions } from './parts/SearchOptions';
import styles from './SearchFound.module.css';
import type { Question } from './question';
import type { Searching, SearchStore } from './store';

export interface SearchFoundProps {
  readonly search: SearchStore;
  readonly locale: string;
  /** The folder whose list is beneath what was found. */
  readonly folder: Question['within'];
  readonly say: (text: string) => void;
}

/** Nobody listens to the number of each letter. */
const SAID_AFTER_MS = 600;

/** Says how many there are, once nothing more is typed. */
const useSaid = ({ question, rows }: Searching, say: (text: string) => void) => {
  const t = useWords();
  const count = rows?.length;

  useEffect(() => {
    if (count === undefined) return undefined;
    const timer = window.setTimeout(() => {
      say(t('search.said', { count }));
    }, SAID_AFTER_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [question, count, say, t]);
};

/** What was named, and need not be looked for: the first of all results. */
const JumpLine = ({ searching, onGo }: { readonly searching: Searching; readonly onGo: () => void }) => {
  const t = useWords();
  const { jump, landing } = searching;
  switch (jump?.kind) {
    case undefined:
      return null;
    case 'secret':
      return (
        <Button size="s" onClick={onGo}>
          {t('search.openSecret', { id: String(jump.id) })}
        </Button>
      );
    case 'folder':
      return (
        <>
          <Button size="s" onClick={onGo}>
            {t('search.openFolder', { path: jump.path })}
          </Button>
          {landing.state === 'no-folder' && <p role="status">{t('search.noFolder', { path: jump.path })}</p>}
          {landing.state === 'failed' && <p role="status">{failureText(t, landing.failure).what}</p>}
        </>
      );
    case 'elsewhere':
      return <p>{t('search.elsewhere', { server: jump.server })}</p>;
    case 'not-understood':
      return <p>{t('search.notUnderstood')}</p>;
  }
};

/** Above what was found: where it comes from, what is missing of it, and how to look further. */
export const SearchFound = ({ search, locale, folder, say }: SearchFoundProps) => {
  const t = useWords();
  const searching = useStore(search.store);
  const [isChoosing, setChoosing] = useState(false);
  useSaid(searching, say);
  if (searching.question.text.trim() === '') return null;
  const isNothing = searching.rows?.length === 0 && !searching.jump;

  return (
    <div data-found className={styles['found']}>
      <JumpLine
        searching={searching}
        onGo={() => {
          void search.go();
        }}
      />
      {searching.rows && <FoundLines searching={searching} search={search} locale={locale} />}
      {isNothing && <NothingFound searching={searching} search={search} />}
      <Button
        size="s"
        variant="quiet"
        icon={SlidersHorizontal}
        aria-expanded={isChoosing}
        onClick={() => {
          setChoosing(!isChoosing);
        }}
      >
        {t('search.options')}
      </Button>
      {isChoosing && <SearchOptions search={search} question={searching.question} folder={folder} />}
    </div>
  );
};
