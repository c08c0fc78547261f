import { Search, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { isPressed, SEARCH_KEYS } from '../../../shared/shortcuts';
import { keyNames } from '../../app/key-names';
import { useWords } from '../../app/words';
import { Icon } from '../../ui/Icon';
import { IconButton } from '../../ui/IconButton';
import { TextInput } from '../../ui/TextInput';
import styles from './SearchBox.module.css';
import type { SearchStore } from './store';

export interface SearchBoxProps {
  readonly search: SearchStore;
  /** Whether its server can be asked for anything. */
  readonly isOpen: boolean;
  readonly isMac: boolean;
  /** Out of the box, to what it has found. */
  readonly onLeave: () => void;
}

const MOST_LETTERS = 500;

/** Anywhere in the window. */
const useShortcut = (focus: () => void) => {
  const newest = useRef(focus);

  useEffect(() => {
    newest.current = focus;
  });

  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (!isPressed(SEARCH_KEYS.search, event)) return;
      event.preventDefault();
      newest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
};

/** Looks for secrets as one types, among the names that are known here and on the server. */
export const SearchBox = ({ search, isOpen, isMac, onLeave }: SearchBoxProps) => {
  const t = useWords();
  const text = useStore(search.store, ({ question }) => question.text);
  const input = useRef<HTMLInputElement>(null);
  useShortcut(() => {
    input.current?.select();
    input.current?.focus();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void search.go();
    else if (event.key === 'Escape' && text !== '') search.clear();
    else if (event.key === 'Escape' || event.key === 'ArrowDown') onLeave();
    else return;
    event.preventDefault();
  };

  return (
    <search aria-label={t('search.landmark')} className={styles['search']}>
      <Icon of={Search} className={styles['glass']} />
      <TextInput
        ref={input}
        type="search"
        aria-label={t('search.box')}
        placeholder={t('search.hint')}
        maxLength={MOST_LETTERS}
        value={text}
        onFocus={() => {
          if (isOpen) search.prepare();
        }}
        onChange={({ target }) => {
          search.ask({ text: target.value });
        }}
        onKeyDown={onKeyDown}
        trailing={
          text === '' ? (
            <kbd aria-hidden="true" className={styles['keys']}>
              {keyNames(t, SEARCH_KEYS.search[0], isMac).join(' ')}
            </kbd>
          ) : (
            <IconButton
              icon={X}
              label={t('search.clear')}
              onClick={() => {
                search.clear();
                input.current?.focus();
              }}
            />
          )
        }
      />
    </search>
  );
};
