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
import tooltip from './Tooltip.module.css';

const OPEN_AFTER_MS = 400;

interface CutLabelsProps {
  readonly className: string | undefined;
  /** Rows that are marked by `data-index`, with a `data-label` in each. */
  readonly children: ReactNode;
}

const labelIn = (target: EventTarget): HTMLElement | null =>
  (target as HTMLElement).closest('[data-index]')?.querySelector<HTMLElement>('[data-label]') ?? null;

const isCut = (label: HTMLElement): boolean => label.scrollWidth > label.clientWidth;

const useCutLabel = (anchor: string) => {
  const timer = useRef<number | undefined>(undefined);
  const shown = useRef<HTMLElement>(null);
  const [text, setText] = useState<string>();

  const close = () => {
    window.clearTimeout(timer.current);
    shown.current?.style.removeProperty('anchor-name');
    shown.current = null;
    setText(undefined);
  };
  const open = (label: HTMLElement) => {
    close();
    if (!isCut(label)) return;
    label.style.setProperty('anchor-name', anchor);
    shown.current = label;
    setText(label.textContent);
  };

  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
    },
    [],
  );

  return {
    text,
    handlers: {
      onFocus: ({ target }: FocusEvent) => {
        const label = labelIn(target);
        if (label && target.matches(':focus-visible')) open(label);
      },
      onBlur: close,
      onPointerOver: ({ target, pointerType }: PointerEvent) => {
        const label = labelIn(target);
        if (pointerType === 'touch' || label === shown.current) return;
        close();
        if (label) timer.current = window.setTimeout(open, OPEN_AFTER_MS, label);
      },
      onPointerLeave: close,
      onKeyDownCapture: (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || text === undefined) return;
        event.stopPropagation();
        close();
      },
    },
  };
};

/**
 * One tooltip for many rows: the whole of a label that ends in dots, on keyboard focus and for a resting pointer. It is
 * for the eye alone: what is heard of a row is never cut.
 */
export const CutLabels = ({ className, children }: CutLabelsProps) => {
  const anchor = `--cut-${useId()}`;
  const { text, handlers } = useCutLabel(anchor);

  return (
    <div className={className} {...handlers}>
      {children}
      {text !== undefined && (
        <span aria-hidden="true" className={tooltip['tip']} style={{ positionAnchor: anchor }}>
          <bdi>{text}</bdi>
        </span>
      )}
    </div>
  );
};
