import { relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lint } from '../check/steps.mjs';
import { lintPlants } from './lint-plants.mjs';
import { copyProject } from './project-copy.mjs';
import { stylePlants } from './style-plants.mjs';

/**
 * @typedef {{ ruleId: string | null, message: string }} Complaint
 * @typedef {{ filePath: string, messages: Complaint[] }} LintedFile
 */

/** The code of the app; the tests and tools around it are of no interest here. */
const lintApp = {
  ...lint,
  args: lint.args.flatMap((argument) => (argument === '.' ? ['shared', 'electron', 'renderer'] : [argument])),
};

const plants = [...lintPlants, ...stylePlants];
const copy = copyProject();
/** @type {Map<string, Complaint[]>} */
const found = new Map();
let passed = true;

beforeAll(async () => {
  copy.plant(Object.fromEntries(plants.map(({ file, text }) => [file, text])));
  const outcome = await copy.run(lintApp, ['--format', 'json']);
  passed = outcome.passed;
  for (const { filePath, messages } of /** @type {LintedFile[]} */ (JSON.parse(outcome.stdout))) {
    if (messages.length > 0) found.set(relative(copy.root, filePath).replaceAll('\\', '/'), messages);
  }
});
afterAll(copy.remove);

describe('the lint step refuses', () => {
  for (const { threat, file, rule, says } of plants) {
    it(threat, () => {
      const complaints = (found.get(file) ?? []).filter(({ ruleId }) => ruleId === rule);
      expect(complaints.map(({ message }) => message).join('\n')).toMatch(says);
    });
  }
});

it('the lint step fails for them', () => {
  expect(passed).toBe(false);
});

it('the lint step says nothing of files that nobody damaged', () => {
  for (const { file } of plants) found.delete(file);
  expect(Object.fromEntries(found)).toEqual({});
});
