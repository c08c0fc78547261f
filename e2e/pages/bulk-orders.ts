import type { Page } from '@playwright/test';
import type { Vault } from '../hosts/vault';
import { bulkPage } from './bulk.page';
import { PUT } from './rotation-visit';

export const idsTo = (last: number): readonly number[] =>
  Array.from({ length: last }, (_, index) => index + 1);
export const PASSWORD = 'password';

/** Which secrets were told another password, in the order in which that was asked. */
export const written = async (vault: Vault): Promise<readonly number[]> => {
  const puts = (await vault.requests()).filter(
    ({ method, path }) => method === 'PUT' && path.includes('/fields/'),
  );
  return puts.map(({ path }) => Number(/\/secrets\/(\d+)\//u.exec(path)?.[1]));
};

interface Ordered {
  readonly canary?: string;
  readonly second?: string;
  readonly stopAt?: string;
  readonly inOneGo?: true;
  readonly scope?: string;
  readonly reason?: string;
}

/** As far as the last word before anything is changed. */
export const order = async (page: Page, secrets: string, wanted: Ordered = {}): Promise<void> => {
  const bulk = bulkPage(page);
  await bulk.link.click();
  await bulk.secrets.fill(secrets);
  if (wanted.scope !== undefined) await bulk.scope(wanted.scope).check();
  await bulk.check.click();
  await bulk.order.click();
  await bulk.canary.fill(wanted.canary ?? '1');
  await bulk.second.fill(wanted.second ?? '5');
  await bulk.stopAt.fill(wanted.stopAt ?? '3');
  if (wanted.inOneGo) {
    await bulk.pauses.uncheck();
    await bulk.atOnce.click();
    await page.getByRole('option', { name: '1', exact: true }).click();
  }
  if (wanted.reason !== undefined) await bulk.reason.fill(wanted.reason);
  await bulk.start.click();
};

/** Holds up one change, and all after it, until the vault's clock is moved on. */
export const holdUp = (vault: Vault, skip: number): Promise<void> =>
  vault.control('mischief', {
    match: PUT,
    ...{ skip, times: 1, do: 'delay', ms: 60_000 },
  });
export const letGo = (vault: Vault): Promise<void> => vault.control('clock', { seconds: 61 });
