import type { Access, HeldCheckout } from '../../../shared/access';
import type { Clock } from '../ports';
import type { SecretState } from '../vault-secret';
import { accessOf } from './access-of';

const MINUTE_MS = 60_000;

interface Remembered {
  readonly endsAt?: number;
  readonly changesPassword?: true;
  readonly isYours?: boolean;
  readonly mayExtend?: boolean;
}

/** What servers say of one secret after the other, put together. */
export interface AccessMemory {
  readonly read: (id: number, state: SecretState | undefined) => Access;
  /** It was taken for so many minutes, counted from when it was asked for: that is no later than when the server began. */
  readonly took: (id: number, minutes: number | null, askedAt: number) => void;
  readonly extended: (id: number, minutes: number) => void;
  /** Those that are with the user, as far as was heard. */
  readonly held: () => readonly HeldCheckout[];
  /** Whether the server said so when it was asked last. */
  readonly mayExtend: (id: number) => boolean;
}

interface AccessMemoryDeps {
  readonly clock: Clock;
  /** Whose session it is, and where: what is remembered for one is nothing to another. */
  readonly whose: () => string;
  /** The user has something now that he had not, or has it no more, or for another time. */
  readonly onHeldChanged?: () => void;
}

/** A server tells whole minutes, and rounds them: what is remembered is truer for as long as it fits. */
const fitting = (remembered: number | undefined, said: number): number => {
  if (remembered === undefined || Math.abs(remembered - said) > MINUTE_MS) return said;
  return Math.min(remembered, said);
};

const heldIn = (all: ReadonlyMap<number, Remembered>, now: number): readonly HeldCheckout[] =>
  [...all]
    .filter(([, { isYours, endsAt }]) => isYours === true && (endsAt === undefined || endsAt > now))
    .map(([id, { endsAt, changesPassword }]) => ({
      id,
      endsAt: endsAt ?? null,
      changesPassword: changesPassword ?? null,
    }));

const createMemory = ({ clock, whose }: Omit<AccessMemoryDeps, 'onHeldChanged'>): AccessMemory => {
  let owner = '';
  const all = new Map<number, Remembered>();

  const of = (id: number): Remembered => {
    if (owner !== whose()) {
      owner = whose();
      all.clear();
    }
    return all.get(id) ?? {};
  };
  const keep = (id: number, change: Remembered) => {
    all.set(id, { ...of(id), ...change });
  };
  const forgetEnd = (id: number) => {
    const { changesPassword } = of(id);
    if (changesPassword) all.set(id, { changesPassword });
    else all.delete(id);
  };

  /** Its end, if somebody has it. */
  const endOf = (
    id: number,
    { isCheckedOut, isCheckedOutByYou, minutesLeft }: SecretState,
  ): number | null => {
    if (minutesLeft === null || (isCheckedOut !== true && isCheckedOutByYou !== true)) {
      forgetEnd(id);
      return null;
    }
    const endsAt = fitting(of(id).endsAt, clock.now() + minutesLeft * MINUTE_MS);
    keep(id, { endsAt });
    return endsAt;
  };

  return {
    read: (id, state) => {
      if (state?.state === 'RequiresCheckoutPendingRPC') keep(id, { changesPassword: true });
      const endsAt = state ? endOf(id, state) : null;
      // What could not be asked for is as it was.
      if (state && (state.isCheckedOutByYou === true || all.has(id))) {
        keep(id, { isYours: state.isCheckedOutByYou === true, mayExtend: state.mayExtend });
      }
      return accessOf(state, { endsAt, changesPassword: of(id).changesPassword ?? null });
    },
    took: (id, minutes, askedAt) => {
      if (minutes !== null) keep(id, { endsAt: askedAt + minutes * MINUTE_MS });
    },
    mayExtend: (id) => owner === whose() && all.get(id)?.mayExtend === true,
    held: () => (owner === whose() ? heldIn(all, clock.now()) : []),
    extended: (id, minutes) => {
      const { endsAt } = of(id);
      if (endsAt !== undefined) keep(id, { endsAt: endsAt + minutes * MINUTE_MS });
    },
  };
};

/** The same, which tells of what has become of what the user has. */
const telling = (memory: AccessMemory, onHeldChanged: () => void): AccessMemory => {
  const asText = () => JSON.stringify(memory.held());
  let before = asText();
  const tell = () => {
    const now = asText();
    if (now === before) return;
    before = now;
    onHeldChanged();
  };
  return {
    ...memory,
    read: (id, state) => {
      const access = memory.read(id, state);
      tell();
      return access;
    },
    took: (id, minutes, askedAt) => {
      memory.took(id, minutes, askedAt);
      tell();
    },
    extended: (id, minutes) => {
      memory.extended(id, minutes);
      tell();
    },
  };
};

export const createAccessMemory = ({ onHeldChanged, ...deps }: AccessMemoryDeps): AccessMemory => {
  const memory = createMemory(deps);
  return onHeldChanged ? telling(memory, onHeldChanged) : memory;
};
