import { expect, it } from 'vitest';
import { installationAt } from './installation';

const at = (given: Partial<Parameters<typeof installationAt>[0]>) =>
  installationAt({
    ...{ platform: 'linux', program: '/opt/Keyturn/keyturn', resources: '/opt/Keyturn/resources' },
    ...{ isPackaged: true, environment: {}, exists: () => false, ...given },
  }).kind;

const mounted = { APPIMAGE: '/home/me/Keyturn.AppImage', APPDIR: '/tmp/.mount_Keyturn' };

it('an AppImage replaces itself', () => {
  expect(at({ program: '/tmp/.mount_Keyturn/keyturn', environment: mounted })).toBe('app-image');
});

it('what was started from the AppImage of another app does not replace that', () => {
  expect(at({ environment: mounted })).toBe('by-hand');
  expect(at({ program: '/tmp/.mount_KeyturnOther/keyturn', environment: mounted })).toBe('by-hand');
});

it.each([
  ['system', { exists: (path: string) => path === '/opt/Keyturn/resources/package-type' }],
  ['by-hand', {}],
  ['by-hand', { isPackaged: false, platform: 'darwin' as const }],
  ['mac-app', { platform: 'darwin' as const }],
  [
    'installed',
    { platform: 'win32' as const, exists: (path: string) => path.endsWith('Uninstall Keyturn.exe') },
  ],
  ['by-hand', { platform: 'win32' as const }],
])('is %s with %j', (kind, given) => {
  expect(at(given)).toBe(kind);
});
