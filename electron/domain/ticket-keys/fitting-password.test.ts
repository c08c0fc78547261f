import { array, assert, boolean, constantFrom, integer, pre, property, record } from 'fast-check';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../shared/ipc/reply';
import type { PasswordRules } from '../../../shared/secret';
import { brokenParts } from '../rotation/broken-parts';
import { passwordOf } from './file-password';
import { fittingPassword } from './fitting-password';
import { hasPattern } from './password-patterns';

const random = { bytes: (length: number) => randomBytes(length) };
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const SETS = [LOWER, LOWER.toUpperCase(), '0123456789', '!@#$%^&*()', '"\\\'<>&'] as const;

const NONE: PasswordRules = {
  ...{ shortest: 0, longest: 0, allowed: '', parts: [] },
  ...{ noUserName: false, noWords: false, noSequences: false, noNeighbours: false },
};
const minimumOf = (count: number, characters: string) => ({ kind: 'minimum', count, characters }) as const;

const anyRules = record({
  shortest: integer({ min: 0, max: 64 }),
  longest: constantFrom(0, 12, 13, 16, 30, 64),
  isAllowedSaid: boolean(),
  parts: array(
    record({
      kind: constantFrom('minimum', 'start', 'end'),
      count: integer({ min: 1, max: 4 }),
      characters: constantFrom(...SETS),
    }),
    { maxLength: 4 },
  ),
  noSequences: boolean(),
  noNeighbours: boolean(),
}).map(({ isAllowedSaid, ...rest }): PasswordRules => ({
  ...NONE,
  ...rest,
  allowed: isAllowedSaid ? SETS.join('') : '',
}));

const isAtAnEnd = ({ kind }: PasswordRules['parts'][number]) => kind !== 'minimum';

describe('a password that fits the rules of a template', () => {
  it('keeps each of them that can be kept, whatever they are', () => {
    assert(
      property(anyRules, (rules) => {
        // Two different sets for the same place leave nothing, which is another case.
        pre(rules.parts.filter(isAtAnEnd).length <= 1);
        pre(rules.longest === 0 || rules.longest >= rules.shortest);
        const needed = rules.parts.reduce((sum, { count }) => sum + count, 0);
        pre(rules.longest === 0 || needed <= rules.longest);
        const value = fittingPassword(random, rules) ?? '';
        expect(brokenParts(rules, value)).toEqual([]);
        expect(value.length).toBeGreaterThanOrEqual(12);
        if (rules.noSequences || rules.noNeighbours) expect(hasPattern(value)).toBe(false);
      }),
    );
  });

  it('is none where they leave none that is long enough, or none at all', () => {
    expect(fittingPassword(random, { ...NONE, shortest: 6, longest: 6 })).toBeUndefined();
    expect(
      fittingPassword(random, { ...NONE, allowed: LOWER, parts: [minimumOf(1, '0123456789')] }),
    ).toBeUndefined();
    expect(fittingPassword(random, { ...NONE, shortest: 90_000 })).toBeUndefined();
  });

  it('is drawn in the end from however many characters there are, and for however many places', () => {
    const allowed = Array.from({ length: 300 }, (_, at) => String.fromCodePoint(0x100 + at)).join('');
    for (const rule of [{ allowed }, { shortest: 300 }, { allowed, shortest: 300 }]) {
      const rules = { ...NONE, ...rule };
      const value = fittingPassword(random, rules);
      expect(value).toBeDefined();
      expect(brokenParts(rules, value ?? '')).toEqual([]);
    }
  });

  it('is of whole characters, where each of those is two units of the text', () => {
    const value = fittingPassword(random, { ...NONE, allowed: '😀😁😂🤣' }) ?? '';
    expect(value).toMatch(/^[😀😁😂🤣]{28}$/u);
  });

  it('holds no three of a row, in whatever units its characters are written', () => {
    const rules = { ...NONE, allowed: '😀😁😂🤣🚀🌍', noSequences: true };
    expect(fittingPassword(random, rules)).toMatch(/^.{28}$/u);
    expect(['😀😁😂', '😂😁😀', '😀😀😀', 'abc', 'x123'].map(hasPattern)).not.toContain(false);
    expect(['😀😁🤣', '😀😀', 'ab', ''].map(hasPattern)).not.toContain(true);
  });

  it('is another one each time', () => {
    const made = Array.from({ length: 50 }, () => fittingPassword(random, { ...NONE, longest: 12 }));
    expect(new Set(made).size).toBe(50);
  });
});

describe('the generated password of a file', () => {
  const given = (reply: Reply<string>) => (reply.ok ? reply.value : reply.failure.code);
  const made = (rules: PasswordRules | null) =>
    passwordOf({ kind: 'generate' }, { random, rules: () => Promise.resolve(rules) });

  it('has one of each kind where nothing is known of rules', async () => {
    const value = given(await made(null));
    for (const each of [/[a-z]/u, /[A-Z]/u, /\d/u, /[^A-Za-z0-9]/u, /^.{28}$/u]) expect(value).toMatch(each);
  });

  it('is as the rules want it, and none where they want what opens too easily', async () => {
    const rules = { ...NONE, longest: 14, parts: [minimumOf(3, '^()')] };
    expect(given(await made(rules))).toHaveLength(14);
    expect(await made({ ...NONE, longest: 6 })).toEqual({ ok: false, failure: { code: 'key-secret-rules' } });
  });
});
