import { expect, type Page } from '@playwright/test';
import type { Keyturn } from '../hosts/keyturn';
import { openSecret, secretCalled } from './access.page';
import { practicePage } from './practice.page';
import { NOT_CHANGED, rotationPage, VERIFIED } from './rotation.page';
import { sessionPage } from './session.page';
import { signInPage } from './sign-in.page';

interface Shown {
  readonly keyturn: Keyturn;
  readonly page: Page;
}

const PASSWORD = 'Practice-1';

const tokenAt = (url: string) => async (username: string) => {
  const body = new URLSearchParams({ grant_type: 'password', username, password: PASSWORD });
  const granted = await fetch(`${url}/oauth2/token`, { method: 'POST', body });
  return ((await granted.json()) as { readonly access_token: string }).access_token;
};

const reviewOf = async ({ keyturn, page }: Shown, name: string) => {
  const url = await practicePage(page).open();
  await signInPage(page).signIn.click();
  await expect(sessionPage(page).list).toBeVisible();
  await openSecret(keyturn, await secretCalled({ url, token: tokenAt(url) }, name));
  const rotation = rotationPage(page);
  await rotation.open();
  return rotation;
};

const WEB = 'web01 local administrator';

const remotely = async (shown: Shown, name: string) => {
  const rotation = await reviewOf(shown, name);
  await rotation.remote.check();
  await rotation.consent.check();
  await rotation.send('Change remote account');
  return rotation;
};

const verified = async (shown: Shown, name = WEB) => {
  const rotation = await reviewOf(shown, name);
  await rotation.send('Change vault copy');
  await expect(rotation.outcome(VERIFIED)).toBeVisible();
  return rotation;
};

/** What can be seen of a password that is rotated at a vault that does what it is asked. */
export const ROTATION_SCREENS: Readonly<Record<string, (shown: Shown) => Promise<void>>> = {
  'the review of a change of the account, before that is ticked': async (shown) => {
    const rotation = await reviewOf(shown, 'app01 changes its password');
    await rotation.remote.check();
    await expect(rotation.consent).toBeVisible();
  },
  'a vault copy that is verified': async (shown) => {
    await verified(shown);
  },
  'an account that has refused': async (shown) => {
    const rotation = await remotely(shown, 'app02 fails to change its password');
    await expect(rotation.outcome(NOT_CHANGED)).toBeVisible({ timeout: 20_000 });
  },
  'the passwords that are kept': async (shown) => {
    const rotation = await verified(shown);
    await rotation.button('Done').click();
    await rotation.attention.click();
    await shown.page.getByRole('button', { name: 'Kept passwords', exact: true }).click();
    await expect(shown.page.getByRole('list', { name: 'Replaced', exact: true })).toBeVisible();
  },
};
