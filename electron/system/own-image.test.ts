import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ownImage } from './own-image';

const environment = { APPIMAGE: '/home/me/Keyturn.AppImage', APPDIR: '/tmp/.mount_Keyturn' };

it('is the one that this runs from', () => {
  expect(ownImage({ program: '/tmp/.mount_Keyturn/keyturn', environment })).toBe('/home/me/Keyturn.AppImage');
});

it.each(['/opt/Keyturn/keyturn', '/tmp/.mount_KeyturnOther/keyturn'])(
  'is none where somebody else was started from it, and has started %s',
  (program) => {
    expect(ownImage({ program, environment })).toBeUndefined();
  },
);

it.each([
  {},
  { APPIMAGE: 'Keyturn.AppImage', APPDIR: '/tmp/.mount_Keyturn' },
  { APPIMAGE: '/a', APPDIR: '' },
])('is none by %j', (given) => {
  expect(ownImage({ program: '/tmp/.mount_Keyturn/keyturn', environment: given })).toBeUndefined();
});

it('is found where a link leads to its mount', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-image-'));
  mkdirSync(join(folder, 'mount'));
  symlinkSync(join(folder, 'mount'), join(folder, 'link'));
  const named = { APPIMAGE: '/a.AppImage', APPDIR: join(folder, 'link') };
  expect(ownImage({ program: join(folder, 'mount', 'keyturn'), environment: named })).toBe('/a.AppImage');
  rmSync(folder, { recursive: true });
});
