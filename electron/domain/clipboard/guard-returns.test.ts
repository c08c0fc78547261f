import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../shared/ipc/reply';
import { createLedGuard, SECONDS } from './testing/led-guard';

/** As desktops do that do not bear an empty clipboard. */
const putBack = async ({ pass, put }: ReturnType<typeof createLedGuard>, times: number) => {
  for (let time = 0; time < times; time += 1) {
    put('clipboard', 's3cret');
    await pass(1);
  }
};

describe('a secret that was cleared and is put back by somebody else', () => {
  it('is cleared once more, of which nothing is said', async () => {
    const led = createLedGuard();
    await led.copySecret('s3cret');
    await led.pass(SECONDS);
    await putBack(led, 1);
    expect(led.texts.clipboard).toBe('');
    expect(led.told.map(({ what }) => what)).toEqual(['copied', 'cleared']);
    expect(led.guard.state()).toEqual({ state: 'empty' });
    await led.pass(5);
    expect(led.time.waiting()).toBe(0);
  });

  it('is said to stay when that does not end, once, and not to any more when it ends', async () => {
    const led = createLedGuard();
    await led.copySecret('s3cret');
    await led.guard.clear();
    await putBack(led, 3);
    expect(led.guard.state()).toEqual({ state: 'stuck', label: 'Password' });
    await led.pass(4);
    led.put('clipboard', 's3cret');
    await led.pass(4);
    expect(led.told.map(({ what }) => what)).toEqual(['copied', 'cleared', 'not-cleared']);
    await led.pass(10);
    expect(led.texts.clipboard).toBe('');
    expect(led.guard.state()).toEqual({ state: 'empty' });
    expect(led.time.waiting()).toBe(0);
  });

  it('is what a user hears who asks to clear it then', async () => {
    const led = createLedGuard();
    await led.copySecret('s3cret');
    await led.guard.clear();
    await putBack(led, 2);
    led.put('clipboard', 's3cret');
    expect(await led.guard.clearNow()).toEqual(fail('clipboard-not-cleared'));
  });

  it('has a time of its own when it is copied here again', async () => {
    const led = createLedGuard();
    await led.copySecret('s3cret');
    await led.guard.clear();
    await led.copySecret('s3cret');
    await led.pass(SECONDS - 1);
    expect(led.texts.clipboard).toBe('s3cret');
    expect(led.guard.state()).toMatchObject({ state: 'holding' });
    await led.pass(1);
    expect(led.texts.clipboard).toBe('');
  });
});

describe('what others copy after a secret was cleared', () => {
  it('stays, and nothing is said of it', async () => {
    const led = createLedGuard();
    await led.copySecret('s3cret');
    await led.guard.clear();
    led.put('clipboard', 'a shopping list');
    await led.pass(10);
    expect(led.texts.clipboard).toBe('a shopping list');
    expect(led.told.map(({ what }) => what)).toEqual(['copied', 'cleared']);
    expect(await led.guard.clearNow()).toEqual(succeed('nothing'));
  });

  it('is not feared to be the secret while nobody can tell what it is', async () => {
    const led = createLedGuard();
    await led.copySecret('s3cret');
    await led.guard.clear();
    led.become('unreadable');
    await led.pass(10);
    expect(led.guard.state()).toEqual({ state: 'empty' });
    expect(led.told.map(({ what }) => what)).toEqual(['copied', 'cleared']);
    expect(led.time.waiting()).toBe(0);
  });
});
