import type { KeyturnClient } from '../../shared/ipc/contract';
import { succeed } from '../../shared/ipc/reply';

const nothing = () => Promise.resolve(succeed({ rows: [], favourites: 0, total: 0, of: 0, readAt: null }));
const done = () => Promise.resolve(succeed(null));
const noEvent = () => () => undefined;

/** Nobody is signed in, and nothing is known. */
export const exampleQuick: KeyturnClient['quick'] = {
  look: () => Promise.resolve(succeed({ standing: { state: 'signed-out', profiles: [] }, isShown: true })),
  search: nothing,
  searchServer: nothing,
  copy: () => Promise.resolve(succeed({ outcome: 'copied', seconds: 30 })),
  ...{ open: done, rotate: done, enter: done, hide: done },
  ...{ onChanged: noEvent, onCalled: noEvent },
};

/** None is set. */
export const exampleShortcut: KeyturnClient['settings']['shortcut'] = () =>
  Promise.resolve(succeed({ state: 'off', command: 'keyturn --quick' }));
