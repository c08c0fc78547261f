import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAST_ID } from '../../shared/secret-id';
import { readJump } from './jump';

const HERE = 'https://vault.corp.example/SecretServer';
const HTTP = 'http://127.0.0.1:4711/SecretServer';
const read = (text: string) => readJump(text, [HERE, HTTP]);

describe('what is written or pasted into the search', () => {
  it.each([
    '123',
    ' #123 ',
    'Get-TssSecret -Id 123',
    'Get-TssSecret -TssSession $session -Id 123 -Comment x',
    'get-secret -secretid: 123',
    'keyturn://secret/123',
    `keyturn://secret/123?server=${HERE}`,
    `${HERE}/app/#/secret/123`,
    `${HERE}/app/#/secret/123/general`,
    `${HERE}/app/#/secrets/view/123`,
    `${HERE}/SecretView.aspx?secretid=123`,
    `${HERE}/SecretView.aspx?x=1&SecretId=123#top`,
    `${HERE}/api/v1/secrets/123`,
    `${HERE}/api/v2/secrets/123/general`,
    `${HERE.toUpperCase()}/app/#/secret/123`,
    `${HTTP}/app/#/secret/123/general`,
  ])('opens secret 123 by %s', (text) => {
    expect(read(text)).toEqual({ kind: 'secret', id: 123 });
  });

  it.each(['https://vault.example/app', 'https://vault.example/App'])(
    'opens a secret of a site whose folder is called like a page: %s',
    (server) => {
      for (const page of ['app/#/secret/42', 'SecretView.aspx?secretid=42', 'api/v1/secrets/42'])
        expect(readJump(`${server}/${page}`, [server])).toEqual({ kind: 'secret', id: 42 });
    },
  );

  it('is told to lead elsewhere by a site that lies in a folder of the one at hand, and beside it', () => {
    for (const folder of ['/other', '2'])
      expect(readJump(`${HERE}${folder}/app/#/secret/42`, [HERE])).toEqual({
        kind: 'elsewhere',
        server: `${HERE}${folder}`,
      });
  });

  it.each(['\\Servers', '\\Servers\\Linux', 'Servers/Linux', 'Servers\\Linux\\', '/Servers'])(
    'opens a folder by %s',
    (path) => {
      expect(read(path)).toEqual({ kind: 'folder', path });
    },
  );

  it.each([
    'https://other.example/SecretServer/app/#/secret/123',
    'https://other.example/SecretServer/SecretView.aspx?secretid=123',
    'keyturn://secret/123?server=https://other.example/SecretServer',
  ])('is told to lead elsewhere: %s', (text) => {
    expect(read(text)).toEqual({ kind: 'elsewhere', server: 'https://other.example/SecretServer' });
  });

  it.each([
    `${HERE}/app/#/folder/123`,
    'https://vault.corp.example',
    'keyturn://secret/123?do=reveal',
    'keyturn:123',
    `${HERE}/app/#/secret/${LAST_ID}0`,
  ])('is told not to be understood: %s', (text) => {
    expect(read(text)).toEqual({ kind: 'not-understood' });
  });

  it.each([
    '',
    'web01',
    'web 01',
    '#',
    '#0',
    '12a',
    '0',
    'Get-TssSecret',
    '\\',
    'a b',
    '99999999999',
    'Get-TssSecret -Id 1 2',
    'Get-TssSecret -Id 1,2',
  ])('can only be looked for: %j', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('opens the secret of any number by any of its forms, and never one that was not named', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LAST_ID }), (id) => {
        for (const text of [`#${id}`, `keyturn://secret/${id}`, `${HERE}/app/#/secret/${id}/general`])
          expect(read(text)).toEqual({ kind: 'secret', id });
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        const jump = read(text);
        if (jump?.kind === 'secret') expect(text).toContain(String(jump.id));
      }),
    );
  });
});
