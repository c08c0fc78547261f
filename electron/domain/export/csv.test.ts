import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from './csv';

/** One cell, and where it ends. */
const CELL = /"((?:[^"]|"")*)"(,|\r\n)/gu;

/** Another reading of the same rules; null where the text keeps to none of them. */
const read = (csv: string): readonly (readonly string[])[] | null => {
  if (!csv.startsWith('\uFEFF')) return null;
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 1;
  for (const { index, 0: all, 1: cell = '', 2: end } of csv.matchAll(CELL)) {
    if (index !== at) return null;
    at += all.length;
    row.push(cell.replaceAll('""', '"'));
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return at === csv.length && row.length === 0 ? rows : null;
};

const odd = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '"',
  "'",
  ',',
  ';',
  ' ',
  'a',
  'ä',
  '\uFEFF',
);
const cells = fc.oneof(fc.string({ unit: odd, maxLength: 6 }), fc.string({ unit: 'grapheme', maxLength: 6 }));
const tables = fc.array(fc.array(cells, { minLength: 1, maxLength: 4 }), { maxLength: 5 });

describe('rows that are written for a spreadsheet', () => {
  it('are what they were when they are read again, but for an apostrophe', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const mild = rows.map((row) => row.map((cell) => (/^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell)));
        expect(read(csvOf(rows))).toEqual(mild);
      }),
    );
  });

  it('have no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const firsts = read(csvOf(rows))
          ?.flat()
          .map((cell) => cell.charAt(0));
        expect(firsts?.filter((first) => '=+-@\t\r'.includes(first) && first !== '')).toEqual([]);
      }),
    );
  });

  it('look like this', () => {
    expect(
      csvOf([
        ['By', 'Notes'],
        ['ada', '=1+1, "two"\r\nlines'],
      ]),
    ).toBe('\uFEFF"By","Notes"\r\n"ada","\'=1+1, ""two""\r\nlines"\r\n');
  });
});
