import { app, BrowserWindow } from 'electron';
import type { ClipboardAbilities } from '../../shared/clipboard';
import type { Publish } from '../../shared/ipc/channel';
import type { KeyturnContract } from '../../shared/ipc/contract';
import { createClipboardGuard, type ClipboardGuard } from '../domain/clipboard/clipboard-guard';
import type { Log, Timers } from '../domain/ports';
import type { SettingsKeeper } from '../domain/settings/settings-keeper';
import { createSystemBoard } from '../system/clipboard';
import { steadyClock, systemClock } from '../system/clock';
import { systemRandom } from '../system/random';
import { createSelectionReader } from '../system/x11/beside';

export interface ClipboardSurroundings {
  readonly publish: Publish<KeyturnContract>;
  readonly log: Log;
  readonly settings: Pick<SettingsKeeper, 'current'>;
  readonly timers: Timers;
}

export interface GuardedClipboard extends ClipboardGuard {
  readonly abilities: () => ClipboardAbilities;
}

/** Read in once something is copied: a start needs none of it. */
export const composeClipboard = ({
  publish,
  log,
  settings,
  timers,
}: ClipboardSurroundings): GuardedClipboard => {
  const beside = createSelectionReader({
    env: process.env,
    ozone: app.commandLine.getSwitchValue('ozone-platform'),
    window: () => BrowserWindow.getAllWindows()[0]?.getNativeWindowHandle().readUInt32LE(0),
  });
  const board = createSystemBoard({ platform: process.platform, random: systemRandom, beside });
  const guard = createClipboardGuard({
    board,
    clock: systemClock,
    elapsed: steadyClock,
    timers,
    log,
    seconds: () => {
      const { clipboardSeconds } = settings.current();
      return clipboardSeconds === 'never' ? null : Number(clipboardSeconds);
    },
    hides: () => settings.current().hideFromHistories,
    onChanged: (state) => {
      publish('clipboard', 'changed', state);
    },
    onTold: (news) => {
      publish('clipboard', 'told', news);
    },
  });
  return {
    ...guard,
    abilities: () => ({
      hides: board.canHide,
      primary: board.selections.includes('primary'),
      // Wayland hands the clipboard to the window in focus alone.
      needsFocus: process.platform === 'linux' && beside === undefined,
    }),
  };
};
