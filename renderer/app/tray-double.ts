import type { KeyturnClient } from '../../shared/ipc/contract';
import { succeed } from '../../shared/ipc/reply';

/** There is a panel, and nobody wishes anything. */
export const exampleTray: Omit<KeyturnClient['tray'], 'onPanelChanged' | 'onWished'> = {
  panel: () => Promise.resolve(succeed({ isThere: true })),
  takeWish: () => Promise.resolve(succeed(null)),
};
