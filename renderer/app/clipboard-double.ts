import type { KeyturnClient } from '../../shared/ipc/contract';
import { succeed } from '../../shared/ipc/reply';

/** A clipboard with nothing of ours on it. */
export const exampleClipboard: Omit<KeyturnClient['clipboard'], 'onChanged' | 'onTold'> = {
  state: () => Promise.resolve(succeed({ state: 'empty' })),
  abilities: () => Promise.resolve(succeed({ hides: true, primary: false, needsFocus: false })),
  clear: () => Promise.resolve(succeed('nothing')),
};
