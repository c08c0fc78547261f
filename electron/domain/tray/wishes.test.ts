import { describe, expect, it } from 'vitest';
import { createWishes } from './wishes';

describe('what is wanted of the window from outside', () => {
  it('waits for a page, is the newest, and is given once', () => {
    let told = 0;
    const { wish, take } = createWishes(() => (told += 1));
    expect(take()).toBeNull();
    wish({ what: 'practice' });
    wish({ what: 'sign-out' });
    expect([told, take(), take()]).toEqual([2, { what: 'sign-out' }, null]);
  });
});
