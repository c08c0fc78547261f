import { expect, type Page } from '@playwright/test';
import type { Keyturn } from '../hosts/keyturn';
import { accessPage, openSecret, secretCalled } from './access.page';
import { listPage } from './list.page';
import { practicePage } from './practice.page';
import { sessionPage } from './session.page';
import { signInPage } from './sign-in.page';

interface Shown {
  readonly keyturn: Keyturn;
  readonly page: Page;
}

interface Wanted {
  readonly user?: string;
  /** How its name begins. */
  readonly secret: string;
}

const PASSWORD = 'Practice-1';

const tokenAt = (url: string) => async (username: string) => {
  const body = new URLSearchParams({ grant_type: 'password', username, password: PASSWORD });
  const granted = await fetch(`${url}/oauth2/token`, { method: 'POST', body });
  return ((await granted.json()) as { readonly access_token: string }).access_token;
};

interface Waiting {
  readonly secretAccessRequestId: number;
}

/** Somebody who may approves what waits for it, for the time that it was asked for. */
const approve = async (url: string): Promise<void> => {
  const headers = {
    authorization: `Bearer ${await tokenAt(url)('approver')}`,
    'content-type': 'application/json',
  };
  const place = `${url}/api/v1/secret-access-requests`;
  const asked = await fetch(`${place}?filter.status=Pending`, { headers });
  const { records } = (await asked.json()) as { readonly records: readonly Waiting[] };
  for (const { secretAccessRequestId } of records) {
    const decision = { secretAccessRequestId, status: 'Approved', responseComment: 'Go.' };
    const body = JSON.stringify(decision);
    const answer = await fetch(place, { method: 'PUT', headers, body });
    if (!answer.ok) throw new Error(`the vault answered ${answer.status}`);
  }
};

const openAt = async ({ keyturn, page }: Shown, { user = 'admin', secret }: Wanted) => {
  const url = await practicePage(page).open();
  const form = signInPage(page);
  await form.userName.fill(user);
  await form.signIn.click();
  await expect(sessionPage(page).list).toBeVisible();
  await openSecret(keyturn, await secretCalled({ url, token: tokenAt(url) }, secret));
  return { ...accessPage(page), url };
};

/** What can stand before the values of a secret. */
export const ACCESS_SCREENS: Readonly<Record<string, (shown: Shown) => Promise<void>>> = {
  'a secret that is with its user': async (shown) => {
    const access = await openAt(shown, { secret: 'dc03' });
    await access.checkOut.click();
    await expect(access.checkout).toContainText('Checked out to you');
  },
  'a secret whose reason was not taken for its ticket': async (shown) => {
    const access = await openAt(shown, { secret: 'dc02' });
    await access.reason.fill('Disk is full');
    await access.ticket.fill('12');
    await access.button('Leave reason and open').click();
    await expect(access.ticket).toHaveAttribute('aria-invalid', 'true');
  },
  'a secret that somebody has to approve': async (shown) => {
    const access = await openAt(shown, { user: 'reader', secret: 'dc06' });
    await expect(access.reason).toBeVisible();
  },
  'a secret that is approved for later': async (shown) => {
    const access = await openAt(shown, { user: 'reader', secret: 'dc06' });
    await access.reason.fill('Quarterly audit');
    await access.details.getByLabel('From', { exact: true }).fill('2099-01-05T09:00');
    await access.details.getByLabel('Until', { exact: true }).fill('2099-01-05T17:00');
    await access.button('Ask for access').click();
    await expect(access.gate('Waiting for approval')).toBeVisible();
    await approve(access.url);
    await access.checkAgain.click();
    await expect(access.gate('Access is approved for later')).toBeVisible();
  },
  'what its user has taken out': async (shown) => {
    const access = await openAt(shown, { secret: 'dc03' });
    await access.checkOut.click();
    await expect(access.checkout).toContainText('Checked out to you');
    await listPage(shown.page).view('My checkouts').click();
    await expect(access.mine.getByRole('listitem').first()).toBeVisible();
  },
  'the question on the way out, with secrets that are out': async (shown) => {
    const access = await openAt(shown, { secret: 'dc03' });
    await access.checkOut.click();
    await expect(access.checkout).toContainText('Checked out to you');
    await sessionPage(shown.page).signOut.click();
    await expect(access.leaving).toBeVisible();
  },
  'a secret with a DoubleLock': async (shown) => {
    const access = await openAt(shown, { secret: 'dc07' });
    await access.button('Unlock').click();
    await expect(access.lock).toHaveAttribute('aria-invalid', 'true');
  },
};
