import tseslint from 'typescript-eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typedLint } from '../check/steps.mjs';
import { typedRules } from '../lint/typed-rules.mjs';
import { copyProject } from './project-copy.mjs';
import { typedPlants } from './typed-plants.mjs';

/** @typedef {{ filename: string, code: string, message: string }} Complaint */

const copy = copyProject();
/** @type {Complaint[]} */
let complaints = [];
let passed = true;

beforeAll(async () => {
  copy.plant(Object.fromEntries(typedPlants.map(({ file, text }) => [file, text])));
  const outcome = await copy.run(typedLint, ['--format', 'json']);
  passed = outcome.passed;
  complaints = /** @type {{ diagnostics: Complaint[] }} */ (JSON.parse(outcome.stdout)).diagnostics;
});
afterAll(copy.remove);

/** @param {string} file */
const said = (file) =>
  complaints
    .filter(({ filename }) => filename.replaceAll('\\', '/') === file)
    .map(({ code, message }) => `${code} ${message}`)
    .join('\n');

describe('typed lint refuses', () => {
  for (const { threat, file, rule, says } of typedPlants) {
    it(threat, () => {
      expect(said(file)).toContain(`typescript(${rule})`);
      expect(said(file)).toMatch(says);
    });
  }
});

it('typed lint fails for them', () => {
  expect(passed).toBe(false);
});

it('typed lint says nothing of files that nobody damaged', () => {
  const planted = new Set(typedPlants.map(({ file }) => file));
  expect(complaints.filter(({ filename }) => !planted.has(filename.replaceAll('\\', '/')))).toEqual([]);
});

describe('of the strict rules that need types', () => {
  const PREFIX = '@typescript-eslint/';
  /** Few classes, none that another object could be taken for; and no enums at all, which have a rule of their own. */
  const LEFT_OUT = ['no-unsafe-class-instance-assignment', 'no-unsafe-enum-assignment'];
  /** @typedef {{ meta: { docs: { requiresTypeChecking?: boolean } } }} Rule */
  const { rules } = /** @type {{ rules: Record<string, Rule> }} */ (/** @type {unknown} */ (tseslint.plugin));
  const strict = tseslint.configs.strictTypeChecked
    .flatMap((config) => Object.entries(config.rules ?? {}))
    .filter(([name, setting]) => name.startsWith(PREFIX) && setting !== 'off')
    .map(([name]) => name.slice(PREFIX.length))
    .filter((name) => rules[name]?.meta.docs.requiresTypeChecking === true);

  it('there are some', () => {
    expect(strict.length).toBeGreaterThan(40);
  });

  it('none is lost between the two linters', () => {
    expect(strict.filter((name) => !(name in typedRules))).toEqual(LEFT_OUT);
  });
});
