import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { commandOn } from './hosts/keyturn';
import { test as base } from './hosts/own-keyturn';
import { asUser } from './hosts/vault-beside';
import { startVault, type Vault } from './hosts/vault';
import { linkPage } from './pages/link.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';

interface Fixtures {
  readonly vault: Vault;
  /** Starts the app once more, as a click on a link does, and waits until that start has handed on what it was told. */
  readonly call: (...told: string[]) => Promise<void>;
}

const test = base.extend<Fixtures>({
  vault: async ({}, use) => {
    const vault = await startVault();
    await use(vault);
    await vault.stop();
  },
  call: async ({ dataFolder }, use) => {
    await use(async (...told) => {
      const [program, args] = commandOn(dataFolder, told);
      const [code] = (await once(spawn(program, args, { stdio: 'ignore' }), 'exit')) as [number | null];
      expect(code).toBe(0);
    });
  },
});

const SECRET = /^\/api\/v\d\/secrets\/\d/u;
const asked = async (vault: Vault) =>
  (await vault.requests()).map(({ path }) => path).filter((path) => SECRET.test(path));

/** What a look at one costs: nothing that is a value. */
const looked = (id: number) => [`/api/v1/secrets/${id}/state`, `/api/v1/secrets/${id}/summary`];

const anyTwo = async (vault: Vault): Promise<readonly [number, number]> => {
  const token = await vault.token('admin');
  const answer = await fetch(`${vault.url}/api/v1/secrets?take=2`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { records } = (await answer.json()) as { readonly records: readonly { readonly id: number }[] };
  const [first, second] = records;
  if (!first || !second) throw new Error('the vault has no two secrets');
  return [first.id, second.id];
};

test('a start that is asked for a secret waits for the sign-in, and then shows it without reading a value', async ({
  start,
  vault,
}) => {
  const [id] = await anyTwo(vault);
  const { page } = await start({ flags: ['--secret', String(id)] });
  const { waits, region } = linkPage(page);
  await expect(waits(id)).toBeVisible();
  expect(await asked(vault)).toEqual([]);

  await signInPage(page).signInWith(asUser(vault));
  await expect(sessionPage(page).opened).toContainText(`ID ${id}`);
  await expect(region).toBeHidden();
  await expect.poll(() => asked(vault)).toEqual(expect.arrayContaining(looked(id)));
  expect((await asked(vault)).filter((path) => !looked(id).includes(path))).toEqual([]);
});

test('links that come later open one secret after the other, wherever in the session one is', async ({
  keyturn: { page },
  vault,
  call,
}) => {
  const [first, second] = await anyTwo(vault);
  await signInPage(page).signInWith(asUser(vault));
  const { opened, list, activity } = sessionPage(page);
  await expect(list).toBeVisible();
  await call(`keyturn://secret/${first}?server=${encodeURIComponent(vault.url)}`);
  await expect(opened).toContainText(`ID ${first}`);
  await activity.click();
  await call(`keyturn://secret/${second}`);
  await expect(opened).toContainText(`ID ${second}`);
});

test('a link to another server is asked about, sends nothing there, and goes when it is put aside', async ({
  keyturn: { page },
  vault,
  call,
}) => {
  const [id] = await anyTwo(vault);
  await signInPage(page).signInWith(asUser(vault));
  await expect(sessionPage(page).list).toBeVisible();
  await call(`keyturn://secret/${id}?server=https://vault.other.example`);
  const { elsewhere, region, drop, follow } = linkPage(page);
  await expect(elsewhere(id)).toBeVisible();
  await expect(region).toContainText('https://vault.other.example');
  await expect(sessionPage(page).opened).toBeHidden();
  await drop.click();
  await expect(region).toBeHidden();

  await call(`keyturn://secret/${id}?server=https://vault.other.example`);
  await follow.click();
  await expect(signInPage(page).heading).toBeVisible();
  await expect(linkPage(page).waits(id)).toBeVisible();
  await expect(signInPage(page).serverUrl).not.toHaveValue(/other/u);
  expect(await asked(vault)).toEqual([]);
});

test('what looks like a link and is none is refused in words of ours alone, and changes nothing', async ({
  keyturn: { page },
  vault,
  call,
}) => {
  const [id] = await anyTwo(vault);
  await signInPage(page).signInWith(asUser(vault));
  await expect(sessionPage(page).list).toBeVisible();
  const { refused, region, dismiss } = linkPage(page);
  const bad = [
    `keyturn://secret/${id}?server=javascript:alert(1)`,
    `keyturn://secret/${id}/check-out`,
    `keyturn://secret/${id}?server=${vault.url}&reveal=password`,
    `keyturn://secret/..%2f${id}`,
    'keyturn:<script>alert(1)</script>',
  ];
  for (const link of bad) {
    await call(link);
    await expect(refused).toBeVisible();
    await expect(region).not.toContainText(/javascript|alert|reveal|check-out|%2f/u);
    await dismiss.click();
    await expect(region).toBeHidden();
  }
  await expect(sessionPage(page).opened).toBeHidden();
  expect(await asked(vault)).toEqual([]);
});
