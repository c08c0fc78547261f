import { useEffect } from 'react';
import { isPressed, PANE_KEYS } from '../../../shared/shortcuts';
import { enterPane, nextPane, panesIn } from './panes';
import { isUnderDialog } from './under-dialog';

const stepOf = (event: KeyboardEvent): 1 | -1 | undefined => {
  if (isPressed(PANE_KEYS.nextPane, event)) return 1;
  return isPressed(PANE_KEYS.previousPane, event) ? -1 : undefined;
};

/** From each part of the window to the next, and back to where one was in it. Not from under a dialog, which holds the focus. */
export const usePaneKeys = (): void => {
  useEffect(() => {
    const left = new WeakMap<HTMLElement, Element>();
    const onKeyDown = (event: KeyboardEvent) => {
      const step = stepOf(event);
      if (step === undefined || isUnderDialog()) return;
      const panes = panesIn(document);
      const from = document.activeElement;
      const here = panes.find((pane) => pane.contains(from));
      if (here && from) left.set(here, from);
      const next = nextPane(panes, from, step);
      if (!next) return;
      event.preventDefault();
      enterPane(next, left.get(next));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
};
