import fc from 'fast-check';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addressOf, answerUi, isSamePage, isUi } from './ui-files';

const root = mkdtempSync(join(tmpdir(), 'keyturn-ui-'));
const folder = join(root, 'renderer');
mkdirSync(join(folder, 'assets'), { recursive: true });
writeFileSync(join(root, 'outside.js'), 'outside');
writeFileSync(
  join(folder, 'index.html'),
  '<html lang="en" data-theme="system"><link href="de.js" data-words="de"><link href="fr.js" data-words="fr"><link href="q.js" data-page="quick"></html>',
);
writeFileSync(join(folder, 'assets', 'main.js'), 'inside');
writeFileSync(join(folder, 'assets', 'main.js.map'), '{}');

afterAll(() => {
  rmSync(root, { recursive: true });
});

const look = { theme: 'dark', language: 'de', locale: 'de-CH', isNew: false } as const;
const source = { folder, look: () => look };
const get = async (url: string, method = 'GET') => {
  const { data, ...answer } = await answerUi({ method, url }, source);
  return { ...answer, text: data.toString() };
};

describe('the files of the page', () => {
  it('are served with a policy that allows no network, no frame and no inline script', async () => {
    const reply = await get(addressOf('app'));
    const policy = reply.headers['Content-Security-Policy'] ?? '';
    expect(reply.statusCode).toBe(200);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(reply.headers['X-Content-Type-Options']).toBe('nosniff');
  });

  it('carry theme and language before the first script runs, so that nothing flashes', async () => {
    expect((await get(addressOf('app'))).text).toBe(
      `<html lang="de" data-theme="dark" data-platform="${process.platform}" data-locale="de-CH"><link href="de.js" data-words="de"></html>`,
    );
  });

  it('ask ahead for what the popup is made of in the popup alone', async () => {
    expect((await get(addressOf('quick'))).text).toContain('<link href="q.js" data-page="quick">');
    expect((await get(addressOf('locked'))).text).not.toContain('q.js');
  });

  it('are served by their type', async () => {
    const reply = await get('keyturn-ui://app/assets/main.js');
    expect(reply.headers['Content-Type']).toContain('text/javascript');
    expect(reply.text).toBe('inside');
  });

  it.each([
    ['a file outside, by dots', 'keyturn-ui://app/../outside.js'],
    ['a file outside, by encoded dots', 'keyturn-ui://app/%2e%2e/outside.js'],
    ['a file outside, by encoded slashes', 'keyturn-ui://app/..%2foutside.js'],
    ['a file outside, by back slashes', 'keyturn-ui://app/..%5coutside.js'],
    ['a source map', 'keyturn-ui://app/assets/main.js.map'],
    ['a folder', 'keyturn-ui://app/assets/'],
    ['another host', 'keyturn-ui://elsewhere/index.html'],
    ['broken escapes', 'keyturn-ui://app/%E0%A4%A.js'],
    ['a NUL byte', 'keyturn-ui://app/index.html%00.js'],
    ['what is not there', 'keyturn-ui://app/nothing.js'],
  ])('do not include %s', async (_what, url) => {
    expect((await get(url)).statusCode).toBe(404);
  });

  it('cannot be posted to', async () => {
    expect((await get(addressOf('app'), 'POST')).statusCode).toBe(404);
  });

  it('never include a file outside their folder, whatever the path', async () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '%2e',
      '%2f',
      '%5c',
      '\\',
      'assets',
      'outside.js',
      '//',
      '%00',
      'a',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const reply = await get(`keyturn-ui://app/${pieces.join('')}`);
        expect(reply.text).not.toBe('outside');
      }),
    );
  });
});

describe('an address of the page', () => {
  it.each([
    'https://app/',
    'keyturn-ui://app.example/',
    'keyturn-ui://app',
    'file:///index.html',
    'about:blank',
    '',
  ])('is not %s', (url) => {
    expect(isUi(url)).toBe(false);
  });

  it('belongs to one page, from which the way to another is no way within it', () => {
    expect(isSamePage(addressOf('app'), 'keyturn-ui://app/index.html#secret')).toBe(true);
    expect(isSamePage(addressOf('app'), addressOf('locked'))).toBe(false);
    expect(isSamePage(addressOf('quick'), addressOf('app'))).toBe(false);
    expect(isSamePage('', addressOf('app'))).toBe(false);
  });
});
