import { expect } from '@playwright/test';
import { startListener } from './hosts/listener';
import { asUser, test } from './hosts/vault-beside';
import { signInPage } from './pages/sign-in.page';

const PLACES = [
  { what: 'the password', method: 'POST', path: '/oauth2/token' },
  { what: 'a token', method: 'GET', path: '/api/v1/users/current' },
] as const;

for (const { what, method, path } of PLACES) {
  for (const status of [302, 307, 308]) {
    test(`a redirect (${status}) takes ${what} nowhere: no other host hears of it`, async ({
      page,
      start,
    }) => {
      const vault = await start();
      const stranger = await startListener();
      const location = `http://127.0.0.1:${stranger.port}${path}`;
      const match = { method, path };
      await vault.control('mischief', { match, do: 'answer', status, body: '', headers: { location } });
      const at = signInPage(page);
      await at.signInWith(asUser(vault));
      await expect(
        at.told(`${new URL(vault.url).host} answered with a web page, not with Secret Server data`),
      ).toBeVisible();
      expect((await vault.requests()).filter((each) => each.path === path)).toHaveLength(1);
      expect(stranger.visits()).toBe(0);
      await stranger.stop();
    });
  }
}
