import { useId, type Ref } from 'react';
import { classNames } from './class-names';
import { GroupLabel } from './GroupLabel';
import { Radio } from './Radio';
import styles from './RadioCards.module.css';

interface RadioCard<V extends string> {
  readonly value: V;
  readonly label: string;
  /** Describes it, and is no part of its name. */
  readonly hint: string;
  /** Why it cannot be chosen: it takes the place of the hint. */
  readonly unavailable?: string | undefined;
  readonly tone?: 'accent' | 'danger';
}

interface RadioCardsProps<V extends string> {
  readonly label: string;
  readonly cards: readonly RadioCard<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  /** The one that is chosen. */
  readonly chosen?: Ref<HTMLInputElement>;
}

/** Native radios, each with what choosing it means: one stop for Tab, and the arrow keys choose. */
export const RadioCards = <V extends string>(props: RadioCardsProps<V>) => {
  const { label, cards, value, onChange, chosen } = props;
  const name = useId();

  return (
    <div role="radiogroup" aria-labelledby={`${name}-label`} className={styles['group']}>
      <GroupLabel id={`${name}-label`}>{label}</GroupLabel>
      <div className={styles['cards']}>
        {cards.map(({ tone = 'accent', ...card }) => (
          <label
            key={card.value}
            className={classNames(styles['card'], styles[tone])}
            data-chosen={card.value === value}
            data-unavailable={card.unavailable !== undefined}
          >
            <Radio
              ref={card.value === value ? chosen : undefined}
              name={name}
              tone={tone}
              checked={card.value === value}
              aria-disabled={card.unavailable === undefined ? undefined : true}
              aria-labelledby={`${name}-${card.value}`}
              aria-describedby={`${name}-${card.value}-hint`}
              onChange={() => {
                if (card.unavailable === undefined) onChange(card.value);
              }}
            />
            <span className={styles['words']}>
              <span id={`${name}-${card.value}`} className={styles['name']}>
                {card.label}
              </span>
              <span id={`${name}-${card.value}-hint`} className={styles['hint']}>
                {card.unavailable ?? card.hint}
              </span>
            </span>
          </label>
        ))}
      </div>
    </div>
  );
};
