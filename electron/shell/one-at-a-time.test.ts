import { describe, expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time';

describe('a box that the page may open', () => {
  it('is opened once, however often the page asks, and again when it is closed', async () => {
    const closes: ((path: string) => void)[] = [];
    const open = oneAtATime<readonly [], string | null>(
      () => new Promise((close) => closes.push(close)),
      null,
    );
    const first = open();
    expect(await Promise.all([open(), open()])).toEqual([null, null]);
    expect(closes).toHaveLength(1);
    closes[0]?.('/usr/bin/tss');
    expect(await first).toBe('/usr/bin/tss');
    const again = open();
    expect(closes).toHaveLength(2);
    closes[1]?.('/usr/bin/other');
    expect(await again).toBe('/usr/bin/other');
  });

  it('that breaks can be opened again', async () => {
    let count = 0;
    const open = oneAtATime(() => Promise.reject<null>(new Error(String((count += 1)))), null);
    await expect(open()).rejects.toThrow('1');
    await expect(open()).rejects.toThrow('2');
  });
});
