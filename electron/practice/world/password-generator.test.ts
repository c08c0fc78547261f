import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBench, type Bench } from '../testing/client';
import { templateOf } from '../worlds/foundation';
import { requirementIds } from '../worlds/password-rules';
import { templateIds } from '../worlds/template-plans';
import { brokenRules } from './broken-rules';
import { addSecret } from './new-secret';
import { generatePassword } from './password-generator';
import type { CharacterSet, PasswordRequirement, PasswordRule } from './password-rules';
import { passwordFieldOf, type TemplateField } from './template';

const DRAWS = 2_000;

const setOf = (value: string): CharacterSet => ({
  id: 900,
  name: value,
  description: '',
  abbreviation: '',
  value,
  active: true,
  isStandard: false,
});

const ruleOf = (kind: PasswordRule['kind'], minimum: number, value: string): PasswordRule => ({
  id: 900,
  kind,
  minimum,
  characterSet: setOf(value),
});

const PLAIN: PasswordRequirement = {
  id: 900,
  name: 'Of the test',
  description: '',
  isDefault: false,
  minLength: 4,
  maxLength: 6,
  allowed: setOf('abcdefgh0123456789'),
  rules: [],
  preventUsername: false,
  preventDictionaryWords: false,
  preventSequentialPattern: false,
  preventSpatialPattern: false,
};

describe('the maker of passwords', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.stop());

  const fieldWith = (rules: PasswordRequirement): TemplateField => {
    const { world } = bench.running.vault;
    world.requirements.set(rules.id, rules);
    const field = passwordFieldOf(templateOf(world, templateIds.windowsAccount));
    if (field === undefined) throw new Error('no password field');
    return { ...field, passwordRequirementId: rules.id };
  };
  const drawsOf = (field: TemplateField, count = DRAWS): readonly string[] =>
    Array.from({ length: count }, () => generatePassword(bench.running.vault.world, { field }) ?? 'nothing');
  const draws = (rules: Partial<PasswordRequirement>): readonly string[] =>
    drawsOf(fieldWith({ ...PLAIN, ...rules }));

  it.each(Object.entries(requirementIds))('obeys the rules called %s in every draw', (_, id) => {
    const { world } = bench.running.vault;
    const rules = world.requirements.get(id);
    if (rules === undefined) throw new Error('no rules');
    const field = fieldWith(rules);
    for (const value of drawsOf(field))
      expect([value, brokenRules(world, { field, value })]).toEqual([value, []]);
  });

  it('uses every length between the shortest and the longest, and no other', () => {
    expect([...new Set(draws({}).map((value) => value.length))].sort()).toEqual([4, 5, 6]);
  });

  it('uses every allowed character, and no other', () => {
    expect([...new Set(draws({}).join(''))].sort().join('')).toBe('0123456789abcdefgh');
  });

  it('begins and ends as it is told, and lets the required ones stand anywhere between', () => {
    const rules = [ruleOf('StartsWith', 1, 'abc'), ruleOf('EndsWith', 1, '789'), ruleOf('MinimumOf', 2, '0')];
    const all = draws({ rules, minLength: 6 });
    for (const value of all) expect(value).toMatch(/^[abc](?=.*0.*0).{4}[789]$/u);
    expect([...new Set(all.map((value) => value.indexOf('0')))].sort()).toEqual([1, 2, 3]);
  });

  it('counts a character for every rule that it fits where a password is too short for more', () => {
    const rules = [
      ruleOf('StartsWith', 2, 'abc'),
      ruleOf('MinimumOf', 2, 'abcdefgh'),
      ruleOf('MinimumOf', 2, '0123'),
    ];
    for (const value of draws({ rules, maxLength: 4 })) expect(value).toMatch(/^[abc]{2}[0123]{2}$/u);
  });

  it('avoids sequences where they are forbidden', () => {
    const all = draws({
      allowed: setOf('123456'),
      preventSequentialPattern: true,
    });
    for (const value of all) expect(value).not.toMatch(/1234|2345|3456|6543|5432|4321|(.)\1{3}/u);
  });

  it('never has the user name in it, whatever its case, and makes one for the rules of the secret itself', () => {
    const { world } = bench.running.vault;
    const template = templateOf(world, templateIds.windowsAccount);
    const field = fieldWith({
      ...PLAIN,
      allowed: setOf('aAb'),
      preventUsername: true,
    });
    const values = { machine: 'm', username: 'aa', password: 'x' };
    const requirements = new Map([[field.slug, PLAIN.id]]);
    const secret = addSecret(world, {
      name: 'Made for',
      folderId: 1,
      template,
      values,
      secret: { requirements },
    });
    const own = passwordFieldOf(template) ?? field;
    for (let count = 0; count < DRAWS; count += 1) {
      expect(generatePassword(world, { secret, field: own })).toMatch(/^(?!.*aa)[aAb]{4,6}$/iu);
    }
  });

  it('never makes one again that the field remembers, and none at all once all are used', () => {
    const { world } = bench.running.vault;
    const template = templateOf(world, templateIds.windowsAccount);
    const field = fieldWith({
      ...PLAIN,
      minLength: 1,
      maxLength: 1,
      allowed: setOf('xyz'),
    });
    const values = { machine: 'm', username: 'u', password: 'x' };
    const requirements = new Map([[field.slug, PLAIN.id]]);
    const secret = addSecret(world, {
      name: 'Tried out',
      folderId: 1,
      template,
      values,
      secret: { requirements },
    });
    const item = secret.items.find(({ fieldId }) => fieldId === field.id);
    if (item === undefined) throw new Error('no item');
    item.history = [{ value: 'y', replacedAt: 0 }];
    for (let count = 0; count < 50; count += 1) expect(generatePassword(world, { secret, field })).toBe('z');
    item.history = [...item.history, { value: 'z', replacedAt: 0 }];
    expect(generatePassword(world, { secret, field })).toBeUndefined();
  });

  it('gives up where the rules contradict each other', () => {
    const rules = [ruleOf('MinimumOf', 5, 'abc'), ruleOf('MinimumOf', 5, '123')];
    const field = fieldWith({ ...PLAIN, rules });
    expect(generatePassword(bench.running.vault.world, { field })).toBeUndefined();
  });
});
