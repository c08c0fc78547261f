import { describe, expect, it } from 'vitest';
import { TICKET_SERVERS, takesSize, type KeySize, type TicketServer } from '../../shared/ticket-key-servers';
import { base64Of, bytesIn } from '../domain/ticket-keys/base64-bytes';
import type { Ring, TicketKey } from '../domain/ticket-keys/ring';
import { namesOf, plainNameOf, serverFiles } from '../domain/ticket-keys/server-files';
import { snippetOf } from '../domain/ticket-keys/snippet';

const keyOf = (first: number, size: KeySize): TicketKey => ({
  name: '0'.repeat(32),
  madeAt: 0,
  bytes: Uint8Array.from({ length: size }, (_, at) => first + at),
});
const ringOf = (size: KeySize): Ring => ({
  next: keyOf(160, size),
  current: keyOf(80, size),
  previous: keyOf(0, size),
});

/** From this number on, one more with each byte. */
const run = (first: number, size: KeySize): string =>
  Buffer.from(Array.from({ length: size }, (_, at) => first + at)).toString('hex');

const laid = (server: TicketServer, size: KeySize): readonly (readonly [string, string])[] =>
  serverFiles({ farm: 'Edge Web', server }, ringOf(size)).map(({ name, bytes }) => [
    name,
    server === 'haproxy' ? Buffer.from(bytes).toString() : Buffer.from(bytes).toString('hex'),
  ]);

describe('what a server is given', () => {
  it('is three files for nginx: the one that encrypts first, then the next and the previous', () => {
    expect(laid('nginx', 80)).toEqual([
      ['edge-web.current.key', run(80, 80)],
      ['edge-web.next.key', run(160, 80)],
      ['edge-web.previous.key', run(0, 80)],
    ]);
  });

  it('is the same for Envoy and for Go, with keys of their lengths', () => {
    expect(laid('envoy', 80)).toEqual(laid('nginx', 80));
    expect(laid('go', 32).map(([, bytes]) => bytes)).toEqual([run(80, 32), run(160, 32), run(0, 32)]);
  });

  it('is one text for HAProxy, from the oldest to the newest, so that the last but one encrypts', () => {
    expect(laid('haproxy', 80)).toEqual([
      [
        'edge-web.keys',
        'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0BBQkNERUZHSElKS0xNTk8=\n' +
          'UFFSU1RVVldYWVpbXF1eX2BhYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ent8fX5/gIGCg4SFhoeIiYqLjI2Oj5CRkpOUlZaXmJmam5ydnp8=\n' +
          'oKGio6SlpqeoqaqrrK2ur7CxsrO0tba3uLm6u7y9vr/AwcLDxMXGx8jJysvMzc7P0NHS09TV1tfY2drb3N3e3+Dh4uPk5ebn6Onq6+zt7u8=\n',
      ],
    ]);
  });

  it('is the current key alone for Apache and for Node, which take one', () => {
    expect(laid('apache', 48)).toEqual([['edge-web.current.key', run(80, 48)]]);
    expect(laid('node', 48)).toEqual([['edge-web.current.key', run(80, 48)]]);
  });

  it('can be wiped without a key being wiped', () => {
    const ring = ringOf(80);
    for (const server of TICKET_SERVERS) {
      for (const { bytes } of serverFiles({ farm: 'a', server }, ring)) bytes.fill(0);
    }
    expect(ring).toEqual(ringOf(80));
  });

  it('is named in the lines for its configuration, in the order in which it is read', () => {
    for (const server of TICKET_SERVERS) {
      const { files, text } = snippetOf({ farm: 'e\'; rm -rf /\n#"', server });
      expect(files).toEqual(namesOf({ farm: 'e\'; rm -rf /\n#"', server }));
      const places = files.map((name) => text.indexOf(name));
      expect(places.every((place, at) => place > (places[at - 1] ?? -1))).toBe(true);
      expect(text).not.toContain('rm -rf /');
    }
  });

  it('is called by letters that no shell and no configuration takes for anything else', () => {
    for (const farm of ['../../etc/passwd', '-rf', 'Büro & Söhne', '...', '$(id)', 'a b\tc']) {
      expect(plainNameOf(farm)).toMatch(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/u);
    }
  });

  it('is no device of Windows, which would take what is written to it for itself', () => {
    expect(['CON', 'lpt1', 'nul.x', 'console'].map(plainNameOf)).toEqual([
      'farm-con',
      'farm-lpt1',
      'farm-nul.x',
      'console',
    ]);
  });

  it('fits the length of its keys, and a longer key is never cut', () => {
    const fitting = ([80, 48, 32] as const).map((size) =>
      TICKET_SERVERS.filter((each) => takesSize(each, size)),
    );
    expect(fitting).toEqual([['nginx', 'haproxy', 'envoy'], ['nginx', 'haproxy', 'apache', 'node'], ['go']]);
  });
});

describe('base64 in bytes', () => {
  it('is what everybody else writes, and is read back', () => {
    for (let length = 0; length < 100; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 89 + length) % 256);
      const text = Buffer.from(bytes).toString('base64');
      expect(Buffer.from(base64Of(bytes)).toString()).toBe(text);
      expect(bytesIn(Buffer.from(text))).toEqual(bytes);
    }
  });

  it('is refused in any other spelling of the same bytes', () => {
    for (const text of ['QQ', 'QQ=', 'QR==', 'Q Q==', 'QQ==\n', 'Q===', '====', 'Q-==', 'QQ=Q']) {
      expect(bytesIn(Buffer.from(text)), text).toBeUndefined();
    }
  });
});
