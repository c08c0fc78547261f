import { useEffect, useRef, type PointerEvent } from 'react';

/** Who holds the button down this long wants to see it only as long as he holds it. */
const HELD_AFTER_MS = 350;

interface Peek {
  readonly isCovered: boolean;
  readonly reveal: () => void;
  readonly cover: () => void;
}

/** A press shows and covers; a press that is held shows until it is let go. */
export const usePeek = ({ isCovered, reveal, cover }: Peek) => {
  const timer = useRef<number>(undefined);
  const isHeld = useRef(false);

  const callOff = () => {
    window.clearTimeout(timer.current);
  };
  useEffect(() => callOff, []);

  return {
    onPointerDown: ({ button }: PointerEvent) => {
      isHeld.current = false;
      if (button !== 0 || !isCovered) return;
      timer.current = window.setTimeout(() => {
        isHeld.current = true;
        reveal();
      }, HELD_AFTER_MS);
    },
    onPointerUp: () => {
      callOff();
      if (isHeld.current) cover();
    },
    onPointerLeave: () => {
      callOff();
      if (isHeld.current) cover();
    },
    onClick: () => {
      callOff();
      // It ends the holding, which has been dealt with.
      if (isHeld.current) isHeld.current = false;
      else if (isCovered) reveal();
      else cover();
    },
  };
};
