import { expect, type Page } from '@playwright/test';
import { asUser, test } from './hosts/vault-beside';
import type { Vault } from './hosts/vault';
import { violations } from './pages/axe';
import { foldersPage, named } from './pages/folders.page';
import { messagesPage } from './pages/messages.page';
import { searchPage } from './pages/search.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

const LIST = { method: 'GET', path: '/api/v1/secrets' };

const signedIn = async (page: Page, vault: Vault) => {
  await signInPage(page).signInWith(asUser(vault));
  await expect(sessionPage(page).list).toBeVisible();
  return searchPage(page);
};

const names = (page: Page) =>
  searchPage(page).found.evaluateAll((options) =>
    options.map((option) => option.getAttribute('aria-label') ?? ''),
  );

/** What a read of values, or a check-out, would go to. */
const COSTLY =
  /\/fields|\/general|\/restricted|\/check-out|one-time-password-code|^\/api\/v\d\/secrets\/\d+$/u;

test('what is typed is found as it is typed, opened by keys alone, and left again to the list as it was', async ({
  page,
  start,
}) => {
  const vault = await start();
  const { box, results, found } = await signedIn(page, vault);
  await expect(box).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(box).toBeFocused();
  await page.keyboard.type('WEB0');
  await expect(results).toBeVisible();
  await expect(found.first()).toHaveAccessibleName(/^web0/u);
  for (const name of await names(page)) expect(name.toLowerCase()).toContain('web0');
  await expect(messagesPage(page).said).toHaveText(/^\d+ secrets?$/u);

  await page.keyboard.press('Enter');
  await expect(sessionPage(page).opened).toContainText('web0');
  await box.focus();
  await page.keyboard.press('ArrowDown');
  await expect(results).toBeFocused();
  await box.focus();
  await page.keyboard.press('Escape');
  await expect(box).toHaveValue('');
  await expect(sessionPage(page).list).toBeVisible();
  expect((await vault.requests()).filter(({ path }) => COSTLY.test(path))).toEqual([]);
});

test('accents, capitals and the order of words make no difference, and kinds and folders are found as names are', async ({
  page,
  start,
}) => {
  const vault = await start(['--world', 'edge']);
  const { box, found, region } = await signedIn(page, vault);
  await box.fill('ISTANBUL strasse');
  await expect(found).toHaveCount(1);
  await expect(found).toHaveAccessibleName(/^Straße İstanbul/u);
  await box.fill('🔑');
  await expect(found.first()).toHaveAccessibleName(/🔑/u);
  await box.fill('"it\'s');
  await expect(found).toHaveAccessibleName(/She said/u);
  await box.fill('no such name at all');
  await expect(region).toContainText(
    'No secret name contains "no such name at all". Only names were searched.',
  );
});

test('of 100,000 secrets each name is asked for once, from the first look at the search on, and found with more of them coming in', async ({
  page,
  start,
}) => {
  test.setTimeout(120_000);
  const vault = await start(['--world', 'large']);
  const { box, region, found, results } = await signedIn(page, vault);
  const pages = async () => (await vault.requests()).filter(({ path }) => path === LIST.path).length;
  const before = await pages();
  await box.focus();
  await expect(region).not.toContainText('known here');
  await box.fill('100000');
  await expect(region).toContainText(/Reading names/u);
  await expect(region).toContainText(/known here, as of/u);
  await expect(region).not.toContainText(/Reading names/u, { timeout: 90_000 });
  await expect(results.getByRole('option', { name: / 100000, /u })).toBeVisible();
  // The first page was there already: the list had read it.
  expect((await pages()) - before).toBe(199);
  await box.fill('backup prod deploy');
  await expect(found.first()).toHaveAccessibleName(/backup-prod-.* deploy/u);
});

test('a walk through the names that breaks off says so, goes on where it was, and ends with the session', async ({
  page,
  start,
}) => {
  const vault = await start(['--world', 'large']);
  const { box, region, walkOn } = await signedIn(page, vault);
  const refused = { do: 'answer', status: 403, body: { message: 'Access Denied' }, skip: 2 };
  await vault.spoil({ match: LIST, ...refused });
  await box.fill('b');
  await expect(region).toContainText(/Only 1,\d00 names are known here\. You may not do this\./u);
  await vault.mend();
  await walkOn.click();
  await expect(region).toContainText(/Reading names: [\d,]+ of 100,000 known so far\./u);
  await sessionPage(page).signOut.click();
  await expect(signInPage(page).heading).toBeVisible();
  const asked = (await vault.requests()).length;
  await signInPage(page).signInWith(asUser(vault));
  await expect(sessionPage(page).list).toBeVisible();
  await expect(box).toHaveValue('');
  expect((await vault.requests()).length - asked).toBeLessThan(12);
});

test('the server searches fields too where it is asked to, and its finds are told apart from what is known here', async ({
  page,
  start,
}, info) => {
  const vault = await start();
  const { box, region, found, allFields, options, scope, why } = await signedIn(page, vault);
  await box.fill('proxy01.example.test');
  await expect(region).toContainText('Only names were searched.');
  await expect(region).toContainText('The server found nothing for');
  await expect(region).not.toContainText('Reading names');
  await why.focus();
  await page.keyboard.press('Enter');
  await expect(why).toHaveAttribute('aria-expanded', 'true');
  for (const reason of ['inactive', 'no View right', 'another folder', 'another one'])
    await expect(region.getByRole('listitem').filter({ hasText: reason })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: info.outputPath('why.png') });
  await allFields.click();
  await expect(found.first()).toHaveAccessibleName(/^proxy01 deploy/u);
  await expect(region).toContainText(/The last \d+ (?:is|are) from this server/u);
  await expect(region).toContainText('0 known here, as of');
  await options.click();
  await expect(scope).toHaveText('Names and fields');
});

test('a search that the server does not answer is told, and what is known here is still found', async ({
  page,
  start,
}) => {
  const vault = await start();
  const { box, region, found, askAgain } = await signedIn(page, vault);
  await box.focus();
  await vault.spoil({ match: LIST, do: 'answer', status: 500, body: {} });
  await box.fill('web0');
  await expect(found.first()).toHaveAccessibleName(/^web0/u);
  await expect(region).toContainText('The server did not search.');
  await vault.mend();
  await askAgain.click();
  await expect(region).toContainText(/The server found \d+\./u);
});

test('a number, a pasted address and a link open their secret, and those of another server are refused', async ({
  page,
  start,
}) => {
  const vault = await start();
  const { box, region, openSecret, found } = await signedIn(page, vault);
  await box.fill('web01 local administrator');
  await expect(found).toHaveCount(1);
  await found.click();
  const line =
    (await sessionPage(page)
      .opened.getByText(/ID \d+/u)
      .textContent()) ?? '';
  const id = Number(/ID (\d+)/u.exec(line)?.[1]);
  const heading = sessionPage(page).opened.getByRole('heading', { level: 1 });
  for (const text of [
    `#${id}`,
    `${vault.url}/app/#/secret/${id}/general`,
    `${vault.url}/SecretView.aspx?secretid=${id}`,
    `Get-TssSecret -Id ${id}`,
    `keyturn://secret/${id}?server=${encodeURIComponent(vault.url)}`,
  ]) {
    await box.fill('edge router');
    await box.press('Enter');
    await expect(heading).toHaveText('edge router');
    await expect(heading).toBeFocused();
    await box.fill(text);
    await expect(openSecret(id)).toBeVisible();
    await box.press('Enter');
    await expect(heading).toHaveText('web01 local administrator');
  }
  await box.fill(`https://vault.other.example/SecretServer/app/#/secret/${id}`);
  await expect(region).toContainText('That link leads to https://vault.other.example/SecretServer');
  await expect(openSecret(id)).toBeHidden();
});

test('a path opens its folder and shows where it lies, and one that leads nowhere is told', async ({
  page,
  start,
}) => {
  const vault = await start();
  const { box, region, openFolder } = await signedIn(page, vault);
  await box.fill('\\Servers\\Nowhere');
  await openFolder('\\Servers\\Nowhere').click();
  await expect(region).toContainText('No folder that you may see lies at \\Servers\\Nowhere.');
  await box.fill('servers/LINUX');
  await box.press('Enter');
  await expect(foldersPage(page).selected).toHaveAccessibleName(named('Linux'));
  await expect(page.getByRole('heading', { level: 2, name: 'Linux', exact: true })).toBeVisible();
  await expect(box).toHaveValue('');
});
