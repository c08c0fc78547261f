import { createShortcutKeeper, type ShortcutKeeper } from '../domain/quick/shortcut-keeper';
import { commandLine } from '../domain/start/command-line';
import { globalShortcuts } from '../system/global-shortcuts';
import { ownCommand, ownFolderSwitch } from '../system/own-command';

/** Read in once a shortcut is set, or looked at: a start without one needs none of it. */
export const composeShortcut = (onPressed: () => void): ShortcutKeeper =>
  createShortcutKeeper(globalShortcuts(onPressed));

export const quickCommand = (): string =>
  commandLine([...ownCommand(), ...ownFolderSwitch(), '--quick'], process.platform);
