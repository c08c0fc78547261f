import { describe, expect, it } from 'vitest';
import { exampleSecret } from '../../app/secrets-double';
import { spanOf, unreadRows } from './rows';
import { countOf, NOTHING_SELECTED, settled, stepped } from './selection';

const secretsFrom = (first: number, length: number) =>
  Array.from({ length: Math.max(length, 0) }, (_, at) => exampleSecret({ id: first + at }));

const ALL = unreadRows(0).with(0, secretsFrom(1, 500), 1_200);
const ALL_SELECTED = stepped(NOTHING_SELECTED, { do: 'all' }, ALL);

describe('what is selected in a list that turns out to be shorter', () => {
  it.each([
    ['the page that tells it was waited for', 1, 1_000],
    ['the page that tells it had been read', 0, 1_000],
    ['it ends within a page', 1, 590],
    ['nothing of the page is left', 2, 1_000],
  ])('has no rows beyond its end: %s', (_, page, length) => {
    const span = spanOf(page);
    const records = secretsFrom(span.from + 1, Math.min(span.to, length) - span.from);
    const rows = ALL.with(page, records, length);
    const selection = settled(ALL_SELECTED, span, rows);
    expect([rows.length, countOf(selection)]).toEqual([length, length]);
    expect(selection.unread.filter(({ to }) => to > length)).toEqual([]);
  });
});
