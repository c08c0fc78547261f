import type { Page } from '@playwright/test';
import type { KeyturnClient } from '../../shared/ipc/contract';
import type { Settings } from '../../shared/settings';

/** The window as the page knows it: for what happens without a hand on a control. */
export type BridgedWindow = Window & { readonly keyturn: KeyturnClient };

export const changeSettings = (page: Page, change: Partial<Settings>) =>
  page.evaluate((wanted) => (window as unknown as BridgedWindow).keyturn.settings.change(wanted), change);

export const closePractice = (page: Page) =>
  page.evaluate(() => (window as unknown as BridgedWindow).keyturn.practice.close());

export const signOut = (page: Page) =>
  page.evaluate(() => (window as unknown as BridgedWindow).keyturn.session.signOut());

export const snapshotOf = async (page: Page) => {
  const reply = await page.evaluate(() => (window as unknown as BridgedWindow).keyturn.app.snapshot());
  if (!reply.ok) throw new Error(`no snapshot: ${reply.failure.code}`);
  return reply.value;
};

export const sealingOf = async (page: Page) => {
  const reply = await page.evaluate(() => (window as unknown as BridgedWindow).keyturn.sealing.ask());
  if (!reply.ok) throw new Error(`nobody knows who protects: ${reply.failure.code}`);
  return reply.value;
};
