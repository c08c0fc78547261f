import { useId, type ComponentProps } from 'react';
import { Tooltip } from './Tooltip';

export interface PressableProps extends Omit<ComponentProps<'button'>, 'disabled' | 'aria-disabled'> {
  /** Why it cannot be used now. It stays reachable by keyboard, and says why to eye and ear. */
  readonly unavailable?: string | undefined;
  /** Shown to the eye alone: the name of a button that has no words. */
  readonly tip?: string | undefined;
  readonly wrapClassName?: string | undefined;
}

/** The button under every button. */
export const Pressable = ({ unavailable, tip, wrapClassName, ...button }: PressableProps) => {
  const tipId = useId();
  const { type = 'button', onClick, children, ...rest } = button;
  const blocked = unavailable !== undefined;

  return (
    <Tooltip id={tipId} text={unavailable ?? tip} className={wrapClassName}>
      <button
        {...rest}
        // A blocked submit button would still submit the form.
        type={blocked ? 'button' : type}
        aria-disabled={blocked ? true : undefined}
        aria-describedby={blocked ? tipId : rest['aria-describedby']}
        onClick={blocked ? undefined : onClick}
      >
        {children}
      </button>
    </Tooltip>
  );
};
