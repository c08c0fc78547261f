import { copyFile, readFile, rename, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TicketServer } from '../../shared/ticket-key-servers';
import { createCertificate } from '../practice/tls/certificate';
import { leadFarms, nameIn, resumesAt, takes, ticketsOf, type LedFarms } from './testing/led-farms';
import {
  endOfApache,
  hasApache,
  isMissing,
  pushToHaproxy,
  startApache,
  startHaproxy,
  startNginx,
  type Node,
  type Running,
} from './testing/ticket-servers';

const certificate = createCertificate(Date.now());
let farms: LedFarms;
beforeEach(async () => {
  farms = await leadFarms(certificate);
});
afterEach(() => farms.end());

const farm: LedFarms['farm'] = (...given) => farms.farm(...given);
const rotated: LedFarms['rotated'] = (file) => farms.rotated(file);
const nodeFor: LedFarms['nodeFor'] = (...given) => farms.nodeFor(...given);
const keep: LedFarms['keep'] = (server) => farms.keep(server);

const YES = [true, true];
const NO = [false, false];

interface Kind {
  readonly server: TicketServer;
  readonly start: (node: Node) => Promise<Running>;
  readonly lacks: boolean;
}

const RINGS: readonly (readonly [string, Kind])[] = [
  ['nginx (apt-get install nginx-light)', { server: 'nginx', start: startNginx, lacks: isMissing('nginx') }],
  [
    'HAProxy (apt-get install haproxy)',
    { server: 'haproxy', start: startHaproxy, lacks: isMissing('haproxy') },
  ],
];

for (const [called, { server, start, lacks }] of RINGS) {
  describe.skipIf(lacks)(`a farm of ${called}`, () => {
    it('lets in at every node who has a ticket of one, and nobody with a ticket of another farm', async () => {
      const file = await farm('edge', server);
      const other = await farm('other', server);
      const a = keep(await start(await nodeFor('a', file)));
      const b = keep(await start(await nodeFor('b', file)));
      const c = keep(await start(await nodeFor('c', other)));
      expect(await resumesAt(a, b)).toEqual(YES);
      expect(await resumesAt(a, c)).toEqual(NO);
    });

    it('goes through a rotation node by node without anybody having to begin anew', async () => {
      const file = await farm('edge', server);
      const a = keep(await start(await nodeFor('a', file)));
      const old = await ticketsOf(a);
      for (const { session } of old) expect(session.includes(nameIn(file, 'current'))).toBe(true);
      const turned = await rotated(file);
      expect(nameIn(turned, 'current')).toEqual(nameIn(file, 'next'));
      const b = keep(await start(await nodeFor('b', turned)));
      expect(await takes(b, old)).toEqual(YES);
      const fresh = await ticketsOf(b);
      for (const { session } of fresh) expect(session.includes(nameIn(turned, 'current'))).toBe(true);
      // This one is not reloaded yet, and knows the key all the same.
      expect(await takes(a, fresh)).toEqual(YES);
    });

    it('refuses tickets of a key that was dropped, and takes those of the keys after it', async () => {
      const file = await farm('edge', server);
      const old = await ticketsOf(keep(await start(await nodeFor('a', file))));
      await rotated(file);
      const twice = await rotated(file);
      const later = keep(await start(await nodeFor('c', twice)));
      expect(await takes(later, old)).toEqual(NO);
      expect(await takes(later, await ticketsOf(later))).toEqual(YES);
    });
  });
}

describe.skipIf(isMissing('nginx'))('with nginx (apt-get install nginx-light)', () => {
  it('an order that is not that of the app encrypts with another key: what is tested here can fail', async () => {
    const file = await farm('edge', 'nginx');
    const node = await nodeFor('a', file);
    await rename(join(node.folder, 'edge.current.key'), join(node.folder, 'kept'));
    await rename(join(node.folder, 'edge.next.key'), join(node.folder, 'edge.current.key'));
    await rename(join(node.folder, 'kept'), join(node.folder, 'edge.next.key'));
    for (const { session } of await ticketsOf(keep(await startNginx(node)))) {
      expect(session.includes(nameIn(file, 'current'))).toBe(false);
      expect(session.includes(nameIn(file, 'next'))).toBe(true);
    }
  });

  it('the same keys behind another certificate let nobody in: that is why the lines say so', async () => {
    const file = await farm('edge', 'nginx');
    const a = keep(await startNginx(await nodeFor('a', file)));
    const other = { ...(await nodeFor('b', file)), certificate: createCertificate(Date.now()) };
    expect(await resumesAt(a, keep(await startNginx(other)))).toEqual(NO);
  });
});

describe.skipIf(isMissing('haproxy'))('with HAProxy (apt-get install haproxy)', () => {
  it('the newest key is pushed into a running node: old tickets stay good, new ones are of the new key', async () => {
    const file = await farm('edge', 'haproxy');
    const node = await nodeFor('a', file);
    const a = keep(await startHaproxy(node));
    const old = await ticketsOf(a);
    const turned = await rotated(file);
    const { folder } = await nodeFor('turned', turned);
    await copyFile(join(folder, 'edge.keys'), join(node.folder, 'edge.keys'));
    expect(await pushToHaproxy(a, 'edge.keys')).toContain('updated');
    expect(await takes(a, old)).toEqual(YES);
    for (const { session } of await ticketsOf(a)) {
      expect(session.includes(nameIn(turned, 'current'))).toBe(true);
    }
  });

  it('keys in the order of nginx encrypt with another key: what is tested here can fail', async () => {
    const file = await farm('edge', 'haproxy');
    const node = await nodeFor('a', file);
    const keys = join(node.folder, 'edge.keys');
    const [previous = '', current = '', next = ''] = (await readFile(keys, 'utf8')).trimEnd().split('\n');
    await writeFile(keys, `${[current, next, previous].join('\n')}\n`);
    for (const { session } of await ticketsOf(keep(await startHaproxy(node)))) {
      expect(session.includes(nameIn(file, 'current'))).toBe(false);
    }
  });
});

describe.skipIf(!hasApache())('a farm of Apache (apt-get install apache2)', () => {
  /** Another node of the farm: what Apache makes of its name and its port goes into each ticket, and is the same on all. */
  const beside = ({ port }: Running, last: number) => ({ host: `127.0.0.${last}`, port });

  it('lets in at every node who has a ticket of one, and nobody with a ticket of another farm', async () => {
    const file = await farm('edge', 'apache');
    const other = await farm('other', 'apache');
    const a = keep(await startApache(await nodeFor('a', file)));
    for (const { session } of await ticketsOf(a)) {
      expect(session.includes(nameIn(file, 'current'))).toBe(true);
    }
    const b = keep(await startApache({ ...(await nodeFor('b', file)), at: beside(a, 2) }));
    const c = keep(await startApache({ ...(await nodeFor('c', other)), at: beside(a, 3) }));
    expect(await resumesAt(a, b)).toEqual(YES);
    expect(await resumesAt(b, a)).toEqual(YES);
    expect(await resumesAt(a, c)).toEqual(NO);
  });

  it('takes one key, so that a rotation has everybody begin anew once, as its lines say', async () => {
    const file = await farm('edge', 'apache');
    const a = keep(await startApache(await nodeFor('a', file)));
    const old = await ticketsOf(a);
    const turned = await rotated(file);
    const b = keep(await startApache({ ...(await nodeFor('b', turned)), at: beside(a, 2) }));
    expect(await takes(b, old)).toEqual(NO);
    const fresh = await ticketsOf(b);
    for (const { session } of fresh) expect(session.includes(nameIn(turned, 'current'))).toBe(true);
    expect(await takes(b, fresh)).toEqual(YES);
    expect(await takes(a, fresh)).toEqual(NO);
  });

  it('refuses to start with a key that is too short, which is why the app refuses to export one', async () => {
    const node = await nodeFor('a', await farm('edge', 'apache'));
    await truncate(join(node.folder, 'edge.current.key'), 32);
    expect(await endOfApache(node)).not.toBe(0);
    expect(await readFile(join(node.folder, 'log'), 'utf8')).toContain('AH02287');
  });
});
