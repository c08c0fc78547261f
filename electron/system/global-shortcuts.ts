import { globalShortcut } from 'electron';
import type { Shortcuts } from '../domain/quick/shortcut-keeper';

/** Under Wayland a program hears of no key that was not meant for it, and a registration that seems to work is none. */
const isWayland = (): boolean =>
  process.platform === 'linux' &&
  (process.env['XDG_SESSION_TYPE'] === 'wayland' || (process.env['WAYLAND_DISPLAY'] ?? '') !== '');

interface Wanted {
  readonly onPressed: () => void;
  readonly label: () => string;
}

const ofSystem = (onPressed: () => void): Shortcuts => ({
  giver: () => Promise.resolve('system'),
  take: (shortcut) => {
    try {
      return Promise.resolve(globalShortcut.register(shortcut, onPressed));
    } catch {
      return Promise.resolve(false);
    }
  },
  leave: (shortcut) => {
    globalShortcut.unregister(shortcut);
  },
});

export const globalShortcuts = async (wanted: Wanted): Promise<Shortcuts> => {
  if (!isWayland()) return ofSystem(wanted.onPressed);
  const { createPortalShortcuts } = await import('./portal-shortcuts');
  const { isThere, take, leave } = createPortalShortcuts(wanted);
  return { giver: async () => ((await isThere()) ? 'desktop' : 'nobody'), take, leave };
};
