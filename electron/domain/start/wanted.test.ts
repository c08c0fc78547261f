import { describe, expect, it } from 'vitest';
import { wantedAtStart } from './wanted';

describe('what a first start asks for', () => {
  it.each([
    [['keyturn', '--show'], true, false],
    [['keyturn', '--toggle'], true, false],
    [['keyturn', '--quick'], false, true],
    [['keyturn', '--quick', '--show'], true, true],
    [['keyturn', '--secret', '1'], true, false],
    [['keyturn', 'keyturn://secret/1'], true, false],
    [['keyturn', '--lock', '--clear-clipboard', '--sign-out'], false, false],
    [['keyturn'], false, false],
  ])('%j: a window in any case %s, quick access %s', (given, window, quick) => {
    expect(wantedAtStart(given)).toEqual({ window, quick });
  });
});
