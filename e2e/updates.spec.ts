import { expect, type Page } from '@playwright/test';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { platform } from 'node:process';
import { electronProgram } from './hosts/keyturn';
import { withPolicy } from './hosts/policy';
import { test as base, through } from './hosts/proxied';
import { startUpdateFeed, type UpdateFeed } from './hosts/update-feed';
import { asUser } from './hosts/vault-beside';
import { messagesPage } from './pages/messages.page';
import { proxyDialog } from './pages/proxy.page';
import { sessionPage } from './pages/session.page';
import { settingsPage } from './pages/settings.page';
import { signInPage } from './pages/sign-in.page';

const test = base.extend<{ readonly feed: UpdateFeed }>({
  feed: async ({}, use) => {
    const feed = await startUpdateFeed();
    await use(feed);
    await feed.stop();
  },
});

test.skip(platform !== 'linux', 'the stories replace the file that Linux has');

/** Starts as if it were run from an AppImage of its own: a file that nobody but the story has. */
const fromImage = (folder: string, said: object) => {
  const place = mkdtempSync(join(folder, 'image-'));
  const image = join(place, 'Keyturn.AppImage');
  writeFileSync(image, 'the old one');
  chmodSync(image, 0o755);
  const env = { APPIMAGE: image, APPDIR: dirname(realpathSync(electronProgram)) };
  return { image, options: { ...withPolicy(folder, JSON.stringify(said)), env } };
};

const updatesIn = (page: Page) => {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  return {
    check: button('Check for updates'),
    download: button('Download'),
    restart: button('Restart and update'),
    said: (text: RegExp) => page.getByRole('main').getByText(text),
  };
};

test('a newer Keyturn is found, fetched and put in the place of this one, by a press each', async ({
  dataFolder,
  start,
  feed,
}) => {
  const { image, options } = fromImage(dataFolder, { updateFeed: feed.address, updateKey: feed.key });
  const content = '#!/bin/sh\necho started > "$0.told"\n';
  const file = feed.offer('9.0.0', content);
  const { app, page } = await start(options);
  await settingsPage(page).open('About');
  const updates = updatesIn(page);
  await updates.check.click();
  await expect(updates.said(/^Version 9\.0\.0 is available/u)).toBeVisible();
  expect(feed.asked).not.toContain(file);
  await updates.download.click();
  await expect(
    updates.said(/^Version 9\.0\.0 is downloaded, and its signature was checked\.$/u),
  ).toBeVisible();
  expect(readFileSync(image, 'utf8')).toBe('the old one');
  const ended = app.waitForEvent('close');
  await updates.restart.click();
  await ended;
  expect(readFileSync(image, 'utf8')).toBe(content);
  // It was started, too.
  await expect
    .poll(() => existsSync(`${image}.told`) && readFileSync(`${image}.told`, 'utf8'))
    .toBe('started\n');
});

test('what another has signed, what is older and what is cut is refused, and it is said which', async ({
  dataFolder,
  start,
  feed,
}) => {
  const { image, options } = fromImage(dataFolder, { updateFeed: feed.address, updateKey: feed.key });
  const { page } = await start(options);
  await settingsPage(page).open('About');
  const updates = updatesIn(page);
  feed.answer('/latest-linux.yml', (response) => response.writeHead(302, { location: '/other' }).end());
  await updates.check.click();
  await expect(updates.said(/^The feed of updates did not answer/u)).toBeVisible();
  expect(feed.asked).not.toContain('/other');
  const other = feed.offer('9.0.0', 'of somebody else', 'by-another');
  await updates.check.click();
  await expect(updates.said(/^The update is not signed by the maker of this Keyturn/u)).toBeVisible();
  const older = feed.offer('0.0.1', 'with an old hole');
  await updates.check.click();
  await expect(
    updates.said(/^The feed offers an older Keyturn than this one, which was refused\./u),
  ).toBeVisible();
  const content = 'x'.repeat(100_000);
  const cut = feed.offer('9.0.1', content);
  feed.answer(cut, (response) => {
    response.writeHead(200, { 'content-length': content.length });
    response.write(content.slice(0, 50_000), () => response.destroy());
  });
  await updates.check.click();
  await updates.download.click();
  await expect(updates.said(/^The download broke off, so nothing of it was kept\./u)).toBeVisible();
  expect(feed.asked.filter((path) => path === other || path === older)).toEqual([]);
  expect(existsSync(join(dataFolder, 'updates', 'pending'))).toBe(false);
  expect(readFileSync(image, 'utf8')).toBe('the old one');
});

test('a newer Keyturn that cannot be put in place is told of: at once where that shows, else by the old one as it starts again', async ({
  dataFolder,
  start,
  feed,
}) => {
  test.slow();
  const { image, options } = fromImage(dataFolder, { updateFeed: feed.address, updateKey: feed.key });
  feed.offer('9.0.0', 'new');
  const { app, page } = await start(options);
  await settingsPage(page).open('About');
  const updates = updatesIn(page);
  const notInstalled = /^The new Keyturn could not be put in the place of this one/u;
  await updates.check.click();
  await updates.download.click();
  chmodSync(dirname(image), 0o555);
  await updates.restart.click();
  await expect(updates.said(notInstalled)).toBeVisible();
  chmodSync(dirname(image), 0o755);

  // What is put beside it first cannot be: that shows only once the app has ended.
  mkdirSync(`${image}.new`);
  await updates.check.click();
  await updates.download.click();
  const ended = app.waitForEvent('close');
  await updates.restart.click();
  await ended;
  expect(readFileSync(image, 'utf8')).toBe('the old one');

  const again = await start(options);
  const { region } = messagesPage(again.page);
  await expect(region).toContainText('Keyturn was not updated to version 9.0.0');
  await expect(region).toContainText('Check your rights on the folder that Keyturn lies in');
  await settingsPage(again.page).open('About');
  await expect(updatesIn(again.page).said(notInstalled)).toBeVisible();
});

test('a proxy between here and the feed is named whoever it was told of for the vault', async ({
  dataFolder,
  start,
  feed,
  vault,
  between,
}) => {
  test.slow();
  const { options } = fromImage(dataFolder, { updateFeed: feed.address, updateKey: feed.key });
  feed.offer('9.0.0', 'new');
  const { page } = await start({ ...options, flags: through(between) });
  await settingsPage(page).open('About');
  const updates = updatesIn(page);
  await updates.check.click();
  await expect(updates.said(/^The proxy wants a sign-in/u)).toContainText(between.host);
  expect(feed.asked).toEqual([]);
  await settingsPage(page).back.click();
  await signInPage(page).signInWith(asUser(vault));
  const { dialog, user, password, submit } = proxyDialog(page, between.host);
  await user.fill('ops');
  await password.fill('right');
  await submit.click();
  await sessionPage(page).heading.waitFor();
  await sessionPage(page).settings.click();
  await settingsPage(page).open('About');
  await updates.check.click();
  await expect(updates.said(/^Version 9\.0\.0 is available/u)).toBeVisible();
  between.takeOnly('ops:another');
  await updates.download.click();
  await expect(dialog).toContainText('It did not accept the last one.');
  await user.fill('ops');
  await password.fill('another');
  await submit.click();
  await expect(dialog).toHaveCount(0);
  await updates.check.click();
  await updates.download.click();
  await expect(updates.said(/^Version 9\.0\.0 is downloaded/u)).toBeVisible();
  expect(
    between.asked().filter((line) => line.includes(feed.address) && line.endsWith('ops:another')),
  ).not.toEqual([]);
});

test('where an organisation has turned updates off, no feed is asked', async ({
  dataFolder,
  start,
  feed,
}) => {
  const said = { updates: false, updateFeed: feed.address, updateKey: feed.key };
  const { options } = fromImage(dataFolder, said);
  feed.offer('9.0.0', 'new');
  const { page } = await start(options);
  await settingsPage(page).open('About');
  const updates = updatesIn(page);
  await expect(updates.said(/^Turned off by your organisation\. Keyturn asks no feed\.$/u)).toBeVisible();
  await expect(updates.check).toHaveCount(0);
  expect(feed.asked).toEqual([]);
});
