import {
  useEffect,
  useId,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { classNames } from './class-names';
import styles from './Tooltip.module.css';

interface TooltipProps {
  readonly id: string;
  /** Without a text there is no tooltip; the control keeps its place either way. */
  readonly text: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

const OPEN_AFTER_MS = 400;

interface TipsBesideProps {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/**
 * Controls in a row of many: above or below one of them, its tooltip would hide what stands in the next row. Told by the
 * style, so that it ends where the page does: what such a control opens elsewhere is no part of the row.
 */
export const TipsBeside = ({ className, children }: TipsBesideProps) => {
  const anchor = `--tips-${useId()}`;
  return (
    <div
      className={classNames(styles['neighbours'], className)}
      style={{ anchorName: anchor, ...{ '--tips': anchor } }}
    >
      {children}
    </div>
  );
};

/** Opens on keyboard focus and on a resting pointer, stays while the pointer is over it, closes on Esc. Without a text an Esc is for somebody else. */
const useOpenness = (text: string | undefined) => {
  const [open, setOpen] = useState(false);
  const timer = useRef<number | undefined>(undefined);

  const close = () => {
    window.clearTimeout(timer.current);
    setOpen(false);
  };

  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
    },
    [],
  );

  return {
    open,
    handlers: {
      onPointerEnter: (event: PointerEvent) => {
        if (event.pointerType === 'touch') return;
        timer.current = window.setTimeout(() => {
          setOpen(true);
        }, OPEN_AFTER_MS);
      },
      onPointerLeave: close,
      onFocus: (event: FocusEvent) => {
        if (event.target.matches(':focus-visible')) setOpen(true);
      },
      onBlur: close,
      // Whoever presses has read it, and wants to see what comes of the press.
      onPointerDown: close,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || !open || text === undefined) return;
        event.stopPropagation();
        close();
      },
    },
  };
};

export const Tooltip = ({ id, text, className, children }: TooltipProps) => {
  const { open, handlers } = useOpenness(text);
  const anchor = `--tip-${useId()}`;

  return (
    <span className={classNames(styles['wrap'], className)} style={{ anchorName: anchor }} {...handlers}>
      {children}
      {text !== undefined && (
        <span
          role="tooltip"
          id={id}
          hidden={!open}
          className={styles['tip']}
          style={{ positionAnchor: `var(--tips, ${anchor})` }}
        >
          {text}
        </span>
      )}
    </span>
  );
};
