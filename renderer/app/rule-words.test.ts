import { describe, expect, it } from 'vitest';
import type { PasswordRules } from '../../shared/secret';
import { ruleLines } from './rule-words';
import { words } from './words';

const NO_RULES: PasswordRules = {
  ...{ shortest: 0, longest: 0, allowed: '', parts: [] },
  ...{ noUserName: false, noWords: false, noSequences: false, noNeighbours: false },
};
const met = (rules: Partial<PasswordRules>, value: string) =>
  ruleLines(words.current(), { ...NO_RULES, ...rules }).map((line) => line.isMet(value));

describe('a typed password against the rules of its template', () => {
  it.each([
    ['abc', false],
    ['abcd', true],
    ['abcdef', true],
    ['abcdefg', false],
    ['🗝🗝🗝🗝', true],
  ])('counts characters as people do: %s of 4 to 6', (value, isMet) => {
    expect(met({ shortest: 4, longest: 6 }, value)).toEqual([isMet]);
  });

  it.each([
    ['minimum', 'a1b2', true],
    ['minimum', 'a1b', false],
    ['start', '12ab', true],
    ['start', 'a12', false],
    ['start', '1', false],
    ['end', 'ab12', true],
    ['end', '12ab', false],
  ] as const)('knows how many there are to be, and where: %s in %s', (kind, value, isMet) => {
    expect(met({ parts: [{ kind, count: 2, characters: '0123456789' }] }, value)).toEqual([isMet]);
  });

  it('knows what may be in it', () => {
    expect(met({ allowed: 'abc' }, 'abcab')).toEqual([true]);
    expect(met({ allowed: 'abc' }, 'abcd')).toEqual([false]);
  });

  it('leaves to the server what only the server can tell', () => {
    expect(met({ noWords: true, noSequences: true, noNeighbours: true, noUserName: true }, 'abc')).toEqual([
      ...[null, null, null, null],
    ]);
  });
});
