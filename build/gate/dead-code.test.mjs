import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadCode } from '../check/steps.mjs';
import { copyProject } from './project-copy.mjs';

const LIVE_FILE = 'shared/settings.ts';
const DEAD_FILE = 'shared/planted-dead-file.ts';

const copy = copyProject();
let before = { passed: false, output: '' };
let after = { passed: true, output: '' };

/** @param {RegExp} section */
const section = (section) =>
  after.output.split(/^(?=Un(?:used|listed|resolved) )/mu).find((part) => section.test(part));

beforeAll(async () => {
  before = await copy.run(deadCode);
  copy.append(LIVE_FILE, '\nexport const nobodyAsksForThis = 1;\nexport type NobodyNeedsThis = string;\n');
  copy.plant({
    [DEAD_FILE]: 'export const dead = 1;\n',
    'package.json': copy
      .read('package.json')
      .replace('"devDependencies": {', '"devDependencies": {\n    "nobody-imports-this": "1.0.0",'),
  });
  after = await copy.run(deadCode);
});
afterAll(copy.remove);

describe('the dead code step refuses', () => {
  it('an export that nobody imports', () => {
    expect(section(/^Unused exports /u)).toMatch(/nobodyAsksForThis.*shared\/settings\.ts/u);
  });

  it('a type that nobody imports', () => {
    expect(section(/^Unused exported types /u)).toMatch(/NobodyNeedsThis.*shared\/settings\.ts/u);
  });

  it('a file that nobody imports', () => {
    expect(section(/^Unused files /u)).toContain(DEAD_FILE);
  });

  it('a package that nobody imports', () => {
    expect(section(/^Unused devDependencies /u)).toContain('nobody-imports-this');
  });
});

it('the dead code step fails for them', () => {
  expect(after.passed).toBe(false);
});

it('the dead code step passes on what nobody damaged', () => {
  expect(before.output.trim()).toBe('');
  expect(before.passed).toBe(true);
});
