import { useId } from 'react';
import { GroupLabel } from './GroupLabel';
import styles from './Segments.module.css';
import { Tooltip } from './Tooltip';

interface Segment<V extends string> {
  readonly value: V;
  readonly label: string;
  /** Why it cannot be chosen: said to eye and ear. */
  readonly unavailable?: string | undefined;
}

interface SegmentsProps<V extends string> {
  readonly label: string;
  /** Seen above them; else it is heard alone. */
  readonly isLabelled?: boolean;
  readonly segments: readonly Segment<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly describedBy?: string | undefined;
}

/** Native radios in one line, for a few short words: one stop for Tab, and the arrow keys choose. */
export const Segments = <V extends string>(props: SegmentsProps<V>) => {
  const { label, isLabelled = false, segments, value, onChange, describedBy } = props;
  const name = useId();

  return (
    <div
      role="radiogroup"
      {...(isLabelled ? { 'aria-labelledby': `${name}-label` } : { 'aria-label': label })}
      aria-describedby={describedBy}
      className={styles['group']}
    >
      {isLabelled && <GroupLabel id={`${name}-label`}>{label}</GroupLabel>}
      <div className={styles['segments']}>
        {segments.map((segment) => (
          <Tooltip key={segment.value} id={`${name}-${segment.value}`} text={segment.unavailable}>
            <label className={styles['segment']} data-unavailable={segment.unavailable !== undefined}>
              <input
                type="radio"
                name={name}
                className={styles['radio']}
                checked={segment.value === value}
                aria-disabled={segment.unavailable === undefined ? undefined : true}
                aria-describedby={segment.unavailable === undefined ? undefined : `${name}-${segment.value}`}
                onChange={() => {
                  if (segment.unavailable === undefined) onChange(segment.value);
                }}
              />
              {segment.label}
            </label>
          </Tooltip>
        ))}
      </div>
    </div>
  );
};
