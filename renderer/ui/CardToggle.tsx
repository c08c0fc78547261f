import type { LucideIcon } from 'lucide-react';
import { useId, useState, type ComponentProps, type SyntheticEvent } from 'react';
import { classNames } from './class-names';
import card from './CardButton.module.css';
import styles from './CardToggle.module.css';
import { Icon } from './Icon';
import { Pressable } from './Pressable';

interface CardToggleProps extends Pick<
  ComponentProps<'button'>,
  'tabIndex' | 'onClick' | 'onDoubleClick' | 'onKeyDown'
> {
  readonly icon: LucideIcon;
  readonly label: string;
  /** A second line, which describes it and is no part of the name. */
  readonly hint: string;
  readonly pressed: boolean;
}

const isCut = (line: Element): boolean => line.scrollWidth > line.clientWidth;

/** One of several, as large as two lines. Each line ends in dots where it is too long; then all of it is in the tooltip. */
export const CardToggle = ({ icon, label, hint, pressed, ...rest }: CardToggleProps) => {
  const hintId = useId();
  const [cut, setCut] = useState(false);
  const measure = (event: SyntheticEvent<HTMLElement>) => {
    setCut([...event.currentTarget.querySelectorAll('[data-line]')].some(isCut));
  };

  return (
    <Pressable
      {...rest}
      aria-label={label}
      aria-pressed={pressed}
      aria-describedby={hintId}
      className={classNames(card['card'], styles['toggle'])}
      wrapClassName={styles['wrap']}
      tip={cut ? `${label}\n${hint}` : undefined}
      onPointerEnter={measure}
      onFocus={measure}
    >
      <span className={classNames(card['tile'], styles['tile'])}>
        <Icon of={icon} />
      </span>
      <span className={card['lines']}>
        <span data-line className={classNames(card['label'], styles['line'])}>
          {label}
        </span>
        <span data-line id={hintId} className={classNames(card['hint'], styles['line'])}>
          {hint}
        </span>
      </span>
    </Pressable>
  );
};
