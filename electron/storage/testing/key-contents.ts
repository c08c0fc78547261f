import { newRing } from '../../domain/ticket-keys/ring';
import type { KeyContents } from '../../domain/ticket-keys/key-contents';
import type { KeySize, TicketServer } from '../../../shared/ticket-key-servers';

/** Bytes that follow from a number, so that what is made of them is known to the last one. */
const countingBytes = (first = 1) => {
  let next = first;
  return {
    bytes: (length: number) => Uint8Array.from({ length }, () => (next = (next + 7) % 251) + 1),
  };
};

export const knownContents = (server: TicketServer = 'nginx', size: KeySize = 80): KeyContents => ({
  farm: 'edge-wéb',
  server,
  size,
  currentSince: Date.UTC(2026, 10, 20, 7, 14),
  ring: newRing({ size, now: Date.UTC(2026, 10, 19), random: countingBytes() }),
});
