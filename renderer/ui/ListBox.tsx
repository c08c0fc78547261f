import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { beginsLike } from '../../shared/fold';
import { actOf } from './list-keys';
import styles from './ListBox.module.css';

interface ListBoxOption {
  readonly id: string;
  /** What is heard, and by which letters lead to it. */
  readonly name: string;
  readonly content: ReactNode;
}

interface ListBoxProps {
  readonly label: string;
  readonly options: readonly ListBoxOption[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  /** By the Enter key: goes on to what is shown of it. */
  readonly onEnter: () => void;
}

const PAGE = 8;

const targetOf = (event: KeyboardEvent, options: ListBoxProps['options'], at: number): number | undefined => {
  const act = actOf(event, { at, length: options.length, page: PAGE });
  if (act?.do !== 'find') return act && 'to' in act ? act.to : undefined;
  const inTurn = [...options.slice(at + 1), ...options.slice(0, at + 1)];
  const found = inTurn.find(({ name }) => beginsLike(name, act.letter));
  return found && options.indexOf(found);
};

/** A list of a few, of which one is shown beside it. It is one stop for the Tab key; within it, keys lead. */
export const ListBox = ({ label, options, selected, onSelect, onEnter }: ListBoxProps) => {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    options.findIndex(({ id }) => id === selected),
  );

  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      onEnter();
      return;
    }
    const to = targetOf(event, options, at);
    const option = to === undefined ? undefined : options[to];
    if (!option) return;
    event.preventDefault();
    onSelect(option.id);
  };

  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={`${base}-${at}`}
      className={styles['list']}
      onKeyDown={onKeyDown}
    >
      {options.map(({ id, name, content }, index) => (
        <div
          key={id}
          id={`${base}-${index}`}
          role="option"
          aria-label={name}
          aria-selected={index === at}
          className={styles['option']}
          onPointerDown={(event) => {
            if (event.button === 0) onSelect(id);
          }}
        >
          {content}
        </div>
      ))}
    </div>
  );
};
