import type { ClipboardAbilities, ClipboardState } from '../../shared/clipboard';
import { succeed } from '../../shared/ipc/reply';
import type { ClipboardGuard } from '../domain/clipboard/clipboard-guard';
import type { ClipboardSurroundings, GuardedClipboard } from './clipboard';

export interface ClipboardDoor extends Pick<ClipboardGuard, 'copy'> {
  readonly state: () => Promise<ClipboardState>;
  readonly abilities: () => Promise<ClipboardAbilities>;
  readonly clear: ClipboardGuard['clear'];
  readonly clearNow: ClipboardGuard['clearNow'];
  /** Clears it without anybody waiting for that. */
  readonly leave: () => void;
  /** The same for a user who asks from outside of the page. */
  readonly clearForUser: () => void;
}

/** The way to the guard of the clipboard, which is read in once something is copied: a start needs none of it. */
export const composeClipboardDoor = (surroundings: ClipboardSurroundings): ClipboardDoor => {
  let made: Promise<GuardedClipboard> | undefined;
  const guard = () =>
    (made ??= import('./clipboard').then(({ composeClipboard }) => composeClipboard(surroundings)));

  const clear: ClipboardDoor['clear'] = async () => (made ? (await made).clear() : succeed('nothing'));

  const clearNow: ClipboardDoor['clearNow'] = async () => {
    if (made) return (await made).clearNow();
    surroundings.publish('clipboard', 'told', { what: 'nothing' });
    return succeed('nothing');
  };
  const unwaited = (clearing: ClipboardDoor['clear']) => () => {
    clearing().catch(() => {
      surroundings.log.error('the clipboard was not cleared');
    });
  };

  return {
    copy: async (copy) => (await guard()).copy(copy),
    state: async () => (made ? (await made).state() : { state: 'empty' }),
    abilities: async () => (await guard()).abilities(),
    clear,
    clearNow,
    leave: unwaited(clear),
    clearForUser: unwaited(clearNow),
  };
};
