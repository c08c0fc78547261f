import { globalShortcut } from 'electron';
import type { Shortcuts } from '../domain/quick/shortcut-keeper';

/** Under Wayland a program hears of no key that was not meant for it, and a registration that seems to work is none. */
const isWayland = (): boolean =>
  process.platform === 'linux' &&
  (process.env['XDG_SESSION_TYPE'] === 'wayland' || (process.env['WAYLAND_DISPLAY'] ?? '') !== '');

export const globalShortcuts = (onPressed: () => void): Shortcuts => ({
  areGiven: !isWayland(),
  take: (shortcut) => {
    try {
      return globalShortcut.register(shortcut, onPressed);
    } catch {
      return false;
    }
  },
  leave: (shortcut) => {
    globalShortcut.unregister(shortcut);
  },
});
