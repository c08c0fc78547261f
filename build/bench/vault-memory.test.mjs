import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { growthInWords, growthOf, watched } from './vault-memory.mjs';

test('growth is told in percent of what was there and for each round, in both directions', () => {
  const grown = growthOf(100_000_000, 112_000_000, 10);
  expect(growthInWords(grown, '10000 requests')).toBe('+12.0 %, +1200 kB per 10000 requests');
  const shrunk = growthOf(100_000_000, 99_000_000, 10);
  expect(growthInWords(shrunk, '10000 requests')).toBe('-1.0 %, -100 kB per 10000 requests');
});

test('what is watched is read before, in between and after', async () => {
  const figures = [5, 9, 2];
  let asked = 0;
  const read = () => figures[Math.min(asked++, 2)] ?? NaN;
  const { result, round } = await watched({ read, everyMs: 1 }, async () => {
    while (asked < 2) await new Promise((resolve) => setImmediate(resolve));
    return 'done';
  });
  expect(result).toBe('done');
  expect(round).toEqual({ low: 2, high: 9 });
});

test('the probe counts what a process holds, in its heap and beside it, and not what it has let go', async () => {
  const probe = join(import.meta.dirname, 'vault-probe.mjs');
  const program = `
    const kept = [];
    setInterval(() => {}, 1_000);
    process.on('message', () => {
      const made = [Buffer.alloc(5e6), Array.from({ length: 50_000 }, (_, at) => ({ at, text: String(at) }))];
      if (kept.length === 0) kept.push(made);
    });
  `;
  const child = spawn(process.execPath, ['--expose-gc', '--import', probe, '--eval', program], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const held = async () => {
    child.send('');
    const said = /** @type {unknown[]} */ (await once(child, 'message'));
    return /** @type {{ held: number }} */ (said[0]).held;
  };
  const [first, second, third] = [await held(), await held(), await held()];
  child.kill();
  await once(child, 'exit');
  expect(second - first).toBeGreaterThan(7_000_000);
  expect(Math.abs(third - second)).toBeLessThan(1_000_000);
});
