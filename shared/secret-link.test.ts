import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitingSchema } from './links';
import { LAST_ID, readSecretId } from './secret-id';
import { readSecretLink } from './secret-link';
import { readServerAddress } from './server-address';

const SITE = 'https://vault.corp.example/SecretServer';
const link = (server: string) => `keyturn://secret/123?server=${encodeURIComponent(server)}`;

describe('a link to a secret', () => {
  it.each([
    ['with its server', link(SITE), SITE],
    ['with its server as it stands', `keyturn://secret/123?server=${SITE}`, SITE],
    ['with the address of a page of that server', link(`${SITE}/app/#/secret/9`), SITE],
    ['with a slash that a browser has put in', `keyturn://secret/123/?server=${SITE}`, SITE],
    ['in capitals', 'KEYTURN://SECRET/123', null],
    ['without a server', 'keyturn://secret/123', null],
  ])('is read %s', (_, text, server) => {
    expect(readSecretLink(text)).toEqual({ kind: 'secret', id: 123, server });
  });

  it.each([
    ['something to do', 'keyturn://secret/123?do=checkout'],
    ['something to do beside its server', `${link(SITE)}&reveal=password`],
    ['another thing than a secret', 'keyturn://folder/123'],
    ['no number', 'keyturn://secret/'],
    ['a number that is none', 'keyturn://secret/0'],
    ['a number that is too large', `keyturn://secret/${LAST_ID + 1}`],
    ['a number with a sign', 'keyturn://secret/-1'],
    ['digits of another script', 'keyturn://secret/١٢٣'],
    ['a way up', 'keyturn://secret/../123'],
    ['something behind a mark', 'keyturn://secret/123#x'],
    ['a letter that only looks like one of ours', 'keyturn://\u017fecret/123'],
    ['two lines', 'keyturn://secret/123\nkeyturn://secret/4'],
    ['another scheme', 'https://secret/123'],
    ['a server that would be spoken to openly', link('http://vault.corp.example')],
    ['a server with a password in it', link('https://me:pass@vault.corp.example')],
    ['a server that is a file', link('file:///etc/passwd')],
    ['a server that is a script', link('javascript:alert(1)')],
    ['a server that is nothing', 'keyturn://secret/123?server='],
    ['a server that cannot be read', 'keyturn://secret/123?server=%E0%A4%A'],
    ['blanks around it', ' keyturn://secret/123 '],
  ])('is none with %s', (_, text) => {
    expect(readSecretLink(text)).toBeUndefined();
  });

  it('is what a stranger wrote: whatever that is, what is read of it can be told, and its server can be signed in to', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom('keyturn://', 'secret/', '123', '?server=', SITE, '&', '#', '%', '/', 'http://a', '\n'),
    );
    const text = fc.oneof(
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
      fc.string().map((server) => link(server)),
      fc.webUrl().map((server) => link(server)),
    );
    fc.assert(
      fc.property(text, (written) => {
        const read = readSecretLink(written);
        if (!read) return;
        expect(waitingSchema.safeParse(read).success).toBe(true);
        expect(readServerAddress(read.server ?? SITE)).toMatchObject({ state: 'usable', removed: undefined });
      }),
    );
  });

  it('says the same after it has been written, for every secret of every server', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LAST_ID }), fc.webUrl(), (id, url) => {
        const address = readServerAddress(url.replace(/^http:/u, 'https:'));
        if (address.state !== 'usable') return;
        const text = `keyturn://secret/${id}?server=${encodeURIComponent(address.url)}`;
        expect(readSecretLink(text)).toEqual({ kind: 'secret', id, server: address.url });
      }),
    );
  });
});

describe('the number of a secret', () => {
  it.each(['1', '42', String(LAST_ID), '007'])('is %s', (text) => {
    expect(readSecretId(text)).toBe(Number(text));
  });

  it.each(['', '0', '-1', '1.5', '1e3', ' 1', String(LAST_ID + 1), '99999999999', '0x10'])(
    'is not %j',
    (text) => {
      expect(readSecretId(text)).toBeUndefined();
    },
  );
});
