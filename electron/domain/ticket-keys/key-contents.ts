import { takesSize, type KeySize, type TicketServer } from '../../../shared/ticket-key-servers';
import { keysOf, nameIn, type Ring, type TicketKey } from './ring';

/** All that a file of ticket keys holds. */
export interface KeyContents {
  readonly farm: string;
  readonly server: TicketServer;
  readonly size: KeySize;
  readonly currentSince: number;
  readonly ring: Ring;
}

export const FORMAT = 'tls-session-ticket-keys';
export const VERSION = 1;

const isoOf = (time: number): string => new Date(time).toISOString();

/** A document of which each key is still to be filled in, in the order of `keys`. */
export const documentOf = ({ ring, ...contents }: KeyContents) => {
  const keys = keysOf(ring);
  const entry = (key: TicketKey) => ({
    name: key.name,
    created: isoOf(key.madeAt),
    key: keys.indexOf(key),
  });
  return {
    keys: keys.map(({ bytes }) => bytes),
    document: {
      format: FORMAT,
      version: VERSION,
      farm: contents.farm,
      server: contents.server,
      bytes: contents.size,
      keep: 1,
      currentSince: isoOf(contents.currentSince),
      current: entry(ring.current),
      next: entry(ring.next),
      previous: [entry(ring.previous)],
    },
  };
};

/** What somebody has sealed with the right password need not be what we would have. */
export const isWhole = ({ server, size, ring }: KeyContents): boolean => {
  const keys = keysOf(ring);
  const isOne = ({ bytes, name }: TicketKey) =>
    bytes.length === size && (nameIn(bytes) ?? name) === name && bytes.some((byte) => byte !== 0);
  if (!takesSize(server, size)) return false;
  return keys.every(isOne) && new Set(keys.map(({ name }) => name)).size === keys.length;
};
