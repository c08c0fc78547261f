import { describe, expect, it } from 'vitest';
import { meantBy } from './pressed-shortcut';

const NONE = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
const pressed = (key: string, code: string, held: Partial<typeof NONE> = {}) =>
  meantBy({ key, code, ...NONE, ...held });

const CTRL_ALT = { ctrlKey: true, altKey: true };

describe('keys that are pressed where a shortcut is asked for', () => {
  it.each([
    ['as it is printed on the key', pressed('z', 'KeyY', CTRL_ALT), 'Ctrl+Alt+Z'],
    [
      'where Shift makes a sign of the digit',
      pressed('!', 'Digit1', { ctrlKey: true, shiftKey: true }),
      'Ctrl+Shift+1',
    ],
    ['where Alt makes another letter of it', pressed('π', 'KeyP', CTRL_ALT), 'Ctrl+Alt+P'],
    ['where letters are not Latin ones', pressed('л', 'KeyK', CTRL_ALT), 'Ctrl+Alt+K'],
    ['with Space', pressed(' ', 'Space', { metaKey: true }), 'Super+Space'],
    ['with a function key', pressed('F9', 'F9', { shiftKey: true }), 'Shift+F9'],
  ])('are one %s', (_, meant, shortcut) => {
    expect(meant).toEqual({ kind: 'shortcut', shortcut });
  });

  it('are nothing yet while only modifiers are held', () => {
    expect(pressed('Control', 'ControlLeft', { ctrlKey: true })).toEqual({ kind: 'holding' });
  });

  it('lead on with Tab, with a modifier or without', () => {
    expect(pressed('Tab', 'Tab')).toEqual({ kind: 'nothing' });
    expect(pressed('Tab', 'Tab', { shiftKey: true })).toEqual({ kind: 'nothing' });
  });

  it('take it away with Backspace and Delete', () => {
    expect([pressed('Backspace', 'Backspace'), pressed('Delete', 'Delete')]).toEqual([
      { kind: 'clear' },
      { kind: 'clear' },
    ]);
  });

  it('are refused where every program would miss them', () => {
    expect(pressed('c', 'KeyC', { ctrlKey: true })).toEqual({ kind: 'refused' });
    expect(pressed('Enter', 'Enter', CTRL_ALT)).toEqual({ kind: 'refused' });
  });
});
