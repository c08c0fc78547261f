import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decisions, unit } from '../check/steps.mjs';
import { tally } from '../check/tally.mjs';
import { copyProject } from './project-copy.mjs';

/** @typedef {import('../check/tally.mjs').TestReport} TestReport */

const plants = {
  'shared/planted-failing.test.ts': `import { expect, it } from 'vitest';\n\nit('fails', () => {\n  expect(1).toBe(2);\n});\n`,
  'shared/planted-broken.test.ts': `import './nowhere';\n`,
  'shared/planted-only.test.ts': `import { it } from 'vitest';\n\nit.only('runs alone', () => undefined);\n`,
};
const untested = `export const untested = (): number => {\n  let n = 0;\n${'  n += 1;\n'.repeat(800)}  return n;\n};\n`;

const copy = copyProject();
afterAll(copy.remove);

describe('the unit step refuses', () => {
  let output = '';
  let failed = 0;

  beforeAll(async () => {
    copy.plant(plants);
    const outcome = await copy.run(unit, Object.keys(plants));
    output = outcome.output;
    failed = tally([outcome], (path) =>
      path === unit.report ? /** @type {TestReport} */ (copy.readJson(path)) : undefined,
    ).failed;
    for (const file of Object.keys(plants)) copy.uproot(file);
  });

  it('a test that fails', () => {
    expect(output).toMatch(/FAIL .*shared\/planted-failing\.test\.ts > fails/u);
    expect(failed).toBeGreaterThan(0);
  });

  it('a test file that does not load', () => {
    expect(output).toMatch(/FAIL .*shared\/planted-broken\.test\.ts/u);
  });

  it('a test that keeps the others of its file from running', () => {
    expect(output).toMatch(/FAIL .*shared\/planted-only\.test\.ts/u);
    expect(output).toContain('Unexpected .only modifier');
  });
});

describe('the floor under the tests of decisions', () => {
  let before = { passed: false, output: '' };
  let after = { passed: true, output: '' };

  beforeAll(async () => {
    before = await copy.run(decisions);
    copy.plant({ 'electron/domain/planted-untested.ts': untested });
    after = await copy.run(decisions);
  });

  it('holds what nobody damaged', () => {
    expect(before.output).not.toContain('threshold');
    expect(before.passed).toBe(true);
  });

  it('breaks under a decision that nobody tested', () => {
    expect(after.output).toMatch(
      /Coverage for lines \([\d.]+%\) does not meet "electron\/domain.*threshold \(95%\)/u,
    );
    expect(after.passed).toBe(false);
  });
});
