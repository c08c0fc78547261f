import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBench, type Bench } from '../testing/client';
import { addSecret } from './new-secret';
import { brokenRules, requirementFor } from './broken-rules';
import type { CharacterSet, PasswordRequirement, PasswordRule } from './password-rules';
import type { Secret } from './secret';
import { passwordFieldOf, type TemplateField } from './template';
import { templateOf } from '../worlds/foundation';
import { templateIds } from '../worlds/template-plans';

const setOf = (name: string, value: string): CharacterSet => ({
  id: 900,
  name,
  description: '',
  abbreviation: '',
  value,
  active: true,
  isStandard: false,
});
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digits = setOf('Digits', '0123456789');

const PLAIN: PasswordRequirement = {
  id: 900,
  name: 'Of the test',
  description: '',
  isDefault: false,
  minLength: 4,
  maxLength: 10,
  allowed: setOf('All', `${LETTERS}0123456789é🔑`),
  rules: [],
  preventUsername: false,
  preventDictionaryWords: false,
  preventSequentialPattern: false,
  preventSpatialPattern: false,
};

const rule = (kind: PasswordRule['kind'], minimum: number): PasswordRule => ({
  id: 900,
  kind,
  minimum,
  characterSet: digits,
});

describe('the rules of a password', () => {
  let bench: Bench;
  let field: TemplateField;
  let secret: Secret;
  beforeAll(async () => {
    bench = await openBench({ world: 'empty' });
    const { world } = bench.running.vault;
    const template = templateOf(world, templateIds.windowsAccount);
    const found = passwordFieldOf(template);
    if (found === undefined) throw new Error('no password field');
    field = { ...found, passwordRequirementId: PLAIN.id };
    secret = addSecret(world, { name: 'One', folderId: -1, template, values: { username: 'Root' } });
  });
  afterAll(() => bench.stop());

  const wrongWith = (value: string, rules: Partial<PasswordRequirement> = {}): readonly string[] => {
    const { world } = bench.running.vault;
    world.requirements.set(PLAIN.id, { ...PLAIN, ...rules });
    return brokenRules(world, { secret, field, value });
  };

  it.each([
    ['abc', 'The password must have at least 4 characters.'],
    ['abcdabcdabc', 'The password must have at most 10 characters.'],
    ['ab-cd', 'The password has characters that are not allowed.'],
  ])('say what is wrong with %s', (value, said) => {
    expect(wrongWith(value)).toEqual([said]);
  });

  it('count characters as people do, not the halves that a language makes of them', () => {
    expect(wrongWith('🔑🔑🔑🔑')).toEqual([]);
    expect(wrongWith('🔑🔑🔑')).toHaveLength(1);
    expect(wrongWith('é'.repeat(10))).toEqual([]);
  });

  it.each([
    ['MinimumOf', 'ab12', 'abc1', 'contain'],
    ['StartsWith', '12ab', '1ab2', 'start with'],
    ['EndsWith', 'ab12', '12a1', 'end with'],
  ] as const)('want so many of a kind where they say so: %s', (...[kind, good, poor, words]) => {
    const rules = [rule(kind, 2)];
    expect(wrongWith(good, { rules })).toEqual([]);
    expect(wrongWith(poor, { rules })).toEqual([`The password must ${words} at least 2 of: Digits.`]);
  });

  it.each([
    ['preventUsername', 'xroOTx', 'xrotx', 'the user name'],
    ['preventSequentialPattern', 'x1234x', 'x123x4', 'a sequence'],
    ['preventSequentialPattern', 'xdcbax', 'xdcbxa', 'a sequence'],
    ['preventSequentialPattern', 'xaaaax', 'xaaaxa', 'a sequence'],
    ['preventSpatialPattern', 'xASdfx', 'xasdxf', 'neighbouring keys'],
    ['preventDictionaryWords', 'xDragon', 'xDrago', 'a common word'],
  ] as const)(
    'find what must not be in it, and only where they forbid it: %s in %s',
    (...[name, poor, good, what]) => {
      expect(wrongWith(poor)).toEqual([]);
      expect(wrongWith(good, { [name]: true })).toEqual([]);
      expect(wrongWith(poor, { [name]: true })).toEqual([`The password must not contain ${what}.`]);
    },
  );

  it('say everything at once', () => {
    const rules = [rule('MinimumOf', 1)];
    expect(wrongWith('-a-', { rules })).toHaveLength(3);
  });

  it('do not speak of a field that is empty, or that holds no password', () => {
    expect(wrongWith('', { rules: [rule('MinimumOf', 1)] })).toEqual([]);
    const { world } = bench.running.vault;
    expect(brokenRules(world, { secret, field: { ...field, kind: 'Text' }, value: '-' })).toEqual([]);
  });

  it('are the ones of the secret before those of the template, and the default where neither has any', () => {
    const { world } = bench.running.vault;
    world.requirements.set(PLAIN.id, PLAIN);
    const own = { ...PLAIN, id: 901 };
    world.requirements.set(own.id, own);
    const apart: Secret = { ...secret, requirements: new Map([[field.slug, own.id]]) };
    expect(requirementFor(world, { secret: apart, field })).toBe(own);
    expect(requirementFor(world, { secret, field })).toBe(PLAIN);
    expect(requirementFor(world, { field: { ...field, passwordRequirementId: null } })?.isDefault).toBe(true);
  });
});
