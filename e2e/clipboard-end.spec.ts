import { expect } from '@playwright/test';
import { once } from 'node:events';
import type { Keyturn } from './hosts/keyturn';
import { test } from './hosts/own-keyturn';
import { startVault, type Vault } from './hosts/vault';
import { asUser } from './hosts/vault-beside';
import { hasXClipboard, XCLIP_MISSING, xClipboard } from './hosts/x-clipboard';
import { secretPage } from './pages/secret.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

test.skip(!hasXClipboard, XCLIP_MISSING);

const VALUE = 'Quite-Unguessable-7Kd';
/** Longer than it takes to look at a clipboard, shorter than a quit waits for a server. */
const SLOW_MS = 4000;

const ENDS: Readonly<Record<string, (keyturn: Keyturn) => Promise<unknown>>> = {
  'a quit': ({ app }) =>
    app.evaluate(({ app: running }) => {
      running.quit();
    }),
  'a polite kill': ({ process: child }) => Promise.resolve(child.kill('SIGTERM')),
};

let vault: Vault;

test.beforeEach(async () => {
  vault = await startVault();
});

test.afterEach(async () => {
  await vault.stop();
});

for (const [name, end] of Object.entries(ENDS)) {
  // What is copied on X11 goes with its program, so it has to be seen while that still runs.
  test(`${name} takes a secret off the clipboard before the app is gone`, async ({ keyturn, page }) => {
    await vault.control('fields', { secretId: 1, slug: 'password', value: VALUE });
    await signInPage(page).signInWith(asUser(vault));
    await secretPage(page).enter(sessionPage(page).list, /^web01 local administrator/u);
    await secretPage(page).copy('Password').click();
    await expect.poll(() => xClipboard.read('clipboard')).toBe(VALUE);

    await vault.control('mischief', {
      match: { path: '/api/v1/oauth-expiration' },
      do: 'delay',
      ms: SLOW_MS,
    });
    const ended = once(keyturn.process, 'exit');
    await end(keyturn);
    await expect.poll(() => xClipboard.read('clipboard')).toBe(undefined);
    await expect.poll(() => xClipboard.read('primary')).toBe(undefined);
    expect([keyturn.process.exitCode, keyturn.process.signalCode]).toEqual([null, null]);
    expect(await ended).toEqual([0, null]);
  });
}
