import { useId, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { classNames } from './class-names';
import { actOf, type ListAct } from './list-keys';
import styles from './LongListBox.module.css';
import { indexesToShow, useRowsInSight, type RowSpan } from './use-rows-in-sight';

export interface LongListOption {
  /** What is heard. */
  readonly name: string;
  /** What is seen besides. */
  readonly description?: string | undefined;
  readonly isSelected: boolean;
  /** It is the one that is shown beside the list. */
  readonly isOpen: boolean;
}

interface LongListBoxProps {
  readonly label: string;
  readonly length: number;
  /** The row that the keys are at. */
  readonly at: number;
  readonly optionAt: (index: number) => LongListOption;
  /** What is seen of a row. */
  readonly contentAt: (index: number) => ReactNode;
  /** Answers where the keys are then. */
  readonly onAct: (act: ListAct) => number;
  readonly onPress: (act: ListAct) => void;
  readonly top: () => number;
  readonly onTop: (top: number) => void;
  readonly onSpan: (seen: RowSpan) => void;
  /** Lies over rows, at their place: the list itself holds nothing but options. */
  readonly over?: ReactNode;
}

/** `--h-row`. It is told twice because a place in a long list is reckoned, not measured. */
export const ROW_HEIGHT = 46;
const STEP = 4;

const actOfPress = (event: PointerEvent, to: number): ListAct => {
  if (event.shiftKey) return { do: 'extend', to };
  return { do: event.ctrlKey || event.metaKey ? 'toggle' : 'go', to };
};

interface OptionProps extends LongListOption {
  readonly id: string;
  readonly index: number;
  readonly length: number;
  readonly isAt: boolean;
  readonly content: ReactNode;
}

// The list itself takes the keys and the pointer: an option has none of its own.
const Option = (props: OptionProps) => {
  const { id, index, length, name, description, isAt, isSelected, isOpen, content } = props;
  return (
    <div
      id={id}
      role="option"
      aria-label={name}
      aria-description={description}
      aria-selected={isSelected}
      aria-setsize={length}
      aria-posinset={index + 1}
      {...(isOpen && { 'aria-current': true })}
      data-index={index}
      className={classNames(styles['option'], isAt ? styles['at'] : undefined)}
      style={{ insetBlockStart: index * ROW_HEIGHT }}
    >
      {content}
    </div>
  );
};

/** Rows that come into sight take the places of those that leave it: to fill a place costs less than to make one. */
const placeOf = (index: number, { from, to }: RowSpan): string =>
  index >= from && index < to ? `${index % Math.max(to - from, 1)}` : 'at';

/** A list of any length of which only what is seen is there. It is one stop for the Tab key; within it, keys lead. */
export const LongListBox = (props: LongListBoxProps) => {
  const { label, length, at, optionAt, contentAt, onAct, onPress, over } = props;
  const id = useId();
  const { scroller, seen, onScroll, page, bringIntoSight } = useRowsInSight({
    ...props,
    rowHeight: ROW_HEIGHT,
    step: STEP,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actOf(event, { at, length, page: page() });
    if (!act) return;
    event.preventDefault();
    bringIntoSight(onAct(act));
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const index = (event.target as HTMLElement).closest<HTMLElement>('[data-index]')?.dataset['index'];
    if (event.button === 0 && index !== undefined) onPress(actOfPress(event, Number(index)));
  };

  return (
    <div ref={scroller} className={styles['scroller']} onScroll={onScroll}>
      <div
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-multiselectable="true"
        aria-activedescendant={`${id}-${at}`}
        className={styles['list']}
        style={{ blockSize: length * ROW_HEIGHT }}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
      >
        {indexesToShow(seen, at, length).map((index) => (
          <Option
            key={placeOf(index, seen)}
            id={`${id}-${index}`}
            index={index}
            length={length}
            isAt={index === at}
            {...optionAt(index)}
            content={contentAt(index)}
          />
        ))}
      </div>
      {over}
    </div>
  );
};
