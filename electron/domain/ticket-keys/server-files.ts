import type { TicketServer } from '../../../shared/ticket-key-servers';
import { isDevice } from '../export/file-name';
import { base64Of } from './base64-bytes';
import type { Ring } from './ring';

/** What a server is given, and in which order it reads it. */
export interface ServerFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Farm {
  readonly farm: string;
  readonly server: TicketServer;
}

const NEW_LINE = 10;

const linesOf = (keys: readonly Uint8Array[]): Uint8Array => {
  const lines = keys.map(base64Of);
  const text = new Uint8Array(lines.reduce((sum, { length }) => sum + length + 1, 0)).fill(NEW_LINE);
  let at = 0;
  for (const line of lines) {
    text.set(line, at);
    at += line.length + 1;
    line.fill(0);
  }
  return text;
};

/** Only what no shell, no file system and none of the configurations takes for anything else. */
export const plainNameOf = (farm: string): string => {
  const plain = farm
    .toLowerCase()
    .replaceAll(/[^a-z0-9.-]+/gu, '-')
    .replaceAll(/^[-.]+|[-.]+$/gu, '');
  if (plain === '') return 'farm';
  return isDevice(plain) ? `farm-${plain}` : plain;
};

const separate = (farm: string, { next, current, previous }: Ring): readonly ServerFile[] => {
  // The first encrypts, all of them open: a node that is not reloaded yet opens what a reloaded one has made.
  const file = (slot: string, { bytes }: Ring['next']) => ({
    name: `${farm}.${slot}.key`,
    bytes: Uint8Array.from(bytes),
  });
  return [file('current', current), file('next', next), file('previous', previous)];
};

/** The files as they are laid down, in the order in which the server is told of them. Wipe their bytes afterwards. */
export const serverFiles = ({ farm, server }: Farm, ring: Ring): readonly ServerFile[] => {
  const name = plainNameOf(farm);
  switch (server) {
    case 'haproxy':
      // From the oldest to the newest: the last but one encrypts, and the last is the one to come.
      return [
        {
          name: `${name}.keys`,
          bytes: linesOf([ring.previous, ring.current, ring.next].map(({ bytes }) => bytes)),
        },
      ];
    case 'apache':
    case 'node':
      // They take one key, so tickets of the one before are refused from the moment of a reload.
      return separate(name, ring).slice(0, 1);
    case 'nginx':
    case 'envoy':
    case 'go':
      return separate(name, ring);
  }
};

export const namesOf = ({ farm, server }: Farm): readonly string[] => {
  const name = plainNameOf(farm);
  if (server === 'haproxy') return [`${name}.keys`];
  const slots = server === 'apache' || server === 'node' ? ['current'] : ['current', 'next', 'previous'];
  return slots.map((slot) => `${name}.${slot}.key`);
};

export const wipeFiles = (files: readonly ServerFile[]): void => {
  for (const { bytes } of files) bytes.fill(0);
};
