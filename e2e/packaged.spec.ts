import { expect, type Page } from '@playwright/test';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { electronProgram, endKeyturn, projectFolder } from './hosts/keyturn';
import type { OwnDisplay } from './hosts/own-display';
import { findPackage, startTwin, test } from './hosts/packaged';
import { isListening } from './hosts/practice-process';
import { isConfined, processesOn } from './hosts/processes';
import { practicePage } from './pages/practice.page';

const MOST_BYTES = 3_000_000;

interface Bom {
  readonly components: readonly { readonly name: string }[];
}

test.beforeEach(() => {
  const isRoot = process.getuid?.() === 0;
  test.skip(
    isRoot || process.env['KEYTURN_SANDBOX'] === 'off',
    'the packed app runs in its sandbox only: have it tested by an ordinary user who may make namespaces (sysctl -w kernel.unprivileged_userns_clone=1)',
  );
});

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test('the packed app opens the sign-in screen', async ({ start }) => {
  const { page } = await start();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to Secret Server');
  await expect(page.getByRole('tab')).toHaveText(['Credentials', 'Access token', 'Windows']);
  await expect(page.getByRole('textbox', { name: 'Server URL' })).toBeFocused();
});

test('the package holds the app as it was last built, and nothing of the workshop', () => {
  const { resources } = findPackage();
  const archive = join(resources, 'app.asar');
  const built = filesBelow(join(projectFolder, 'out', 'app')).map((file) => relative(projectFolder, file));
  expect(built).toContain(join('out', 'app', 'main', 'main.cjs'));

  const packed = listPackage(archive, { isPack: false }).map((entry) => entry.replace(/^[/\\]/u, ''));
  const folders = new Set(
    packed.filter((entry) => packed.some((other) => other.startsWith(join(entry, '/')))),
  );
  expect(packed.filter((entry) => !folders.has(entry)).sort()).toEqual([...built, 'package.json'].sort());
  for (const file of built) {
    expect(extractFile(archive, file).equals(readFileSync(join(projectFolder, file))), file).toBe(true);
  }
  expect(built.filter((file) => /\.map$|\.test\.|\.ts$/u.test(file))).toEqual([]);
  // What leads to the sources, and what makes a page of development of it, in whichever bundle.
  const spoken = built.filter((file) => /\.(?:cjs|js|css|html)$/u.test(file));
  const workshop =
    /sourceMappingURL=|ELECTRON_RENDERER_URL|env\W{1,2}KEYTURN_|__vitest|\/@vite\/client|node_modules\/|\/e2e\//u;
  const speaks = (file: string) => workshop.exec(extractFile(archive, file).toString())?.[0];
  expect(spoken.map((file) => [file, speaks(file)]).filter(([, found]) => found !== undefined)).toEqual([]);
  expect(statSync(archive).size).toBeLessThanOrEqual(MOST_BYTES);
  // The first password of the practice vault is in its own bundle, so nothing of it is read by a start of the app.
  const main = (name: string) => extractFile(archive, join('out', 'app', 'main', name)).toString();
  expect([main('practice.cjs'), main('main.cjs')].map((code) => code.includes('Practice-1'))).toEqual([
    true,
    false,
  ]);

  const description = JSON.parse(extractFile(archive, 'package.json').toString()) as object;
  expect(description).toHaveProperty('main', 'out/app/main/main.cjs');
  expect(description).not.toHaveProperty('scripts');
  expect(description).not.toHaveProperty('devDependencies');
  // An app beside the archive, or the one that loads any folder, would be started in its place.
  expect(readdirSync(resources).filter((name) => /app/u.test(name))).toEqual(['app.asar']);
  // Whose work it is lies beside it, to be read by people and by programs.
  const bom = JSON.parse(readFileSync(join(resources, 'sbom.cdx.json'), 'utf8')) as Bom;
  const told = ['main', 'renderer'].flatMap((part) => {
    const licences = extractFile(archive, join('out', 'app', part, 'licences.json')).toString();
    return (JSON.parse(licences) as Bom['components']).map(({ name }) => name);
  });
  expect(new Set(bom.components.map(({ name }) => name))).toEqual(new Set(['electron', ...told]));
  const text = readFileSync(join(resources, 'licences.txt'), 'utf8');
  expect(told.filter((name) => !text.includes(`\n${name} `))).toEqual([]);
});

test('every protective fuse of the packed program is set', async () => {
  const wire = await getCurrentFuseWire(findPackage().executable);
  const state = (fuse: FuseV1Options) => String.fromCharCode(Number(wire[fuse]));
  const checksArchive = process.platform === 'linux' ? '0' : '1';
  expect({
    runAsNode: state(FuseV1Options.RunAsNode),
    cookieEncryption: state(FuseV1Options.EnableCookieEncryption),
    nodeOptions: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    nodeCliInspect: state(FuseV1Options.EnableNodeCliInspectArguments),
    asarIntegrity: state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyLoadAppFromAsar: state(FuseV1Options.OnlyLoadAppFromAsar),
    ownSnapshot: state(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    fileProtocolPrivileges: state(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: '0',
    cookieEncryption: '1',
    nodeOptions: '0',
    nodeCliInspect: '0',
    asarIntegrity: checksArchive,
    onlyLoadAppFromAsar: '1',
    ownSnapshot: '0',
    fileProtocolPrivileges: '0',
  });
});

test('the pages of the packed app run in the sandbox', async ({ start, dataFolder }) => {
  test.skip(process.platform !== 'linux', 'asks Linux which processes are confined');
  await start();
  const processes = processesOn(dataFolder);
  const renderers = processes.filter(({ commandLine }) => commandLine.includes('--type=renderer'));
  expect(renderers.length).toBeGreaterThan(0);
  expect(renderers.filter((renderer) => !isConfined(renderer))).toEqual([]);
  expect(processes.filter(({ commandLine }) => commandLine.includes('--no-sandbox'))).toEqual([]);
});

test('ELECTRON_RUN_AS_NODE does not make a Node of the packed app', async ({ start, dataFolder }) => {
  const attack = (mark: string) => ['-e', `require('node:fs').writeFileSync(${JSON.stringify(mark)}, 'ran')`];
  const env = { ELECTRON_RUN_AS_NODE: '1' };
  const onPlain = join(dataFolder, 'plain');
  spawnSync(electronProgram, attack(onPlain), { env: { ...process.env, ...env } });
  expect(existsSync(onPlain), 'the attack works on an Electron without fuses').toBe(true);

  const onPacked = join(dataFolder, 'packed');
  await start({ env, flags: attack(onPacked) });
  expect(existsSync(onPacked)).toBe(false);
});

test('NODE_OPTIONS does not smuggle code into the packed app', async ({ start, dataFolder }) => {
  const mark = join(dataFolder, 'ran');
  const script = join(dataFolder, 'smuggled.cjs');
  writeFileSync(script, `require('node:fs').appendFileSync(${JSON.stringify(mark)}, 'ran ')`);
  const env = { NODE_OPTIONS: `--require ${script}` };
  spawnSync(electronProgram, ['-e', '0'], { env: { ...process.env, ...env, ELECTRON_RUN_AS_NODE: '1' } });
  expect(readFileSync(mark, 'utf8'), 'the attack works on an Electron without fuses').toBe('ran ');

  await start({ env });
  expect(readFileSync(mark, 'utf8')).toBe('ran ');
});

test('the packed app starts the practice vault, ends it with itself, and smuggles nothing into it', async ({
  start,
  dataFolder,
}) => {
  const mark = join(dataFolder, 'ran');
  const script = join(dataFolder, 'smuggled.cjs');
  writeFileSync(script, `require('node:fs').appendFileSync(${JSON.stringify(mark)}, 'ran ')`);
  const { page, process: child } = await start({ env: { NODE_OPTIONS: `--require ${script}` } });
  const url = await practicePage(page).open();
  expect((await fetch(`${url}/api/v1/healthcheck`)).status).toBe(200);
  expect((await fetch(`${url}/practice/world`)).status).toBe(401);
  expect(existsSync(mark)).toBe(false);
  const exit = once(child, 'exit');
  child.kill();
  await exit;
  await expect.poll(() => isListening(url)).toBe(false);
  await expect.poll(() => processesOn(dataFolder)).toEqual([]);
});

test('--inspect opens no debugger on the packed app', async ({ start }) => {
  const flag = '--inspect=127.0.0.1:0';
  const plain = spawnSync(electronProgram, [flag, '-e', '0'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  expect(plain.stderr.toString(), 'an Electron without fuses opens one').toContain('Debugger listening');

  const { said } = await start({ flags: [flag] });
  expect(said()).not.toContain('Debugger listening');
});

/** The menu, which shortcuts belong to, comes a moment after the window is seen. */
const shortcutsWork = (page: Page, keyboard: Pick<OwnDisplay['keyboard'], 'press'>) =>
  expect(async () => {
    await keyboard.press('Control', 'Comma');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('General', { timeout: 500 });
  }).toPass({ timeout: 10_000 });

test('no key opens DevTools in the packed app', async ({ start, display }) => {
  test.skip(process.platform !== 'linux', 'the keys are pressed on a display of X');
  const { keyboard } = display;
  const { page, browser } = await start();
  await shortcutsWork(page, keyboard);
  await keyboard.press('Control', 'Shift', 'I');
  await keyboard.press('Control', 'Shift', 'J');
  await keyboard.press('F12');
  // A key that does something comes through after them: it loads the view anew.
  await keyboard.press('F5');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to Secret Server');
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  expect(targetInfos.map(({ url }) => url)).toEqual(['keyturn-ui://app/index.html']);
});

test('DevTools stay closed in the packed app even when its own code asks for them', async ({
  dataFolder,
}) => {
  const twin = await startTwin(dataFolder);
  try {
    const found = await twin.app.evaluate(({ app, webContents }) => {
      const [contents] = webContents.getAllWebContents();
      contents?.openDevTools();
      return [app.isPackaged, contents?.isDevToolsOpened(), webContents.getAllWebContents().length];
    });
    expect(found).toEqual([true, false, 1]);
  } finally {
    await endKeyturn(twin);
  }
});

test('the packed app quits by its shortcut and leaves no process behind', async ({
  start,
  dataFolder,
  display,
}) => {
  test.skip(process.platform !== 'linux', 'the keys are pressed on a display of X');
  const { keyboard } = display;
  const { page, process: child } = await start();
  await shortcutsWork(page, keyboard);
  expect(processesOn(dataFolder).length).toBeGreaterThan(2);
  const exit = once(child, 'exit');
  await keyboard.press('Control', 'Q');
  expect(await exit).toEqual([0, null]);
  await expect.poll(() => processesOn(dataFolder)).toEqual([]);
});
