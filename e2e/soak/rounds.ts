import { expect, type Page } from '@playwright/test';
import type { SignIn } from '../../shared/session';
import type { Keyturn } from '../hosts/keyturn';
import type { Panel } from '../hosts/panel';
import { pagesAlive } from '../hosts/power';
import type { Vault } from '../hosts/vault';
import type { BridgedWindow } from '../pages/bridge';
import { sessionPage } from '../pages/session.page';
import { signInPage } from '../pages/sign-in.page';

export interface Soaked {
  readonly keyturn: Keyturn;
  readonly panel: Panel;
  readonly vault: Vault;
}

/** What is done again and again. */
export interface Kind {
  readonly name: string;
  readonly begin: (soaked: Soaked) => Promise<unknown>;
  readonly round: (soaked: Soaked, number: number) => Promise<unknown>;
  /** Takes away what may be there or not, whenever it is counted. */
  readonly tidy?: (soaked: Soaked) => Promise<unknown>;
  /** Whether its page can be asked about: one that is ended from outside cannot. */
  readonly hasPage: boolean;
}

const SECRET = 1;
const OFTEN = { intervals: [20, 40, 80], timeout: 20_000 };

const asUser = (vault: Vault): SignIn => {
  const { username: userName, password } = vault.user('admin');
  const who = { userName, password, domain: '', code: '' };
  return { method: 'credentials', server: vault.url, refreshesAllowed: null, ...who };
};

const enter = async (page: Page, vault: Vault) => {
  const reply = await page.evaluate(
    (how) => (window as unknown as BridgedWindow).keyturn.session.signIn(how),
    asUser(vault),
  );
  if (!reply.ok) throw new Error(`nobody is signed in: ${reply.failure.code}`);
  await sessionPage(page).list.waitFor();
};

const leave = async (page: Page) => {
  await page.evaluate(() => (window as unknown as BridgedWindow).keyturn.session.signOut());
  await signInPage(page).heading.waitFor();
};

/** A secret is seen and copied: its value is kept for a moment, and something is to happen later. */
const useSecret = (page: Page) =>
  page.evaluate(async (id) => {
    const { activity, secret, session } = (window as unknown as BridgedWindow).keyturn;
    await secret.look({ id });
    await secret.reveal({ id, slug: 'password' });
    await secret.copy({ id, slug: 'password' });
    await session.extend();
    // The newest calls are kept on purpose, up to a limit.
    await activity.clear();
  }, SECRET);

/** The window of the app, whichever page is in it: one that was ended from outside no story can speak to. */
const inWindow = ({ app }: Keyturn, script: string): Promise<unknown> =>
  app.evaluate(({ BrowserWindow }, code) => {
    const window = BrowserWindow.getAllWindows().find((each) => !each.isAlwaysOnTop());
    return window?.webContents.executeJavaScript(code) as Promise<unknown>;
  }, script);

/** Now and then an answer is swept away in the main process before it is heard: what only looks is asked once more. */
const looking = async <T>(look: () => Promise<T>): Promise<T> => {
  try {
    return await look();
  } catch (error) {
    if (!String(error).includes('garbage collected')) throw error;
    return look();
  }
};

const lookOf = ({ app }: Keyturn) =>
  looking(() =>
    app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((each) => !each.isAlwaysOnTop());
      const address = window?.webContents.isLoading() === false ? window.webContents.getURL() : '';
      return {
        isVisible: window?.isVisible() === true,
        page: /:\/\/(?<page>\w+)\//u.exec(address)?.groups?.['page'],
      };
    }),
  );

const isDrawn = async (keyturn: Keyturn, page: 'app' | 'locked', selector: string) => {
  await expect.poll(async () => (await lookOf(keyturn)).page, OFTEN).toBe(page);
  const script = `document.querySelector(${JSON.stringify(selector)}) !== null`;
  await expect.poll(() => looking(() => inWindow(keyturn, script)), OFTEN).toBe(true);
};

const closeWindow = async (keyturn: Keyturn) => {
  await keyturn.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((each) => !each.isAlwaysOnTop())
      ?.close();
  });
  await expect.poll(async () => (await lookOf(keyturn)).isVisible, OFTEN).toBe(false);
};

const popupIs = (keyturn: Keyturn, isVisible: boolean) =>
  expect
    .poll(
      () =>
        keyturn.app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows().some((each) => each.isAlwaysOnTop() && each.isVisible()),
        ),
      OFTEN,
    )
    .toBe(isVisible);

const openAndClosePopup = async ({ keyturn, panel }: Soaked) => {
  await panel.click('Quick access...');
  await popupIs(keyturn, true);
  await keyturn.app.evaluate(({ BrowserWindow }) => {
    const popup = BrowserWindow.getAllWindows().find((each) => each.isAlwaysOnTop());
    void popup?.webContents.executeJavaScript('keyturn.quick.hide()');
  });
  await popupIs(keyturn, false);
};

/** Whoever has called the popup once finds it made ready some time after he has come in, be that before a count or after it. */
const endReadyPopup = ({ keyturn: { app } }: Soaked) =>
  app.evaluate(({ BrowserWindow }) => {
    for (const each of BrowserWindow.getAllWindows()) if (each.isAlwaysOnTop()) each.destroy();
  });

const unlock = async ({ keyturn, vault }: Soaked) => {
  await isDrawn(keyturn, 'locked', '[role=dialog]');
  const key = JSON.stringify({ secret: vault.user('admin').password, code: '' });
  await inWindow(keyturn, `void keyturn.lock.unlock(${key})`);
  await isDrawn(keyturn, 'app', '[role=listbox]');
  await inWindow(keyturn, 'void keyturn.activity.clear()');
};

export const KINDS: readonly Kind[] = [
  {
    name: 'sign in and out',
    hasPage: true,
    begin: () => Promise.resolve(),
    round: async ({ keyturn: { page }, vault }) => {
      await enter(page, vault);
      await useSecret(page);
      await leave(page);
    },
  },
  {
    name: 'close and open',
    hasPage: true,
    begin: ({ keyturn: { page }, vault }) => enter(page, vault),
    round: async (soaked) => {
      const { keyturn, panel } = soaked;
      await closeWindow(keyturn);
      await openAndClosePopup(soaked);
      await panel.click('Open Keyturn');
      await expect.poll(async () => (await lookOf(keyturn)).isVisible, OFTEN).toBe(true);
    },
  },
  {
    name: 'lock and unlock',
    hasPage: false,
    begin: async ({ keyturn: { page }, vault }) => {
      if (!(await sessionPage(page).list.isVisible())) await enter(page, vault);
    },
    tidy: endReadyPopup,
    round: async (soaked, number) => {
      const { keyturn, panel } = soaked;
      const isSeen = number % 2 === 0;
      if (!isSeen) await closeWindow(keyturn);
      await panel.click('Lock');
      if (!isSeen) {
        await expect.poll(() => pagesAlive(keyturn), OFTEN).toBe(0);
        await expect.poll(panel.read, OFTEN).toContain('Unlock...');
        await panel.click('Unlock...');
      }
      await unlock(soaked);
    },
  },
];
