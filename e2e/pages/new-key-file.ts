import { expect, type Page } from '@playwright/test';
import { ticketKeysPage } from './ticket-keys.page';

/** A password becomes a key by work that is meant to be hard, and twice for a new file. */
export const DERIVED = { timeout: 90_000 };

interface NewKeyFile {
  readonly farm: string;
  readonly path: string;
  readonly password: string;
  readonly server?: string;
}

/** Fills in what a new file of ticket keys is to be. */
export const describeKeyFile = async (page: Page, { farm, path, password, server }: NewKeyFile) => {
  const keys = ticketKeysPage(page);
  await keys.newFile.click();
  await keys.farm.fill(farm);
  if (server !== undefined) await keys.server(server).check();
  await keys.path.fill(path);
  await keys.type.check();
  await keys.password.fill(password);
  await keys.repeat.fill(password);
};

/** Makes one, and waits until it is open. */
export const makeKeyFile = async (page: Page, wanted: NewKeyFile) => {
  const keys = ticketKeysPage(page);
  await describeKeyFile(page, wanted);
  await keys.create.click();
  await expect(keys.keys.first()).toBeVisible(DERIVED);
};

/** Where the secret for its password is to be, and of which kind. */
export const chooseSecretPlace = async (page: Page, folder: string, template: string) => {
  const keys = ticketKeysPage(page);
  for (const [box, wanted] of [
    [keys.folder, folder],
    [keys.template, template],
  ] as const) {
    await box.click();
    await page.getByRole('option', { name: wanted, exact: true }).click();
    await expect(box).toContainText(wanted);
  }
};
