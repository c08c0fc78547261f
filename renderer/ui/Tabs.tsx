import { useId, type KeyboardEvent, type ReactNode } from 'react';
import styles from './Tabs.module.css';

interface Tab<V extends string> {
  readonly value: V;
  readonly label: string;
  /** It stays in its place and cannot be chosen; the note says why. */
  readonly isUnavailable?: boolean;
}

interface TabsProps<V extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<V>[];
  readonly note?: string | undefined;
  readonly value: V;
  readonly onChange: (value: V) => void;
  /** The panel of the chosen tab. */
  readonly children: ReactNode;
}

type Move = (index: number, count: number) => number;

const MOVES: Readonly<Record<string, Move | undefined>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** One stop for Tab; the arrow keys move, and what has the focus is chosen. */
export const Tabs = <V extends string>({ label, tabs, note, value, onChange, children }: TabsProps<V>) => {
  const id = useId();
  const usable = tabs.filter(({ isUnavailable }) => !isUnavailable);

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const index = usable.findIndex((tab) => tab.value === value);
    const next = MOVES[event.key]?.(index, usable.length);
    const tab = next === undefined ? undefined : usable[next];
    if (!tab) return;
    event.preventDefault();
    onChange(tab.value);
    event.currentTarget.querySelector<HTMLElement>(`[data-value="${tab.value}"]`)?.focus();
  };

  return (
    <>
      <div role="tablist" aria-label={label} className={styles['list']} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${tab.value}`}
            data-value={tab.value}
            aria-selected={tab.value === value}
            aria-controls={tab.value === value ? `${id}-panel` : undefined}
            {...(tab.isUnavailable && { 'aria-disabled': true, 'aria-describedby': `${id}-note` })}
            tabIndex={tab.value === value ? 0 : -1}
            className={styles['tab']}
            onClick={() => {
              if (!tab.isUnavailable) onChange(tab.value);
            }}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {note !== undefined && (
        <p id={`${id}-note`} className={styles['note']}>
          {note}
        </p>
      )}
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`} className={styles['panel']}>
        {children}
      </div>
    </>
  );
};
