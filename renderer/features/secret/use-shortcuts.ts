import { useEffect, type RefObject } from 'react';
import type { SecretField } from '../../../shared/secret';
import { pressedOf, SECRET_KEYS } from '../../../shared/shortcuts';

const USER_NAME = /^(?:user|login|account)(?:[- ]?(?:name|id))?$/iu;

type Shortcut = keyof typeof SECRET_KEYS;

/** Which field it is about: the first password, or what its owner signs in as. A code has no field. */
const SOUGHT: Readonly<Record<Shortcut, ((field: SecretField) => boolean) | 'code'>> = {
  copyPassword: ({ kind }) => kind === 'password',
  copyUser: ({ kind, slug, name }) => kind === 'text' && (USER_NAME.test(slug) || USER_NAME.test(name)),
  copyCode: 'code',
  reveal: ({ kind }) => kind === 'password',
  rotate: ({ kind }) => kind === 'password',
};

const PRESSES: Readonly<Record<Shortcut, string>> = {
  copyPassword: 'copy',
  copyUser: 'copy',
  copyCode: 'copy',
  reveal: 'reveal',
  rotate: 'rotate',
};

const rowOf = (shortcut: Shortcut, fields: readonly SecretField[]): string | undefined => {
  const sought = SOUGHT[shortcut];
  if (sought === 'code') return 'code';
  const index = fields.findIndex(sought);
  return index < 0 ? undefined : `${index}`;
};

const pressedBy = (event: KeyboardEvent, fields: readonly SecretField[]): string | undefined => {
  const shortcut = pressedOf(SECRET_KEYS, event);
  const row = shortcut && rowOf(shortcut, fields);
  return shortcut && row && `[data-row="${row}"] [data-press="${PRESSES[shortcut]}"]`;
};

/** Presses the buttons of the secret that is open, wherever in the window the focus is: not under a dialog. */
export const useShortcuts = (list: RefObject<HTMLElement | null>, fields: readonly SecretField[]): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat) return;
      const pressed = pressedBy(event, fields);
      if (pressed === undefined || document.querySelector('[role="dialog"]')) return;
      const button = list.current?.querySelector<HTMLElement>(pressed);
      if (!button) return;
      event.preventDefault();
      button.click();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [list, fields]);
};
