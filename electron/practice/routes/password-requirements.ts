import { json, type Answer } from '../http/answer';
import { on, type Route, type UserCall } from '../http/call';
import { listed } from '../http/paging';
import { accessDenied } from '../http/refusals';
import type { PasswordRequirement, PasswordRule } from '../world/password-rules';
import type { World } from '../world/world';

const first = ({ characterSet, minimum }: PasswordRule): string =>
  characterSet.value.repeat(minimum).slice(0, minimum);

/** The plainest text that obeys the rules. */
function exampleOf({ rules, allowed, minLength }: PasswordRequirement): string {
  const of = (kind: PasswordRule['kind']): string =>
    rules
      .filter((rule) => rule.kind === kind)
      .map(first)
      .join('');
  const [start, middle, end] = [of('StartsWith'), of('MinimumOf'), of('EndsWith')];
  const missing = Math.max(minLength - start.length - middle.length - end.length, 0);
  return start + middle + allowed.value.repeat(missing).slice(0, missing) + end;
}

function ruleOf(rule: PasswordRule, requirementId: number): object {
  return {
    passwordRequirementRuleId: rule.id,
    passwordRequirementId: requirementId,
    passwordRequirementType: rule.kind,
    minCharactersRequired: rule.minimum,
    characterSet: setOf(rule.characterSet),
  };
}

function setOf(set: PasswordRule['characterSet']): object {
  return {
    characterSetId: set.id,
    name: set.name,
    description: set.description,
    abbreviation: set.abbreviation,
    value: set.value,
    active: set.active,
    isStandard: set.isStandard,
  };
}

function usageOf(world: World, id: number): { secretUsage: number; typeUsage: readonly object[] } {
  let secretUsage = 0;
  for (const { requirements } of world.secrets.all()) {
    if (requirements !== null && [...requirements.values()].includes(id)) secretUsage += 1;
  }
  const typeUsage = [...world.templates.values()]
    .filter(({ fields }) => fields.some((field) => field.passwordRequirementId === id))
    .map((template) => ({ id: template.id, name: template.name }));
  return { secretUsage, typeUsage };
}

function list({ world, vault, query }: UserCall): Answer {
  const records = [...world.requirements.values()].map(({ id, name, description, isDefault }) => ({
    passwordRequirementId: id,
    name,
    description,
    isDefault,
  }));
  return json(listed(query, records, vault.chosen));
}

function one({ world, vault, params }: UserCall): Answer {
  const found = world.requirements.get(params.id('id'));
  if (found === undefined) throw accessDenied(vault.chosen.deniedStatus);
  return json({
    passwordRequirementId: found.id,
    name: found.name,
    description: found.description,
    example: exampleOf(found),
    isDefault: found.isDefault,
    minPasswordLength: found.minLength,
    maxPasswordLength: found.maxLength,
    allowedCharacterSet: setOf(found.allowed),
    passwordRequirementRules: found.rules.map((rule) => ruleOf(rule, found.id)),
    passwordDictionaries: [],
    preventDictionaryWords: found.preventDictionaryWords,
    preventSequentialPattern: found.preventSequentialPattern,
    preventSpatialPattern: found.preventSpatialPattern,
    preventUsername: found.preventUsername,
    ...usageOf(world, found.id),
  });
}

export const passwordRequirementRoutes: readonly Route[] = [
  on('GET', '/api/v1/password-requirements', list),
  on('GET', '/api/v1/password-requirements/:id', one),
];
