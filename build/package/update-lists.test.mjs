import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readList } from '../../electron/system/updates/list';
import { isSignedBy } from '../../electron/system/updates/signature';
import { newSigningKey, publicKeyOf, signatureOf, writeUpdateLists } from './update-lists.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-lists-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** @param {string} name */
const bytesOf = (name) => readFileSync(join(folder, name));

it('what is written for a release is believed by the app that knows the key, and by no other', async () => {
  for (const name of [
    'keyturn-2.0.0-linux-x86_64.AppImage',
    'keyturn-2.0.0-linux-arm64.AppImage',
    'keyturn-2.0.0-linux-amd64.deb',
    'keyturn-2.0.0-win-x64-setup.exe',
    'keyturn-2.0.0-win-x64.zip',
    'keyturn-1.9.0-linux-x86_64.AppImage',
  ])
    writeFileSync(join(folder, name), name);
  const privateKey = newSigningKey();
  const written = await writeUpdateLists(folder, { version: '2.0.0', notes: 'Faster', privateKey });
  expect(written).toEqual(['latest-linux.yml', 'latest-linux.yml.sig', 'latest.yml', 'latest.yml.sig']);
  const list = bytesOf('latest-linux.yml');
  const signature = bytesOf('latest-linux.yml.sig').toString();
  expect(isSignedBy(publicKeyOf(privateKey), list, signature)).toBe(true);
  expect(isSignedBy(publicKeyOf(newSigningKey()), list, signature)).toBe(false);
  expect(readList(list.toString())).toMatchObject({
    version: '2.0.0',
    notes: 'Faster',
    files: [
      { name: 'keyturn-2.0.0-linux-arm64.AppImage', sizeBytes: 34 },
      { name: 'keyturn-2.0.0-linux-x86_64.AppImage', sizeBytes: 35 },
    ],
  });
  expect(readList(bytesOf('latest.yml').toString())?.files).toHaveLength(1);
});

it('nothing is signed by a key that the app could not know', () => {
  expect(() => signatureOf('list', 'no key')).toThrow();
});
