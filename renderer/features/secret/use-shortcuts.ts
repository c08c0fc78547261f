import { useEffect, type RefObject } from 'react';
import type { SecretField } from '../../../shared/secret';

const USER_NAME = /^(?:user|login|account)(?:[- ]?(?:name|id))?$/iu;

/** Which field a letter is about: the first password, or what its owner signs in as. */
const SOUGHT: Readonly<Record<string, (field: SecretField) => boolean>> = {
  KeyC: ({ kind }) => kind === 'password',
  KeyE: ({ kind }) => kind === 'password',
  KeyR: ({ kind }) => kind === 'password',
  KeyU: ({ kind, slug, name }) => kind === 'text' && (USER_NAME.test(slug) || USER_NAME.test(name)),
};

const PRESSES: Readonly<Record<string, string>> = { KeyE: 'reveal', KeyR: 'rotate' };

const pressedBy = (code: string, fields: readonly SecretField[]): string | undefined => {
  const press = PRESSES[code] ?? 'copy';
  if (code === 'KeyT') return '[data-row="code"] [data-press="copy"]';
  const index = fields.findIndex((field) => SOUGHT[code]?.(field) === true);
  return index < 0 ? undefined : `[data-row="${index}"] [data-press="${press}"]`;
};

/** Presses the buttons of the secret that is open, wherever in the window the focus is: not under a dialog. */
export const useShortcuts = (list: RefObject<HTMLElement | null>, fields: readonly SecretField[]): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { code, ctrlKey, metaKey, shiftKey, altKey, repeat } = event;
      if (!shiftKey || altKey || repeat || ctrlKey === metaKey) return;
      const pressed = pressedBy(code, fields);
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
