import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAST_ID } from '../../../shared/secret-id';
import { readPastedList } from './pasted-list';

const HERE = 'https://vault.corp.example/SecretServer';
const read = (text: string) => readPastedList(text, [HERE]);

describe('a list of secrets that is pasted', () => {
  it.each([
    ['12\n34', [12, 34]],
    ['12, 34; 56 78', [12, 34, 56, 78]],
    ['#12\r\n\r\n  #12  \r\n7', [12, 7]],
    ['Get-TssSecret -Id 12', [12]],
    ['Get-TssSecret -TssSession $session -Id 12, 13,14 -Comment x', [12, 13, 14]],
    ['get-secret -secretid: 9 | Set-X', [9]],
    ["Get-TssSecret -TssSession $s1 -Id 12 -Comment 'INC 77' -Ticket: 4711 | Set-X", [12]],
    ['Get-TssSecret -Id 12 | % { $_.Items[0].Value } > C:\\out1\\2.txt', [12]],
    [`keyturn://secret/5\n${HERE}/app/#/secret/6/general`, [5, 6]],
    [`keyturn://secret/5 keyturn://secret/6, 7`, [5, 6, 7]],
    ['', []],
  ])('is understood: %j', (text, ids) => {
    expect(read(text)).toEqual({ ids, notUnderstood: [], elsewhere: [] });
  });

  it('has each line taken as a whole or not at all, and says which ones it does not understand', () => {
    expect(read('1\nweb01\n2, three\n0\n99999999999\n3')).toEqual({
      ids: [1, 3],
      notUnderstood: [2, 3, 4, 5],
      elsewhere: [],
    });
  });

  it.each([
    'Get-TssSecret -TssSession $s -Id 11; Get-TssSecret -TssSession $s -Id 12',
    'Get-TssSecret -Id 11 12 13',
    'Get-TssSecret 11 -Id 12',
    'Get-TssSecret -Id 11 , $more',
    'Get-TssSecret -Id 11; Get-TssSecret -Id $more',
    'Get-TssSecret -Id 11 -Comment x, 12',
    'Get-TssSecret -Id 11 | Set-X -SecretId 12',
    `Get-TssSecret -Id 11; ${HERE}/SecretView.aspx?secretid=12`,
    'Get-TssSecret -Server https://other.example -Id 11',
  ])('has no line taken that may name more than is understood: %s', (line) => {
    expect(read(line)).toEqual({ ids: [], notUnderstood: [1], elsewhere: [] });
  });

  it('takes no number of another server', () => {
    const text = `1\nhttps://other.example/SecretServer/app/#/secret/2\nkeyturn://secret/3?server=https://other.example/SecretServer`;
    expect(read(text)).toEqual({ ids: [1], notUnderstood: [], elsewhere: [2, 3] });
  });

  it('gives no number that is not in it, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const id of read(text).ids) expect(text).toContain(String(id));
      }),
    );
  });

  it('gives all of them or none, however a line of a script goes on', () => {
    const numbers = fc.array(fc.integer({ min: 1, max: LAST_ID }), { minLength: 1, maxLength: 4 });
    const betweens = [
      ' ',
      ', ',
      ',',
      ' , ',
      ';',
      ' #',
      ' | ',
      '; Get-TssSecret -Id ',
      ' | Set-X -SecretId ',
      ' -Id ',
    ];
    const between = fc.constantFrom(
      ...betweens,
      ' -Comment x ',
      " -Comment 'x', ",
      ` ${HERE}/api/v1/secrets/`,
    );
    fc.assert(
      fc.property(numbers, between, (ids, parted) => {
        const { ids: taken, notUnderstood } = read(`Get-TssSecret -Id ${ids.join(parted)}`);
        expect(taken).toEqual(notUnderstood.length > 0 ? [] : [...new Set(ids)]);
      }),
    );
  });

  it('gives all of them, once each, whichever way they are parted', () => {
    const numbers = fc.array(fc.integer({ min: 1, max: LAST_ID }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(numbers, fc.constantFrom('\n', ',', ', ', ';', ' ', '\r\n'), (ids, between) => {
        expect(read(ids.join(between)).ids).toEqual([...new Set(ids)]);
      }),
    );
  });
});
