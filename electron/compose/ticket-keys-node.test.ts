import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCertificate } from '../practice/tls/certificate';
import { leadFarms, resumesAt, type LedFarms } from './testing/led-farms';
import type { Node, Running } from './testing/ticket-servers';

const certificate = createCertificate(Date.now());
let farms: LedFarms;
beforeEach(async () => {
  farms = await leadFarms(certificate);
});
afterEach(() => farms.end());

describe('a farm of Node itself', () => {
  const startNode = async ({ folder }: Node): Promise<Running> => {
    const ticketKeys = await readFile(join(folder, 'edge.current.key'));
    const server = createServer({ ...certificate, ticketKeys, sessionIdContext: 'edge' }, (socket) => {
      socket.on('error', () => undefined);
      socket.resume();
      socket.end('here');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return {
      ...{ host: '127.0.0.1', port, folder },
      stop: async () => {
        server.close();
        await once(server, 'close');
      },
    };
  };

  it('lets in at every node who has a ticket of one, and nobody with a ticket of another key', async () => {
    const { farm, keep, nodeFor, rotated } = farms;
    const file = await farm('edge', 'node');
    const a = keep(await startNode(await nodeFor('a', file)));
    const b = keep(await startNode(await nodeFor('b', file)));
    expect(await resumesAt(a, b)).toEqual([true, true]);
    const c = keep(await startNode(await nodeFor('c', await rotated(file))));
    expect(await resumesAt(a, c)).toEqual([false, false]);
  });
});
