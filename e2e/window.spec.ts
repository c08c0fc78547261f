import { expect } from '@playwright/test';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './hosts/files';
import { firstScreen, type Keyturn } from './hosts/keyturn';
import { newFolder, removeFolder, test } from './hosts/own-keyturn';
import { addressOfNobody } from './hosts/nobody';
import { changeSettings } from './pages/bridge';
import { signInPage } from './pages/sign-in.page';

const boundsOf = ({ app }: Keyturn) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

const setBounds = ({ app }: Keyturn, bounds: { x: number; y: number; width: number; height: number }) =>
  app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
  }, bounds);

test('the window opens at 1280 by 800, in the middle of the display, with a title that names nothing but the app', async ({
  keyturn,
}) => {
  const { width, height, x } = (await boundsOf(keyturn)) ?? { width: 0, height: 0, x: 0 };
  expect([width, height]).toEqual([1280, 800]);
  const display = await keyturn.app.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea);
  expect(x).toBe(Math.round(display.x + (display.width - width) / 2));
  const title = await keyturn.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getTitle(),
  );
  expect(title).toBe('Keyturn');
});

test('the window gets no smaller than 960 by 640', async ({ keyturn }) => {
  await setBounds(keyturn, { x: 40, y: 40, width: 500, height: 300 });
  await expect.poll(() => boundsOf(keyturn)).toEqual({ x: 40, y: 40, width: 960, height: 640 });
  const page = await keyturn.page.evaluate(() => [window.innerWidth, window.innerHeight]);
  expect(page).toEqual([960, 640]);
});

test('the window is shown once its page is painted, not before', async ({ start }) => {
  const { app } = await start();
  const seen = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const headings: unknown = await window?.webContents.executeJavaScript(
      'document.querySelectorAll("h1").length',
    );
    return [window?.isVisible(), headings];
  });
  expect(seen).toEqual([true, 1]);
});

test('the window opens where it was closed', async ({ start }) => {
  const bounds = { x: 120, y: 90, width: 1100, height: 700 };
  const first = await start();
  await setBounds(first, bounds);
  await expect.poll(() => boundsOf(first)).toEqual(bounds);
  await first.app.close();
  expect(await boundsOf(await start())).toEqual(bounds);
});

test('the window comes back into sight when the display that it was on is gone', async ({
  start,
  dataFolder,
}) => {
  const lost = { bounds: { x: 9000, y: 9000, width: 1100, height: 700 }, maximized: false };
  writeFileSync(
    join(dataFolder, 'window.json'),
    JSON.stringify({ format: 'keyturn.window', version: 1, value: lost }),
  );
  const keyturn = await start();
  const { x, y, width, height } = (await boundsOf(keyturn)) ?? { x: -1, y: -1, width: 0, height: 0 };
  const area = await keyturn.app.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea);
  expect([width, height]).toEqual([1100, 700]);
  expect(x).toBeGreaterThanOrEqual(area.x);
  expect(y).toBeGreaterThanOrEqual(area.y);
  expect(x + width).toBeLessThanOrEqual(area.x + area.width);
  expect(y + height).toBeLessThanOrEqual(area.y + area.height);
});

test('closing the window quits, when that is what was chosen', async ({ keyturn }) => {
  const ended = once(keyturn.process, 'exit');
  await keyturn.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
  expect(await ended).toEqual([0, null]);
});

test('closing the window keeps the app running, when that is what was chosen', async ({ keyturn }) => {
  await changeSettings(keyturn.page, { closeAction: 'keep-running', minimisesKnowingly: true });
  await keyturn.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
  const windows = await keyturn.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((each) => each.isDestroyed()),
  );
  expect(windows).toEqual([false]);
  await firstScreen(keyturn.page);
});

test('quitting from the menu ends the app, also when closing the window would not', async ({ keyturn }) => {
  await changeSettings(keyturn.page, { closeAction: 'keep-running' });
  const ended = once(keyturn.process, 'exit');
  await keyturn.app.evaluate(({ app }) => {
    app.quit();
  });
  expect(await ended).toEqual([0, null]);
});

test('a page whose process was killed comes back by itself', async ({ keyturn }) => {
  const { app } = keyturn;
  const killed = await app.evaluate(({ webContents }) => {
    const id = webContents.getAllWebContents()[0]?.getOSProcessId() ?? 0;
    process.kill(id, 'SIGKILL');
    return id;
  });
  const loaded = () =>
    app.evaluate(({ webContents }, before) => {
      const [contents] = webContents.getAllWebContents();
      return (
        contents?.getOSProcessId() !== before && contents?.isCrashed() === false && !contents.isLoading()
      );
    }, killed);
  await expect.poll(loaded).toBe(true);
  const headings = () =>
    app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()[0]
        ?.executeJavaScript('document.querySelectorAll("h1").length')
        .then(Number),
    );
  await expect.poll(headings).toBe(1);
});

test('the data folder that was named takes every file, and the home of the user none', async ({
  start,
  dataFolder,
}) => {
  const home = newFolder();
  try {
    const keyturn = await start({
      env: {
        HOME: home,
        XDG_CONFIG_HOME: undefined,
        XDG_CACHE_HOME: undefined,
        XDG_DATA_HOME: undefined,
        // What the desktop keeps of every program that draws on it is not the app's to put elsewhere.
        GSETTINGS_BACKEND: 'memory',
      },
    });
    await changeSettings(keyturn.page, { theme: 'dark' });
    await keyturn.app.close();
    expect(readdirSync(dataFolder)).toEqual(expect.arrayContaining(['browser', 'settings.json']));
    expect(filesIn(home)).toEqual([]);
  } finally {
    removeFolder(home);
  }
});

test('nothing typed into the sign-in form is on disk afterwards', async ({ keyturn, dataFolder }) => {
  const typed = ['adm-typed-user', 'Typed-Passw0rd', '918273'];
  const form = signInPage(keyturn.page);
  await form.serverUrl.fill(await addressOfNobody());
  await form.userName.fill(typed[0] ?? '');
  await form.password.fill(typed[1] ?? '');
  await form.code.fill(typed[2] ?? '');
  await form.signIn.click();
  await expect(form.form).toContainText('No answer from');
  await keyturn.app.close();
  const found = filesIn(dataFolder).filter((path) => {
    const content = readFileSync(path);
    return typed.some((text) => content.includes(text) || content.includes(Buffer.from(text, 'utf16le')));
  });
  expect(found).toEqual([]);
});
