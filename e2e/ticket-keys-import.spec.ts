import { expect, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from './hosts/key-files';
import { isInstalled } from './hosts/installed';
import type { BridgedWindow } from './pages/bridge';
import { answerNextBox } from './pages/file-boxes';
import { DERIVED } from './pages/new-key-file';
import { ticketKeysPage } from './pages/ticket-keys.page';

// A key is made of each password, several times a story, and that is meant to take long.
test.slow();

const PASSWORD = 'correct horse battery';

const ROWS = [
  { size: 80, server: 'nginx', byte: 0xa7 },
  { size: 48, server: 'Apache', byte: 0xb8 },
] as const;

for (const { size, server, byte } of ROWS) {
  test(`a bare key of ${size} bytes becomes the current key of a new file, and openssl opens what is exported for it`, async ({
    keyturn,
    page,
  }, info) => {
    test.skip(!isInstalled('openssl'), 'apt-get install openssl');
    const keys = ticketKeysPage(page);
    const folder = info.outputPath('keys');
    mkdirSync(folder, { recursive: true });
    const raw = join(folder, 'ticket.key');
    const bytes = Buffer.from(Array.from({ length: size }, (_, at) => (byte + at) % 256));
    writeFileSync(raw, bytes);
    await keys.atTheDoor.click();
    await answerNextBox(keyturn, 'showOpenDialog', raw);
    await keys.openFile.click();
    await expect(keys.dialog).toContainText('This looks like a bare ticket key of a server');
    await keys.import.click();
    await keys.farm.fill('legacy');
    await keys.server(server).check();
    await keys.path.fill(join(folder, 'legacy.age'));
    await keys.type.check();
    await keys.password.fill(PASSWORD);
    await keys.repeat.fill(PASSWORD);
    await keys.create.click();
    const named = bytes.subarray(0, 4).toString('hex');
    await expect(keys.keys.nth(1)).toContainText(`${named.slice(0, 4)} ${named.slice(4)}`, DERIVED);
    expect(readFileSync(raw).equals(bytes)).toBe(true);

    await keys.exportCms.click();
    await keys.path.fill(join(folder, 'legacy.pem'));
    await keys.writeCms.click();
    await expect(keys.dialog).toHaveCount(0, DERIVED);
    const form = ['-binary', '-inform', 'PEM', '-in', join(folder, 'legacy.pem')];
    const { status, stdout } = spawnSync('openssl', ['cms', '-decrypt', ...form, '-pwri_password', PASSWORD]);
    expect(status).toBe(0);
    const document = JSON.parse(stdout.toString()) as { readonly current: { readonly key: string } };
    expect(document.current.key).toBe(bytes.toString('base64'));
  });
}

/** How often the main process answers the page while it makes a file, and how long that takes. */
const watchMaking = (page: Page, path: string): Promise<{ readonly answers: number; readonly ms: number }> =>
  page.evaluate(
    async ([wanted, password]) => {
      const { app, ticketKeys } = (window as unknown as BridgedWindow).keyturn;
      const making = { isOver: false };
      const begun = performance.now();
      const typed = { kind: 'typed', value: password, repeated: password } as const;
      const made = ticketKeys
        .create({ farm: 'edge', server: 'go', path: wanted, password: typed, store: null, raw: null })
        .finally(() => (making.isOver = true));
      let answers = 0;
      for (; !making.isOver; answers += 1) await app.snapshot();
      return { answers: (await made).ok ? answers : -1, ms: performance.now() - begun };
    },
    [path, PASSWORD] as const,
  );

test('the main process goes on answering while a password is made into a key', async ({
  keyturn,
  page,
}, info) => {
  const path = (name: string) => info.outputPath(name);
  mkdirSync(info.outputPath(), { recursive: true });
  // What is read in for the first file is no work of its password.
  expect((await watchMaking(page, path('first.age'))).answers).toBeGreaterThan(0);
  await keyturn.app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    Object.assign(globalThis, { delay });
  });
  const { answers, ms } = await watchMaking(page, path('second.age'));
  const longest = await keyturn.app.evaluate(() => {
    const { delay } = globalThis as unknown as { delay: { readonly max: number; disable: () => void } };
    delay.disable();
    return delay.max / 1e6;
  });
  info.annotations.push({ type: 'longest stall of the main process', description: `${longest} of ${ms} ms` });
  expect(answers).toBeGreaterThan(20);
  // Two keys are made. One that were made where everything else runs, or only tried there, would take a quarter of it.
  expect(longest / ms).toBeLessThan(0.12);
});
