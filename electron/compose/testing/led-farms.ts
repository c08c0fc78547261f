import { mkdir } from 'node:fs/promises';
import type { SecureVersion } from 'node:tls';
import { expect } from 'vitest';
import type { TicketServer } from '../../../shared/ticket-key-servers';
import type { TicketKeyFile } from '../../../shared/ticket-keys';
import { given, leadKeys, wanted } from './led-keys';
import { visit, type Certified, type Node, type Running } from './ticket-servers';

const VERSIONS: readonly SecureVersion[] = ['TLSv1.2', 'TLSv1.3'];

/** By which the tickets of a key begin, as far as the app shows it. */
export const nameIn = (file: TicketKeyFile, slot: 'next' | 'current' | 'previous'): Buffer =>
  Buffer.from(file.opened?.slots.find((each) => each.slot === slot)?.shortName ?? '', 'hex');

/** Whether it is let back in at once, for each version, with the ticket of a first visit. */
export const resumesAt = async (first: Running, second: Running): Promise<readonly boolean[]> => {
  const seen: boolean[] = [];
  for (const version of VERSIONS) {
    const { session, isResumed } = await visit(first, version);
    expect(isResumed).toBe(false);
    seen.push((await visit(second, version, session)).isResumed);
  }
  return seen;
};

export const ticketsOf = async (node: Running) =>
  Promise.all(VERSIONS.map(async (version) => ({ version, ...(await visit(node, version)) })));

type Tickets = Awaited<ReturnType<typeof ticketsOf>>;

export const takes = async (node: Running, tickets: Tickets): Promise<readonly boolean[]> =>
  Promise.all(tickets.map(async ({ version, session }) => (await visit(node, version, session)).isResumed));

/** Farms of servers with the keys of the app. */
export const leadFarms = async (certificate: Certified) => {
  const led = await leadKeys();
  const running: Running[] = [];
  return {
    farm: async (name: string, server: TicketServer): Promise<TicketKeyFile> =>
      given(await led.desk.create(wanted(led.at(`${name}.age`), { farm: name, server }))),
    rotated: async ({ id }: TicketKeyFile): Promise<TicketKeyFile> => given(await led.desk.rotate(id)),
    /** Lays the keys down where a server is to run, and gives what it is started with. */
    nodeFor: async (name: string, file: TicketKeyFile): Promise<Node> => {
      const folder = led.at(name);
      await mkdir(folder, { recursive: true });
      given(await led.desk.exportTo({ id: file.id, server: file.server, folder }));
      const { text } = given(led.desk.snippet(file.id, file.server));
      return { folder, certificate, lines: text };
    },
    keep: (server: Running): Running => {
      running.push(server);
      return server;
    },
    end: async () => {
      await Promise.all(running.map(({ stop }) => stop()));
      await led.end();
    },
  };
};

export type LedFarms = Awaited<ReturnType<typeof leadFarms>>;
