import { expect } from '@playwright/test';
import { test } from './hosts/own-keyturn';
import {
  endPractice,
  isListening,
  overheardToken,
  overhearToken,
  practiceProcesses,
} from './hosts/practice-process';
import { messagesPage } from './pages/messages.page';
import { practicePage } from './pages/practice.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

test('the practice vault is signed in to with two presses, and ends with the session', async ({
  keyturn,
  page,
}) => {
  const practice = practicePage(page);
  const session = sessionPage(page);
  const url = await practice.open();
  await page.keyboard.press('Enter');
  await expect(session.heading).toBeFocused();
  await expect(session.connection).toHaveAccessibleName(
    `Connection: ${new URL(url).host}, signed in as admin`,
  );
  await expect(practice.strip).toContainText('Nothing here is real.');
  await expect(practice.strip).toContainText('It ends when you sign out of it');

  await session.signOut.click();
  await expect(messagesPage(page).said).toContainText('the practice vault has ended');
  await expect(practice.strip).toHaveCount(0);
  await expect(signInPage(page).serverUrl).toHaveValue('');
  expect(await practiceProcesses(keyturn)).toEqual([]);
  expect(await isListening(url)).toBe(false);
});

test('leaving the practice vault signs out of it first', async ({ keyturn, page }) => {
  await overhearToken(keyturn);
  const practice = practicePage(page);
  const url = await practice.open();
  await page.keyboard.press('Enter');
  await expect(sessionPage(page).heading).toBeVisible();
  const control = await overheardToken(keyturn);
  const held = await fetch(`${url}/practice/mischief`, {
    method: 'POST',
    headers: { authorization: `Bearer ${control}`, 'content-type': 'application/json' },
    body: JSON.stringify({ match: { path: '/api/v1/oauth-expiration' }, do: 'delay', ms: 1500 }),
  });
  expect(held.status).toBe(200);
  await practice.leave.click();
  await expect
    .poll(async () => {
      const answer = await fetch(`${url}/practice/requests`, {
        headers: { authorization: `Bearer ${control}` },
      });
      return answer.text();
    })
    .toContain('/api/v1/oauth-expiration');
  await expect(signInPage(page).heading).toBeVisible();
  await expect.poll(() => isListening(url)).toBe(false);
});

test('when it stops by itself the session is over, and the form says why', async ({ keyturn, page }) => {
  const practice = practicePage(page);
  await practice.open();
  await page.keyboard.press('Enter');
  await expect(sessionPage(page).heading).toBeVisible();
  await endPractice(keyturn);
  await expect(signInPage(page).heading).toBeVisible();
  await expect(practice.strip).toContainText('The practice vault has stopped');
  await expect(messagesPage(page).region).toHaveCount(0);
  await practice.again.click();
  await expect(signInPage(page).signIn).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sessionPage(page).heading).toBeVisible();
});
