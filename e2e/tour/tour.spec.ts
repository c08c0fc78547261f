import { expect, type Page } from '@playwright/test';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeFolder } from '../hosts/own-keyturn';
import { test } from '../hosts/own-panel';
import { BUS_MISSING, hasSessionBus } from '../hosts/session-bus';
import { startVault, type Vault } from '../hosts/vault';
import { asUser } from '../hosts/vault-beside';
import { openSecret, secretCalled } from '../pages/access.page';
import { answerNextBox } from '../pages/file-boxes';
import { lockPage } from '../pages/lock.page';
import { makeKeyFile } from '../pages/new-key-file';
import { rotationPage, VERIFIED } from '../pages/rotation.page';
import { orders, PUT, WEB } from '../pages/rotation-visit';
import { searchPage } from '../pages/search.page';
import { secretPage } from '../pages/secret.page';
import { sessionPage } from '../pages/session.page';
import { signInPage } from '../pages/sign-in.page';
import { ticketKeysPage } from '../pages/ticket-keys.page';
import { setWindow } from '../pages/window';
import { createAlbum } from './album';
import type { Keyturn } from '../hosts/keyturn';

test.skip(!hasSessionBus, BUS_MISSING);

const OTHER = 'web02 local administrator';
const UNKNOWN = 'We do not know yet whether the password changed';

type Album = ReturnType<typeof createAlbum>;

interface Place {
  readonly keyturn: Keyturn;
  readonly page: Page;
  readonly vault: Vault;
  readonly album: Album;
}

const signIn = async ({ page, vault, album }: Place): Promise<void> => {
  await album.picture('sign-in');
  await signInPage(page).signInWith(asUser(vault));
  await expect(sessionPage(page).list.getByRole('option').first()).toBeVisible();
  await album.picture('vault');
};

const find = async ({ page, album }: Place): Promise<void> => {
  const { box, found } = searchPage(page);
  await box.fill('web');
  await expect(found.first()).toBeVisible();
  await album.picture('search');
  await box.press('Escape');
  await expect(box).toHaveValue('');
};

const open = async ({ keyturn, page, vault }: Place, name: string): Promise<void> => {
  await openSecret(keyturn, await secretCalled(vault, name));
  await expect(secretPage(page).heading).toContainText(name);
};

const look = async (place: Place): Promise<void> => {
  const { page, album } = place;
  const secret = secretPage(page);
  await open(place, WEB);
  await expect(secret.reveal('Password')).toBeVisible();
  await album.picture('secret');
  await secret.reveal('Password').click();
  await expect(secret.hide('Password')).toBeVisible();
  await album.picture('reveal');
  await secret.hide('Password').click();
};

/** First the answer is lost, then the request: what is read back tells one from the other. */
const rotate = async (place: Place): Promise<void> => {
  const { page, vault, album } = place;
  const rotation = rotationPage(page);
  await rotation.open();
  await album.picture('rotate-review');
  await vault.control('mischief', { match: PUT, do: 'drop-after' });
  await rotation.send('Change vault copy');
  await expect(rotation.outcome(VERIFIED)).toBeVisible();
  await album.picture('rotate-lost');
  await rotation.button('Done').click();

  await open(place, OTHER);
  await rotation.open();
  await vault.control('mischief', { match: PUT, do: 'drop-before' });
  await rotation.send('Change vault copy');
  await expect(rotation.outcome(UNKNOWN)).toBeVisible();
  await album.picture('rotate-unknown');
  await rotation.button('Close and keep both').click();
  expect(await orders(vault)).toHaveLength(2);
};

const lock = async ({ page, vault, album }: Place): Promise<void> => {
  const { lock: now, dialog, unlockWith } = lockPage(page);
  await album.picture('lock', async (take) => {
    await now.click();
    await expect(dialog).toBeVisible();
    await take();
    await unlockWith(vault.user('admin').password);
    await expect(dialog).toHaveCount(0);
  });
};

const keepTicketKeys = async ({ keyturn, page, album }: Place, folder: string): Promise<void> => {
  const keys = ticketKeysPage(page);
  await keys.link.click();
  await expect(keys.heading('Ticket keys')).toBeVisible();
  const exported = join(folder, 'exported');
  mkdirSync(exported, { recursive: true });
  await makeKeyFile(page, {
    farm: 'edge-web',
    path: join(folder, 'edge-web.age'),
    password: 'Correct-horse-battery-1',
  });
  await answerNextBox(keyturn, 'showOpenDialog', exported);
  await keys.exportFiles.click();
  await expect(keys.main).toContainText('3 exported files lie in the open.');
  await album.picture('ticket-keys');
};

test('the tour', async ({ start, bus, panel }) => {
  test.setTimeout(300_000);
  const vault = await startVault();
  // Its path is in a picture.
  const folder = mkdtempSync(join(tmpdir(), 'keys-'));
  try {
    await panel.appear();
    const keyturn = await start({ env: bus.env });
    await setWindow(keyturn, { width: 1280, height: 800 });
    const place = { keyturn, page: keyturn.page, vault, album: createAlbum(keyturn) };
    await signIn(place);
    await find(place);
    await look(place);
    await rotate(place);
    await expect.poll(panel.read).toContain('Extend session');
    await place.album.tray('tray', panel);
    await keepTicketKeys(place, folder);
    await lock(place);
    expect(place.album.left()).toEqual([]);
  } finally {
    removeFolder(folder);
    await vault.stop();
  }
});
