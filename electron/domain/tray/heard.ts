import type { Bulk } from '../../../shared/bulk';
import type { ClipboardState } from '../../../shared/clipboard';
import type { Rotation } from '../../../shared/rotation';
import type { TrayFacts } from './tray-facts';

type HeardFacts = Pick<TrayFacts, 'bulk' | 'clipboard' | 'running' | 'unproven'>;

/** What goes on in parts of the app that are read in late: nobody asks them, they are heard. */
export interface Heard {
  readonly facts: () => HeardFacts;
  readonly bulk: (bulk: Bulk) => void;
  readonly clipboard: (clipboard: ClipboardState) => void;
  readonly rotation: (rotation: Rotation) => void;
  readonly rotationGone: (id: string) => void;
}

type Standing = 'running' | 'unproven' | 'settled';

const STANDINGS: Readonly<Record<Rotation['stage']['stage'], Standing>> = {
  prepared: 'running',
  sent: 'running',
  accepted: 'running',
  queued: 'running',
  running: 'running',
  'not-changed-so-far': 'unproven',
  'changed-by-other': 'unproven',
  unknown: 'unproven',
  verified: 'settled',
  'not-changed': 'settled',
  'put-back': 'settled',
  failed: 'settled',
};

const OPEN = new Set(['waiting', 'running', 'to-check', 'checking']);

const bulkOf = (bulk: Bulk): TrayFacts['bulk'] => {
  if (bulk.step !== 'run' || bulk.run.phase.kind === 'over') return null;
  const { items, phase } = bulk.run;
  const open = items.filter(({ state }) => OPEN.has(state)).length;
  return { done: items.length - open, all: items.length, isPaused: phase.kind === 'paused' };
};

export const createHeard = (): Heard => {
  let bulk: TrayFacts['bulk'] = null;
  let clipboard: ClipboardState = { state: 'empty' };
  const rotations = new Map<string, Standing>();
  const count = (wanted: Standing) => [...rotations.values()].filter((each) => each === wanted).length;

  return {
    facts: () => ({ bulk, clipboard, running: count('running'), unproven: count('unproven') }),
    bulk: (now) => {
      bulk = bulkOf(now);
    },
    clipboard: (now) => {
      clipboard = now;
    },
    rotation: (now) => {
      rotations.set(now.id, STANDINGS[now.stage.stage]);
    },
    rotationGone: (id) => {
      rotations.delete(id);
    },
  };
};
