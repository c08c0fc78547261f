import { _electron, expect } from '@playwright/test';
import { once } from 'node:events';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOn, projectFolder } from './hosts/keyturn';
import { newFolder, removeFolder, test } from './hosts/own-keyturn';

test('a page that never paints does not leave an app that nobody sees: its window is shown all the same', async ({
  dataFolder,
}) => {
  const copy = newFolder();
  try {
    for (const part of ['package.json', 'out/app']) {
      cpSync(join(projectFolder, part), join(copy, part), { recursive: true });
    }
    const renderer = join(copy, 'out/app/renderer');
    writeFileSync(join(renderer, 'index.html'), '<!doctype html><script src="./busy.js"></script>');
    writeFileSync(join(renderer, 'busy.js'), 'for (;;);');
    const [program, args] = commandOn(dataFolder);
    const app = await _electron.launch({
      executablePath: program,
      chromiumSandbox: !args.includes('--no-sandbox'),
      args: args.map((arg) => (arg === projectFolder ? copy : arg)),
    });
    // Asked so early, a question may be lost with the promise of its answer, and is asked again.
    const isShown = () =>
      app
        .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()))
        .catch(() => undefined);
    const ended = once(app.process(), 'exit');
    await expect.poll(isShown).toEqual([false]);
    await expect.poll(isShown).toEqual([true]);
    app.process().kill('SIGKILL');
    await ended;
  } finally {
    removeFolder(copy);
  }
});
