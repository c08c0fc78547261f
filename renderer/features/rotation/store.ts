import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Unsubscribe } from '../../../shared/ipc/channel';
import type { KeyturnClient } from '../../../shared/ipc/contract';
import type { Failure } from '../../../shared/ipc/reply';
import type { Rotation, Rotations, Stage } from '../../../shared/rotation';
import { isWaiting, outcomeOf } from './outcome';

/** A field whose password is to be another one. */
export interface RotatedField {
  readonly id: number;
  readonly slug: string;
}

export type Opened =
  | { readonly kind: 'field'; readonly field: RotatedField }
  /** The password that one of them has replaced is to come back. */
  | { readonly kind: 'put-back'; readonly rotation: string }
  | { readonly kind: 'rotation'; readonly rotation: string }
  /** All that are kept here. */
  | { readonly kind: 'kept' };

export type RotationVerbs = Omit<KeyturnClient['rotation'], 'onChanged' | 'onGone'>;

export interface KnownRotations {
  /** The newest first. */
  readonly rotations: readonly Rotation[];
  /** So many of them wait for proof. */
  readonly waiting: number;
  /** So many more cannot be opened yet. */
  readonly locked: number;
  /** Somebody has heard of that. */
  readonly isLockedSeen: boolean;
  readonly opened: Opened | null;
  /** What became of these nobody has seen yet. */
  readonly unseen: ReadonlySet<string>;
  readonly failure: Failure | null;
}

export interface RotationStore {
  readonly store: StoreApi<KnownRotations>;
  readonly verbs: RotationVerbs;
  readonly open: (opened: Opened) => void;
  readonly close: () => void;
  /** What has become of it need not be told again. */
  readonly see: (ids: readonly string[]) => void;
  readonly seeLocked: () => void;
  readonly load: () => Promise<void>;
  /** Nothing of it is kept any more. */
  readonly drop: (gone: { readonly rotation: string }) => void;
  readonly follow: () => Unsubscribe;
  readonly forget: () => void;
}

interface Deps {
  readonly now: () => number;
  readonly client: KeyturnClient['rotation'];
  /** The password of this field is, or may be, another one now. */
  readonly onSettled: (rotation: Rotation) => void;
}

const NOTHING: KnownRotations = {
  ...{
    rotations: [],
    waiting: 0,
    locked: 0,
    isLockedSeen: false,
    opened: null,
    unseen: new Set<string>(),
    failure: null,
  },
};

const startOf = ({ steps }: Rotation): number => steps[0]?.at ?? 0;

const endAll = (ends: readonly Unsubscribe[]) => () => {
  for (const end of ends) end();
};

/** The newest first, and how many of them wait. */
const listOf = (rotations: readonly Rotation[]) => ({
  rotations: [...rotations].sort((one, other) => startOf(other) - startOf(one)),
  waiting: rotations.filter(isWaiting).length,
});

/** It waits, or has stopped waiting since somebody could see it: he wants to be told. Of one of many its run tells. */
const isNewSince =
  (since: number) =>
  (rotation: Rotation): boolean =>
    isWaiting(rotation) ||
    (!rotation.isElsewhere &&
      !rotation.isOfRun &&
      rotation.steps.some(({ step, at }) => step === 'settled' && at >= since));

/** What is known of the rotations of this computer: how far each is and how that is known, and no value. */
export const createRotationStore = ({ client, now, onSettled }: Deps): RotationStore => {
  const store = createStore<KnownRotations>()(() => NOTHING);
  const startedAt = now();
  // Whoever signs in again knows of these, as they were then.
  const seen = new Map<string, Stage['stage']>();
  const isSeen = ({ id, stage }: Rotation): boolean => seen.get(id) === stage.stage;

  const knownOf = ({ rotations, locked, unseenSince }: Rotations) => {
    const isNew = isNewSince(Math.min(startedAt, unseenSince ?? startedAt));
    const news = rotations.filter((each) => isNew(each) && (isWaiting(each) || !isSeen(each)));
    return { ...listOf(rotations), locked, unseen: new Set(news.map(({ id }) => id)), failure: null };
  };

  const without = (id: string) => store.getState().rotations.filter((each) => each.id !== id);

  const take = (rotation: Rotation) => {
    const before = store.getState().rotations.find(({ id }) => id === rotation.id);
    store.setState(listOf([rotation, ...without(rotation.id)]));
    if (before?.stage.stage === rotation.stage.stage || outcomeOf(rotation) === 'running') return;
    seen.delete(rotation.id);
    // Of one of many its run tells.
    if (!rotation.isOfRun) store.setState(({ unseen }) => ({ unseen: new Set([...unseen, rotation.id]) }));
    onSettled(rotation);
  };

  const drop = ({ rotation }: { readonly rotation: string }) => {
    store.setState(listOf(without(rotation)));
  };

  return {
    store,
    // As it is: the bridge has no verbs of its own that a copy would take along.
    verbs: client,
    open: (opened) => {
      store.setState({ opened });
    },
    close: () => {
      store.setState({ opened: null });
    },
    see: (ids) => {
      const { rotations, unseen } = store.getState();
      for (const { id, stage } of rotations) if (ids.includes(id)) seen.set(id, stage.stage);
      store.setState({ unseen: new Set([...unseen].filter((id) => !ids.includes(id))) });
    },
    seeLocked: () => {
      store.setState({ isLockedSeen: true });
    },
    load: async () => {
      const reply = await client.all();
      store.setState(reply.ok ? knownOf(reply.value) : { failure: reply.failure });
    },
    follow: () => endAll([client.onChanged(take), client.onGone(drop)]),
    drop,
    forget: () => {
      store.setState(NOTHING, true);
    },
  };
};
