import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directions } from '../check/steps.mjs';
import { directionPlants, ground, preloadPlant } from './direction-plants.mjs';
import { copyProject } from './project-copy.mjs';

const copy = copyProject();
let before = { passed: false, output: '' };
let after = { passed: true, output: '' };

/** @param {string} output */
const complaintsIn = (output) =>
  [...output.matchAll(/^ +error (\S+: \S+)/gmu)].map(([, complaint]) => complaint);

beforeAll(async () => {
  before = await copy.run(directions);
  for (const { files } of [{ files: ground }, ...directionPlants]) copy.plant(files);
  copy.append(preloadPlant.from, preloadPlant.text);
  after = await copy.run(directions);
});
afterAll(copy.remove);

describe('the directions step refuses', () => {
  for (const { threat, from, rule } of [...directionPlants, preloadPlant]) {
    it(threat, () => {
      expect(complaintsIn(after.output)).toContain(`${rule}: ${from}`);
    });
  }
});

it('the directions step fails for them', () => {
  expect(after.passed).toBe(false);
});

it('the directions step passes on what nobody damaged', () => {
  expect(complaintsIn(before.output)).toEqual([]);
  expect(before.passed).toBe(true);
});
