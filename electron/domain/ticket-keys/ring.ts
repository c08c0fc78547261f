import type { KeySlot } from '../../../shared/ticket-keys';
import type { KeySize } from '../../../shared/ticket-key-servers';
import type { Random } from '../ports';

/** A key as a server takes it. Whoever holds one last wipes its bytes. */
export interface TicketKey {
  /** Thirty-two hex digits: what tickets that it has encrypted show of it. */
  readonly name: string;
  readonly madeAt: number;
  readonly bytes: Uint8Array;
}

/** `next` is known to all before it encrypts, and `previous` to all for as long as tickets of it are about. */
export interface Ring {
  readonly next: TicketKey;
  readonly current: TicketKey;
  readonly previous: TicketKey;
}

const SLOTS = ['next', 'current', 'previous'] as const;

const NAME_LENGTH = 16;
const SHORT_LENGTH = 8;

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Tickets begin with the first bytes of a longer key. One of 32 bytes has nothing to show, so it is given a name. */
export const nameIn = (bytes: Uint8Array): string | undefined =>
  bytes.length === 32 ? undefined : hexOf(bytes.subarray(0, NAME_LENGTH));

interface Making {
  readonly size: KeySize;
  readonly now: number;
  readonly random: Random;
}

export const keyOf = (bytes: Uint8Array, { now, random }: Omit<Making, 'size'>): TicketKey => ({
  name: nameIn(bytes) ?? hexOf(random.bytes(NAME_LENGTH)),
  madeAt: now,
  bytes,
});

const newKey = ({ size, ...making }: Making): TicketKey => keyOf(making.random.bytes(size), making);

/** Also `previous` is made, though nothing was ever encrypted with it: some servers take three keys or none. */
export const newRing = (making: Making, current = newKey(making)): Ring => ({
  next: newKey(making),
  current,
  previous: newKey(making),
});

/** One step. The bytes of the oldest are still whole: wipe them once the new ring is on the disk. */
export const turned = ({ next, current }: Ring, making: Omit<Making, 'size'>): Ring => ({
  next: newKey({ ...making, size: current.bytes.length as KeySize }),
  current: next,
  previous: current,
});

export const keysOf = (ring: Ring): readonly TicketKey[] => SLOTS.map((slot) => ring[slot]);

export const wipe = (keys: readonly TicketKey[]): void => {
  for (const { bytes } of keys) bytes.fill(0);
};

export const shortNameOf = ({ name }: TicketKey): string => name.slice(0, SHORT_LENGTH);

export const slotsOf = (ring: Ring): readonly KeySlot[] =>
  SLOTS.map((slot) => ({ slot, shortName: shortNameOf(ring[slot]), madeAt: ring[slot].madeAt }));
