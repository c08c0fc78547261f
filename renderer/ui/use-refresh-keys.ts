import { useEffect, useRef } from 'react';
import { isPressed, MENU_KEYS } from '../../shared/shortcuts';

/** F5, or Ctrl and R, anywhere in the window. Pressed where there is nothing to refresh, they do nothing either. */
export const useRefreshKeys = (refresh: (() => void) | undefined): void => {
  const newest = useRef(refresh);

  useEffect(() => {
    newest.current = refresh;
  });

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPressed(MENU_KEYS.reload, event)) return;
      // The menu would load the whole window anew, and with it lose where everybody was.
      event.preventDefault();
      newest.current?.();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
};
