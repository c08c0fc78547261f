import type { Page } from '@playwright/test';
import type { KeyturnClient } from '../../shared/ipc/contract';
import type { Settings } from '../../shared/settings';
import { PASSPHRASE } from './rotation.page';

/** The window as the page knows it: for what happens without a hand on a control. */
export type BridgedWindow = Window & { readonly keyturn: KeyturnClient };

export const changeSettings = (page: Page, change: Partial<Settings>) =>
  page.evaluate((wanted) => (window as unknown as BridgedWindow).keyturn.settings.change(wanted), change);

export const openPractice = (page: Page) =>
  page.evaluate(() => (window as unknown as BridgedWindow).keyturn.practice.open());

export const closePractice = (page: Page) =>
  page.evaluate(() => (window as unknown as BridgedWindow).keyturn.practice.close());

/** For a window that nobody sees: in that nothing can be pressed. */
export const signInByBridge = async (
  page: Page,
  account: {
    readonly server: string;
    readonly userName: string;
    readonly password: string;
    readonly domain?: string;
  },
): Promise<void> => {
  const entered = { method: 'credentials', domain: '', code: '', refreshesAllowed: 3, ...account } as const;
  const reply = await page.evaluate(
    (who) => (window as unknown as BridgedWindow).keyturn.session.signIn(who),
    entered,
  );
  if (!reply.ok) throw new Error(`not signed in: ${reply.failure.code}`);
};

export const signOut = (page: Page) =>
  page.evaluate(() => (window as unknown as BridgedWindow).keyturn.session.signOut());

export const lockNow = (page: Page) =>
  page.evaluate(() => (window as unknown as BridgedWindow).keyturn.lock.now());

export const dropLink = (page: Page) =>
  page.evaluate(() => (window as unknown as BridgedWindow).keyturn.links.drop());

export const clearCalls = (page: Page) =>
  page.evaluate(() => (window as unknown as BridgedWindow).keyturn.activity.clear());

/** A start chooses the sign-in of the last time: a story that wants none begins without any. */
export const forgetProfiles = (page: Page) =>
  page.evaluate(async () => {
    const { app, profiles } = (window as unknown as BridgedWindow).keyturn;
    const snapshot = await app.snapshot();
    for (const { id } of snapshot.ok ? snapshot.value.profiles.list : []) await profiles.remove({ id });
  });

/** What one story has sent and not proven is no news of the next one. */
export const dismissRotations = (page: Page) =>
  page.evaluate(async () => {
    const { rotation } = (window as unknown as BridgedWindow).keyturn;
    const told = await rotation.all();
    for (const { id, secret } of told.ok ? told.value.rotations : []) {
      await rotation.dismiss({ rotation: id, nameTyped: secret.name });
    }
  });

/** The files of one story are not on the list of the next one. */
export const forgetKeyFiles = (page: Page) =>
  page.evaluate(async () => {
    const { ticketKeys } = (window as unknown as BridgedWindow).keyturn;
    const files = await ticketKeys.list();
    for (const { id } of files.ok ? files.value : []) await ticketKeys.forget({ id });
  });

export const snapshotOf = async (page: Page) => {
  const reply = await page.evaluate(() => (window as unknown as BridgedWindow).keyturn.app.snapshot());
  if (!reply.ok) throw new Error(`no snapshot: ${reply.failure.code}`);
  return reply.value;
};

/** Without a key store of the computer's own, whatever is sent is sealed by this. */
export const givePassphrase = async (page: Page): Promise<void> => {
  const given = await page.evaluate(
    (passphrase) => (window as unknown as BridgedWindow).keyturn.sealing.givePassphrase({ passphrase }),
    PASSPHRASE,
  );
  if (!given.ok) throw new Error(`nothing is sealed: ${given.failure.code}`);
};

export const sealingOf = async (page: Page) => {
  const reply = await page.evaluate(() => (window as unknown as BridgedWindow).keyturn.sealing.ask());
  if (!reply.ok) throw new Error(`nobody knows who protects: ${reply.failure.code}`);
  return reply.value;
};
