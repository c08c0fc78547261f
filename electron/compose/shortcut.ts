import { createShortcutKeeper, type ShortcutKeeper } from '../domain/quick/shortcut-keeper';
import { commandLine } from '../domain/start/command-line';
import { loadWords } from '../shell/words';
import { globalShortcuts } from '../system/global-shortcuts';
import { ownCommand, ownFolderSwitch } from '../system/own-command';

/** Read in once a shortcut is set, or looked at: a start without one needs none of it. */
export const composeShortcut = async (onPressed: () => void): Promise<ShortcutKeeper> =>
  createShortcutKeeper(await globalShortcuts({ onPressed, label: () => loadWords()('quick.title') }));

export const quickCommand = (): string =>
  commandLine([...ownCommand(), ...ownFolderSwitch(), '--quick'], process.platform);
