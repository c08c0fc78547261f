import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../shared/ipc/reply';
import { createLedGuard, SECONDS } from './testing/led-guard';

describe('a clipboard that cannot be cleared', () => {
  it('is told of once, and stays told until it is cleared', async () => {
    const { become, copySecret, guard, pass, told, warnings } = createLedGuard();
    await copySecret('s3cret');
    become('unclearable');
    await pass(SECONDS + 60);
    expect(guard.state()).toEqual({ state: 'stuck', label: 'Password' });
    expect(told.filter(({ what }) => what === 'not-cleared')).toHaveLength(1);
    expect(warnings).toHaveLength(1);
    expect(await guard.clear()).toEqual(fail('clipboard-not-cleared'));
  });

  it('is tried again, and is clear soon after it lets itself be cleared', async () => {
    const { become, copySecret, guard, pass, texts, told } = createLedGuard();
    await copySecret('s3cret');
    become('unclearable');
    await pass(SECONDS + 60);
    become('not');
    await pass(5);
    expect(texts.clipboard).toBe('');
    expect(guard.state()).toEqual({ state: 'empty' });
    expect(told.at(-1)).toEqual({ what: 'cleared' });
  });

  it('is not cleared while nobody can tell what is on it', async () => {
    const { become, copySecret, guard, put, takenOff } = createLedGuard();
    await copySecret('s3cret');
    put('clipboard', 'a shopping list');
    become('unreadable');
    expect(await guard.clear()).toEqual(fail('clipboard-not-cleared'));
    expect(takenOff).toEqual([]);
    become('not');
    expect(await guard.clear()).toEqual(succeed('nothing'));
  });

  it('is told of again to a user who asks again', async () => {
    const { become, copySecret, guard, told } = createLedGuard();
    await copySecret('s3cret');
    become('unclearable');
    expect(await guard.clearNow()).toEqual(fail('clipboard-not-cleared'));
    expect(await guard.clearNow()).toEqual(fail('clipboard-not-cleared'));
    expect(told.slice(1)).toEqual([{ what: 'not-cleared' }, { what: 'not-cleared' }]);
  });
});

describe('a clipboard that cannot be written', () => {
  it.each(['unwritable', 'dropping'] as const)('is not said to hold what it does not: %s', async (how) => {
    const { become, copySecret, guard, put, told } = createLedGuard();
    put('clipboard', 'a shopping list');
    become(how);
    expect(await copySecret('s3cret')).toEqual(fail('clipboard-not-written'));
    expect(guard.state()).toEqual({ state: 'empty' });
    expect(told).toEqual([]);
  });

  it('keeps what was on it under guard', async () => {
    const { become, copySecret, guard, pass, texts } = createLedGuard();
    await copySecret('first', 'First');
    become('dropping');
    await copySecret('second', 'Second');
    expect(guard.state()).toMatchObject({ state: 'holding', label: 'First' });
    become('not');
    await pass(SECONDS);
    expect(texts.clipboard).toBe('');
  });

  it('is cleared all the same of what it took late', async () => {
    const { become, copySecret, pass, put, texts } = createLedGuard();
    become('dropping');
    await copySecret('s3cret');
    become('not');
    put('clipboard', 's3cret');
    await pass(SECONDS);
    expect(texts.clipboard).toBe('');
  });
});
