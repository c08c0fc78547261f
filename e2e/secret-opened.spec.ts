import { expect } from '@playwright/test';
import { asUser, test } from './hosts/vault-beside';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';
import { visitSecret } from './pages/vault-visit';

/** Whatever shows a value, or takes a secret out to show one. */
const COSTLY =
  /\/fields|\/general|\/settings|\/restricted|\/check-out|one-time-password-code|^\/api\/v\d\/secrets\/\d+$/u;

test('opening secrets one after the other tells what is known of each, reads no value and takes none out', async ({
  page,
  start,
}, info) => {
  const vault = await start();
  const session = sessionPage(page);
  await signInPage(page).signInWith(asUser(vault));
  await expect(session.list).toBeVisible();
  const details = page.getByRole('region', { name: 'Secret details' });
  await session.list.getByRole('option').first().click();
  await session.list.focus();
  const opened: string[] = [];
  for (let count = 0; count < 50; count += 1) {
    await page.keyboard.press('Enter');
    const marked = await session.list
      .getByRole('option', { selected: true })
      .first()
      .getAttribute('aria-label');
    const heading = details.getByRole('heading', { level: 1 });
    await expect(heading).not.toHaveText(opened.at(-1) ?? '');
    const name = (await heading.textContent()) ?? '';
    expect(marked?.startsWith(name)).toBe(true);
    opened.push(name);
    await session.list.focus();
    await page.keyboard.press('ArrowDown');
  }
  await expect(details.getByRole('list', { name: 'What reading costs' })).toContainText('Reading is audited');
  await page.screenshot({ path: info.outputPath('secret.png') });
  const asked = (await vault.requests()).map(({ method, path }) => `${method} ${path}`);
  expect(asked.filter((each) => each.endsWith('/state'))).toHaveLength(50);
  expect(asked.filter((each) => COSTLY.test(each.split(' ')[1] ?? ''))).toEqual([]);
});

test('what a button of a field is called stands beside it, and hides no other field and no other button', async ({
  page,
  start,
}, info) => {
  const vault = await start();
  const secret = await visitSecret(page, vault, /^web01 local administrator/u);
  for (const button of [secret.reveal('Password'), secret.copy('Password'), secret.edit('Password')]) {
    await button.hover();
    const tip = secret.details.getByRole('tooltip');
    await expect(tip).toBeVisible();
    await page.screenshot({ path: info.outputPath('tip.png') });
    const hidden = await tip.evaluate((shown) => {
      const tipBox = shown.getBoundingClientRect();
      const own = shown.closest('[data-row]');
      const others = [...document.querySelectorAll('[data-row], [data-row] button')].filter(
        (each) => each !== own,
      );
      return others
        .filter((other) => {
          const box = other.getBoundingClientRect();
          const isBeside = box.right <= tipBox.left || box.left >= tipBox.right;
          return !isBeside && box.bottom > tipBox.top && box.top < tipBox.bottom;
        })
        .map((other) => other.getAttribute('aria-label') ?? other.textContent);
    });
    expect(hidden).toEqual([]);
  }
});
