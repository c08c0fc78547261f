import { Search } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { pressedOf, QUICK_KEYS } from '../../../../shared/shortcuts';
import { useWords } from '../../../app/words';
import { Icon } from '../../../ui/Icon';
import type { QuickViewProps } from '../quick-view-props';
import type { QuickStore } from '../store';
import { QuickFoot } from './QuickFoot';
import { Results } from './Results';
import styles from './Searching.module.css';

interface SearchingProps extends QuickViewProps {
  readonly endsAt: number | null;
}

/** Where a key leads to among so many; undefined where it leads nowhere. */
const placeAfter = (key: string, at: number, length: number): number | undefined => {
  if (length === 0) return undefined;
  if (key === 'ArrowDown') return (at + 1) % length;
  if (key === 'ArrowUp') return (at + length - 1) % length;
  return undefined;
};

const ACTS: Readonly<Record<Exclude<keyof typeof QUICK_KEYS, 'close'>, (quick: QuickStore) => void>> = {
  password: (quick) => void quick.copy('password'),
  user: (quick) => void quick.copy('user'),
  code: (quick) => void quick.copy('code'),
  open: (quick) => {
    quick.open();
  },
  rotate: (quick) => {
    quick.rotate();
  },
};

const actOf = (event: KeyboardEvent, quick: QuickStore): (() => void) | undefined => {
  const pressed = pressedOf(QUICK_KEYS, event);
  // Whoever is around the search hears it: it leaves a gate, too.
  if (pressed === 'close') return undefined;
  if (pressed)
    return () => {
      if (!event.repeat) ACTS[pressed](quick);
    };
  if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const { chosen, found } = quick.store.getState();
  const place = placeAfter(event.key, chosen, found?.rows.length ?? 0);
  return place === undefined
    ? undefined
    : () => {
        quick.choose(place);
      };
};

const Count = ({ quick }: { readonly quick: QuickStore }) => {
  const t = useWords();
  const { text, found, from } = useStore(quick.store);
  if (!found || text.trim() === '' || from === 'server') return null;
  return <span className={styles['count']}>{t('quick.count', { total: found.total, of: found.of })}</span>;
};

/** One types, and the keys of the list are told to where one types: the focus stays there. */
export const Searching = ({ quick, say, alert, endsAt }: SearchingProps) => {
  const t = useWords();
  const id = useId();
  const { text, found, chosen, calls } = useStore(quick.store);
  const input = useRef<HTMLInputElement>(null);
  const count = found?.rows.length ?? 0;
  const total = found?.total;

  // Before the first frame: whoever sees the popup can type.
  useLayoutEffect(() => {
    input.current?.focus();
  }, [calls]);
  useEffect(() => {
    if (total !== undefined) say(t('quick.announced', { count: total }));
  }, [say, t, total]);

  return (
    <>
      <div className={styles['bar']}>
        <Icon of={Search} className={styles['icon']} />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label={t('quick.search')}
          aria-expanded={count > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={count > 0 ? `${id}-${chosen}` : undefined}
          aria-autocomplete="list"
          placeholder={t('quick.placeholder')}
          autoComplete="off"
          spellCheck={false}
          className={styles['input']}
          value={text}
          onChange={({ target }) => {
            quick.type(target.value);
          }}
          onKeyDown={(event) => {
            const act = event.nativeEvent.isComposing ? undefined : actOf(event, quick);
            if (!act) return;
            event.preventDefault();
            act();
          }}
        />
        <Count quick={quick} />
        <kbd className={styles['key']}>{t('quick.escapeKey')}</kbd>
      </div>
      <Results quick={quick} id={id} />
      <QuickFoot quick={quick} endsAt={endsAt} say={say} alert={alert} />
    </>
  );
};
