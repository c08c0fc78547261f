import { expect, it } from 'vitest';
import { portalTrigger } from './portal-trigger';

it.each([
  ['Ctrl+Alt+K', 'CTRL+ALT+k'],
  ['Shift+Super+Space', 'SHIFT+LOGO+space'],
  ['Super+F9', 'LOGO+F9'],
  ['Ctrl+Alt+7', 'CTRL+ALT+7'],
])('%s is %s to a desktop', (shortcut, trigger) => {
  expect(portalTrigger(shortcut)).toBe(trigger);
});
