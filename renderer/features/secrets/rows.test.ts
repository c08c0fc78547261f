import { describe, expect, it } from 'vitest';
import { exampleSecret } from '../../app/secrets-double';
import { NO_ROWS } from './rows';

const secretsFrom = (first: number, length: number) =>
  Array.from({ length }, (_, at) => exampleSecret({ id: first + at }));

describe('the rows of a list', () => {
  it('are not all there while a page is missing, though one beyond the end has come', () => {
    const rows = NO_ROWS.with(0, secretsFrom(1, 500), 1_200).with(2, [], 600);
    expect([rows.length, rows.isWhole, rows.has(1)]).toEqual([600, false, false]);
    const whole = rows.with(1, secretsFrom(501, 100), 600);
    expect([whole.known, whole.isWhole]).toEqual([600, true]);
  });

  it('have to come anew where a list has grown again', () => {
    const rows = NO_ROWS.with(0, secretsFrom(1, 500), 1_200).with(2, secretsFrom(1_001, 200), 1_200);
    const grown = rows.with(1, secretsFrom(501, 500), 1_000).with(1, secretsFrom(501, 500), 1_200);
    expect([grown.has(2), grown.isWhole, grown.at(1_000)]).toEqual([false, false, undefined]);
  });

  it('are all there where there are none', () => {
    const rows = NO_ROWS.with(0, [], 0);
    expect([rows.length, rows.known, rows.isWhole, rows.has(0)]).toEqual([0, 0, true, true]);
  });
});
