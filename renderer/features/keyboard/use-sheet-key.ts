import { useEffect } from 'react';
import { isPressed, MENU_KEYS } from '../../../shared/shortcuts';
import { isUnderDialog } from './under-dialog';

/** The menu has the other ways: this one is a sign that is typed elsewhere. */
const [, , SIGN] = MENU_KEYS.shortcuts;

const TYPED_INTO =
  'textarea, [contenteditable], input:not([type="checkbox"], [type="radio"], [type="button"])';

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.matches(TYPED_INTO);

/** Not while somebody types, nor while something lies over the view. */
export const useSheetKey = (open: () => void): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPressed([SIGN], event) || event.isComposing || isTyping(event) || isUnderDialog()) return;
      event.preventDefault();
      open();
    };
    // Before a list hears it, which would look for a row that begins with it.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, [open]);
};
