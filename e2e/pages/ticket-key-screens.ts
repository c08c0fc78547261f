import { expect, type Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Keyturn } from '../hosts/keyturn';
import { answerNextBox } from './file-boxes';
import { chooseSecretPlace, DERIVED, describeKeyFile, makeKeyFile } from './new-key-file';
import { practicePage } from './practice.page';
import { sessionPage } from './session.page';
import { signInPage } from './sign-in.page';
import { ticketKeysPage } from './ticket-keys.page';

interface Shown {
  readonly keyturn: Keyturn;
  readonly page: Page;
  /** For its files. */
  readonly folder: string;
}

type Open = (shown: Shown) => Promise<void>;

const PASSWORD = 'Correct-horse-battery-1';
const MISTAKEN = { farm: '', path: 'not whole', password: 'short' };

const atTheDoor: Open = async ({ page }) => {
  const keys = ticketKeysPage(page);
  await keys.atTheDoor.click();
  await expect(keys.heading('Ticket keys')).toBeVisible();
};

const opened: Open = async (shown) => {
  await atTheDoor(shown);
  const path = join(shown.folder, 'edge-web.age');
  await makeKeyFile(shown.page, { farm: 'edge-web', path, password: PASSWORD });
};

const inSession: Open = async ({ page }) => {
  await practicePage(page).open();
  await signInPage(page).signIn.click();
  await expect(sessionPage(page).list).toBeVisible();
  await ticketKeysPage(page).link.click();
  await expect(ticketKeysPage(page).heading('Ticket keys')).toBeVisible();
};

/** The workshop in each of its states. */
export const TICKET_KEY_SCREENS: Readonly<Record<string, Open>> = {
  'the workshop before there is any file': atTheDoor,
  'the workshop in a session before there is any file': inSession,
  'a new key file with everything amiss': async (shown) => {
    await atTheDoor(shown);
    const keys = ticketKeysPage(shown.page);
    await describeKeyFile(shown.page, MISTAKEN);
    await keys.create.click();
    await expect(keys.password).toHaveAttribute('aria-invalid', 'true');
  },
  'a new key file whose password is to be a secret': async (shown) => {
    await inSession(shown);
    const keys = ticketKeysPage(shown.page);
    const path = join(shown.folder, 'edge-web.age');
    await describeKeyFile(shown.page, { farm: 'edge-web', path, password: PASSWORD });
    await keys.store.check();
    await chooseSecretPlace(shown.page, 'Servers', 'Password');
  },
  'a key file that is open, with its files exported': async (shown) => {
    await opened(shown);
    const keys = ticketKeysPage(shown.page);
    const exported = join(shown.folder, 'exported');
    mkdirSync(exported, { recursive: true });
    await answerNextBox(shown.keyturn, 'showOpenDialog', exported);
    await keys.exportFiles.click();
    await expect(keys.main).toContainText('3 exported files lie in the open.');
  },
  'a key file in a session, whose password is in no secret': async (shown) => {
    await inSession(shown);
    const path = join(shown.folder, 'mail-relay.age');
    await makeKeyFile(shown.page, { farm: 'mail-relay', path, password: PASSWORD, server: 'HAProxy' });
  },
  'the question before a rotation of ticket keys': async (shown) => {
    await opened(shown);
    await ticketKeysPage(shown.page).rotate.click();
    await expect(ticketKeysPage(shown.page).published).toBeFocused();
  },
  'another password for a key file': async (shown) => {
    await opened(shown);
    const keys = ticketKeysPage(shown.page);
    await keys.changePassword.click();
    await keys.type.check();
  },
  'an export of ticket keys for openssl': async (shown) => {
    await opened(shown);
    const keys = ticketKeysPage(shown.page);
    await keys.exportCms.click();
    await keys.type.check();
  },
  'a key file that is closed, after a wrong password': async (shown) => {
    await opened(shown);
    const keys = ticketKeysPage(shown.page);
    await keys.close.click();
    await keys.filePassword.fill('some other password');
    await keys.submitOpen.click();
    await expect(keys.filePassword).toHaveAttribute('aria-invalid', 'true', DERIVED);
  },
  'a bare key that can be imported': async (shown) => {
    await atTheDoor(shown);
    const keys = ticketKeysPage(shown.page);
    const raw = join(shown.folder, 'ticket.key');
    mkdirSync(shown.folder, { recursive: true });
    writeFileSync(raw, Buffer.alloc(80, 7));
    await answerNextBox(shown.keyturn, 'showOpenDialog', raw);
    await keys.openFile.click();
    await expect(keys.import).toBeVisible();
  },
};
