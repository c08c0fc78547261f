import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { cleared, learnPicture, openScreen, seen } from './screen.mjs';

const size = 40_000;
const caretAt = 20_010;

/** A screen in a file, with something painted in its middle and perhaps a caret. */
const picture = (/** @type {{ caret: boolean }} */ { caret }) => {
  const bytes = Buffer.alloc(size);
  bytes.fill(7, 10_000, 30_000);
  if (caret) bytes.fill(1, caretAt, caretAt + 8);
  return bytes;
};

const empty = Buffer.alloc(size);

const newScreen = () => {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-screen-'));
  const file = join(folder, 'screen');
  writeFileSync(file, empty);
  const screen = openScreen(file);
  onTestFinished(() => {
    screen.close();
    rmSync(folder, { recursive: true });
  });
  const show = (/** @type {Buffer} */ bytes) => {
    writeFileSync(file, bytes);
  };
  return { screen, show };
};

/** Shows one picture after the other until the work has ended. */
const during = async (/** @type {() => void} */ act, /** @type {Promise<unknown>} */ work) => {
  const timer = setInterval(act, 5);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
};

const learnt = async () => {
  const { screen, show } = newScreen();
  show(picture({ caret: false }));
  let caret = false;
  const blink = () => {
    caret = !caret;
    show(picture({ caret }));
  };
  const ready = learnPicture(screen, empty);
  await during(blink, ready);
  return { screen, show, ready: await ready };
};

test('a picture is known again whether its caret is there or not', async () => {
  const { screen, show, ready } = await learnt();
  expect(ready.caret).toHaveLength(8);
  for (const caret of [true, false]) {
    show(picture({ caret }));
    expect(await seen(screen, ready)).toBeLessThanOrEqual(performance.now());
  }
});

test('an app is not ready while a single byte of its picture is another, even far from where one looks first', async () => {
  const { screen, show, ready } = await learnt();
  const almost = picture({ caret: false });
  const unprobed = [...almost.keys()].find(
    (place) => place > 10_000 && ready.probes.every((at) => place < at || place >= at + 2048),
  );
  almost.fill(9, unprobed, (unprobed ?? 0) + 1);
  show(almost);
  await expect(seen(screen, ready, 100)).rejects.toThrow('not ready in time');
});

test('a screen on which nothing blinks has no field with the focus', async () => {
  const { screen, show } = newScreen();
  show(picture({ caret: false }));
  await expect(learnPicture(screen, empty, 50)).rejects.toThrow('No caret');
});

test('a screen on which much moves is not at rest', async () => {
  const { screen, show } = newScreen();
  show(picture({ caret: false }));
  const learning = learnPicture(screen, empty);
  await expect(
    during(() => {
      show(empty);
    }, learning),
  ).rejects.toThrow('More than a caret');
});

test('a screen is cleared when it is as it was before', async () => {
  const { screen, show } = newScreen();
  show(picture({ caret: true }));
  await during(
    () => {
      show(empty);
    },
    cleared(screen, empty),
  );
  expect(screen.read().equals(empty)).toBe(true);
});
