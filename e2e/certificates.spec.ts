import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCertificate, type MadeCertificate } from '../electron/system/testing/made-certificate';
import { test } from './hosts/tls-beside';
import { violations } from './pages/axe';
import { messagesPage } from './pages/messages.page';
import { sessionPage } from './pages/session.page';
import { settingsPage } from './pages/settings.page';
import { signInPage } from './pages/sign-in.page';
import { signInAt, signInTrusting } from './pages/trusting';
import { trustPage, trustUnseen } from './pages/trust.page';

const DAY_MS = 86_400_000;
const HERE = ['127.0.0.1'];
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
const authority = makeCertificate({ name: 'Corp Root', isAuthority: true });
const ownSigned = () => makeCertificate({ name: 'vault.example', hosts: HERE });
const signedBy = (issuer: MadeCertificate, change: object) =>
  makeCertificate({ name: 'vault.example', hosts: HERE, issuer, ...change });

const BY_ITSELF = 'It is signed by itself, and by nobody else.';
const NO_ISSUER = 'Its issuer, Corp Root, is missing among those that this computer knows.';

const FAULTY: readonly (readonly [string, () => MadeCertificate, RegExp])[] = [
  ['signed by itself', ownSigned, new RegExp(`^${BY_ITSELF} Nothing was sent.$`, 'u')],
  [
    'of an unknown issuer',
    () => signedBy(authority, {}),
    new RegExp(`^${NO_ISSUER} Nothing was sent.$`, 'u'),
  ],
  [
    'that has ended',
    () => signedBy(authority, { validFrom: inDays(-9), validTo: inDays(-2) }),
    new RegExp(`^${NO_ISSUER} It expired on .*20\\d\\d\\. Nothing was sent.$`, 'u'),
  ],
  [
    'that has not begun',
    () => signedBy(authority, { validFrom: inDays(2), validTo: inDays(9) }),
    new RegExp(`^${NO_ISSUER} It is not valid before .*20\\d\\d\\. Nothing was sent.$`, 'u'),
  ],
  [
    'for another host',
    () => signedBy(authority, { hosts: ['other.example'] }),
    new RegExp(
      `^${NO_ISSUER} It is made out for another name than 127.0.0.1:\\d+\\. Nothing was sent.$`,
      'u',
    ),
  ],
];

const UNTRUSTED = (host: string) => `This computer does not trust the certificate of ${host}`;

for (const [name, make, sentence] of FAULTY) {
  test(`a certificate ${name} is told as such, and nothing is sent`, async ({ page, vault, serve }) => {
    const front = await serve(make());
    await signInAt(page, front, vault);
    await expect(signInPage(page).told(UNTRUSTED(front.host))).toBeVisible();
    await expect(signInPage(page).form.getByText(sentence)).toBeVisible();
    await expect(signInPage(page).password).not.toHaveValue('');
    await expect(messagesPage(page).alerted).toContainText('Nothing was sent.');
    expect(front.heard()).toBe('');
    expect(await vault.grants()).toBe(0);
  });
}

test('a certificate is looked at and trusted: the sign-in works then, and is not sent by itself', async ({
  page,
  vault,
  serve,
  dataFolder,
}) => {
  const certificate = ownSigned();
  const front = await serve(certificate);
  const card = trustPage(page);
  await signInAt(page, front, vault);
  await card.show.click();
  await expect(card.row('Name')).toContainText('vault.example');
  await expect(card.row('Fingerprint SHA-256')).toContainText(
    certificate.sha256.toUpperCase().replace(/.{4}(?=.)/gu, '$& '),
  );
  await page.keyboard.press('Escape');
  await expect(card.show).toBeFocused();
  await card.show.click();
  await card.accept.click();
  await expect(signInPage(page).signIn).toBeFocused();
  await expect(messagesPage(page).said).toContainText('Nothing was sent yet');
  expect(front.heard()).toBe('');
  expect(readFileSync(join(dataFolder, 'certificates.json'), 'utf8')).toContain(certificate.sha256);

  await page.keyboard.press('Enter');
  await expect(sessionPage(page).heading).toBeVisible();
  expect(front.heard()).toContain('POST /SecretServer/oauth2/token');
});

test('a trusted certificate is remembered over a restart, until it is trusted no more, at once', async ({
  start,
  vault,
  serve,
}) => {
  const front = await serve(ownSigned());
  const first = await start();
  await signInTrusting(first.page, front, vault);
  await first.app.close();

  const { page } = await start();
  await signInAt(page, front, vault);
  // All that a session begins with has been asked for.
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('treeitem').first()).toBeVisible();
  const heard = front.heard();
  await sessionPage(page).settings.click();
  await settingsPage(page).section('Certificates').click();
  await trustPage(page).stopTrusting(front.host).click();
  await expect(page.getByText('You have pinned no certificate.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the session', exact: true }).click();
  await sessionPage(page).extend.click();
  await expect(messagesPage(page).region).toContainText('does not trust the certificate');
  expect(front.heard()).toBe(heard);
});

test('a changed certificate is compared with the pinned one before anything is sent', async ({
  page,
  vault,
  serve,
}) => {
  const front = await serve(ownSigned());
  await signInTrusting(page, front, vault);
  await sessionPage(page).signOut.click();
  await expect(signInPage(page).password).toBeFocused();

  const heard = front.heard();
  front.show(makeCertificate({ name: 'vault.example', hosts: HERE, issuer: authority }));
  await signInAt(page, front, vault);
  await expect(
    signInPage(page).form.locator('strong', { hasText: `The certificate of ${front.host} changed since` }),
  ).toBeVisible();
  const card = trustPage(page);
  await card.compare.click();
  await expect(card.row('Issued by')).toContainText('changed');
  await expect(card.row('Issued by')).toContainText('vault.example');
  await expect(card.row('Issued by')).toContainText('Corp Root');
  await expect(card.row('Name')).not.toContainText('changed');
  await card.refuse.click();
  await card.leave.click();
  await expect(signInPage(page).serverUrl).toBeFocused();
  expect(front.heard()).toBe(heard);

  await signInAt(page, front, vault);
  await card.compare.click();
  await card.accept.click();
  await expect(signInPage(page).signIn).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sessionPage(page).heading).toBeVisible();
});

test('the certificate of an address is shown without a word to the server', async ({
  page,
  vault,
  serve,
}) => {
  const front = await serve(ownSigned());
  const card = trustPage(page);
  await signInPage(page).serverUrl.fill(front.url);
  await signInPage(page).certificate.click();
  await expect(card.row('Trusted by')).toContainText('Nobody on this computer');
  await card.refuse.click();
  await expect(signInPage(page).certificate).toBeFocused();
  expect(front.heard()).toBe('');

  await signInPage(page).serverUrl.fill(vault.url);
  await signInPage(page).certificate.click();
  await expect(signInPage(page).form).toContainText(
    'This address is not encrypted, so there is no certificate',
  );
});

test('a page that has gone bad cannot make a certificate trusted that no server has shown', async ({
  page,
  serve,
}) => {
  const front = await serve(ownSigned());
  const failure = { code: 'certificate-unseen' };
  const { sha256 } = ownSigned();
  expect(await trustUnseen(page, { server: front.url, sha256 })).toEqual({ ok: false, failure });
});

test('the fingerprint is copied as programs print it that show certificates', async ({
  keyturn,
  page,
  serve,
}) => {
  const certificate = ownSigned();
  const front = await serve(certificate);
  await signInPage(page).serverUrl.fill(front.url);
  await signInPage(page).certificate.click();
  await trustPage(page).copy.click();
  await expect(trustPage(page).said).toHaveText('Fingerprint copied.');
  expect(await keyturn.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(
    certificate.sha256.toUpperCase().replace(/..(?=.)/gu, '$&:'),
  );
});

test('a server that offers nothing newer than TLS 1.1 is refused, though its certificate could be trusted', async ({
  page,
  vault,
  serve,
}) => {
  const front = await serve(ownSigned(), 'TLS 1.1');
  await signInAt(page, front, vault);
  await expect(signInPage(page).told(`${front.host} offers only encryption that is too old`)).toBeVisible();
  expect(front.heard()).toBe('');
});

test('the card is in order for whoever hears it or uses the keyboard', async ({ page, vault, serve }) => {
  const front = await serve(ownSigned());
  await signInTrusting(page, front, vault);
  await sessionPage(page).signOut.click();
  front.show(makeCertificate({ name: 'vault.example', hosts: HERE, issuer: authority }));
  await signInAt(page, front, vault);
  const card = trustPage(page);
  await card.compare.click();
  await expect(card.refuse).toBeFocused();
  expect(await violations(page)).toEqual([]);
  for (const next of [card.copy, card.accept, card.refuse]) {
    await page.keyboard.press('Tab');
    await expect(next).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(card.compare).toBeFocused();
});
