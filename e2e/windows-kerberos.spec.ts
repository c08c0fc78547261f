import { expect, type ElectronApplication } from '@playwright/test';
import { startInvitingServer } from './hosts/inviting-server';
import { REALM } from './hosts/kerberos';
import { ACCOUNT, test, WINDOWS_BED } from './hosts/windows-bed';
import { messagesPage } from './pages/messages.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

test.skip(!WINDOWS_BED.isThere, WINDOWS_BED.install);

/** What a request gets that asks the system to sign in, as none of the app does but those of this sign-in. */
const statusWithSystem = (app: ElectronApplication, url: string): Promise<number> =>
  app.evaluate(
    ({ net, session }, address) =>
      new Promise<number>((resolve, reject) => {
        const request = net.request({
          url: address,
          session: session.fromPartition('story'),
          credentials: 'include',
        });
        request.on('response', ({ statusCode }) => {
          resolve(statusCode);
        });
        request.on('error', reject);
        request.end();
      }),
    url,
  );

test('a user with a Kerberos ticket signs in without typing a name or a password, and the server names him', async ({
  kerberos,
  apache,
  vault,
  page,
}) => {
  kerberos.takeTicket();
  const at = signInPage(page);
  await at.tab('Windows').click();
  await expect(at.form).toContainText(
    new RegExp(`Uses your Kerberos ticket: ${ACCOUNT}@${REALM}, until .*\\d`, 'u'),
  );
  await at.signInByWindows(apache.url);
  const session = sessionPage(page);
  await expect(session.connection).toHaveAccessibleName(
    `Connection: ${new URL(apache.url).host}, signed in as ${ACCOUNT}`,
  );
  await expect(session.group).toContainText('Windows sign-in');
  expect(await vault.grants()).toBe(0);
  await session.signOut.click();
  await expect(at.heading).toBeVisible();
  await expect(messagesPage(page).said).toContainText('You are signed out.');
});

test('without a ticket the sign-in says so before and fails with its reason after, and a ticket got meanwhile helps', async ({
  kerberos,
  apache,
  page,
}) => {
  const at = signInPage(page);
  await at.signInByWindows(apache.url);
  await expect(at.form).toContainText('No Kerberos ticket found. Run kinit, or use Credentials.');
  await expect(at.told('Windows sign-in was refused')).toBeVisible();
  await expect(at.form).toContainText('Windows authentication may be off for winauthwebservices');
  await expect(messagesPage(page).alerted).toContainText('Windows sign-in was refused');

  kerberos.takeTicket();
  await at.signIn.click();
  await expect(sessionPage(page).heading).toBeVisible();

  await sessionPage(page).signOut.click();
  kerberos.dropTicket();
  await at.signIn.click();
  await expect(at.told('Windows sign-in was refused')).toBeVisible();
  await at.useCredentials.click();
  await expect(at.userName).toBeFocused();
});

test('nothing that vouches for the user goes to another host, neither by a redirect nor by another way to sign in', async ({
  kerberos,
  apache,
  vault,
  page,
}) => {
  kerberos.takeTicket();
  const other = await startInvitingServer();
  const at = signInPage(page);
  await vault.control('mischief', {
    match: { path: '/winauthwebservices/api/v1/users/current' },
    do: 'answer',
    status: 302,
    headers: { location: `${other.url('localhost')}/winauthwebservices/api/v1/users/current` },
  });
  await at.signInByWindows(apache.url);
  await expect(at.told(/answered with a web page/u)).toBeVisible();
  expect(other.told).toEqual([]);

  await at.signIn.click();
  await expect(sessionPage(page).heading).toBeVisible();
  await sessionPage(page).signOut.click();

  // The server that was signed in to last is still the one that the system may sign in to; this one is on the same host.
  for (const host of ['localhost', '127.0.0.1']) {
    await at.tab('Credentials').click();
    await at.signInWith({ server: other.url(host), userName: 'adm-ops7', password: 'secret' });
    await expect(at.told(/answered with a web page/u)).toBeVisible();
    await at.tab('Access token').click();
    await at.token.fill('tok-1');
    await at.signIn.click();
    await expect(at.told('The server does not know this token')).toBeVisible();
  }
  const shown = other.told.map((each) => each.shown).filter((text) => text !== '');
  expect(shown).toEqual(['Bearer tok-1', 'Bearer tok-1']);

  // It would have been heard: whoever chooses that server as his own shows himself to it.
  await at.signInByWindows(other.url('localhost'));
  await expect(at.told('Windows sign-in was refused')).toBeVisible();
  const tickets = () => other.told.filter((each) => /^Negotiate \S{100,}$/u.test(each.shown));
  expect(tickets()).toHaveLength(1);
  // And to the same server nothing is shown by somebody who signs in there in another way.
  await at.tab('Credentials').click();
  await at.signInWith({ server: other.url('localhost'), userName: 'adm-ops7', password: 'secret' });
  await expect(at.told(/answered with a web page/u)).toBeVisible();
  expect(tickets()).toHaveLength(1);
  await other.stop();
});

test('the system itself may sign in to the one server alone: even a mistake of the app would show nobody to another one', async ({
  kerberos,
  apache,
  keyturn: { app, page },
}) => {
  kerberos.takeTicket();
  const other = await startInvitingServer();
  await signInPage(page).signInByWindows(apache.url);
  await expect(sessionPage(page).heading).toBeVisible();
  const asked = '/winauthwebservices/api/v1/users/current';
  expect(await statusWithSystem(app, `${apache.url}${asked}`)).toBe(200);
  for (const host of ['localhost', '127.0.0.1']) {
    expect(await statusWithSystem(app, `${other.url(host)}${asked}`)).toBe(401);
  }
  const atOtherName = apache.url.replace('localhost', '127.0.0.1');
  expect(await statusWithSystem(app, `${atOtherName}${asked}`)).toBe(401);
  expect(other.told.map(({ shown }) => shown)).toEqual(['', '']);
  await other.stop();
});

test('an address that is not encrypted is refused before anything is sent', async ({ kerberos, page }) => {
  kerberos.takeTicket();
  const at = signInPage(page);
  await at.signInByWindows('http://vault.practice.example.test/SecretServer');
  await expect(at.serverUrl).toHaveAccessibleDescription(
    'This address is not encrypted. Keyturn signs in over https only.',
  );
  await expect(at.serverUrl).toBeFocused();
});
