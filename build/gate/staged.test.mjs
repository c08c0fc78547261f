import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { format, staged } from '../check/steps.mjs';
import { copyProject } from './project-copy.mjs';

const GOOD = 'export const planted = 1;\n';
const BADLY_FORMATTED = 'export   const planted = 1\n';

const copy = copyProject();
afterAll(copy.remove);

/** @param {string[]} args */
const git = (...args) => execFileSync('git', args, { cwd: copy.root, stdio: 'pipe' });

describe('the format step', () => {
  it('passes on what nobody damaged', async () => {
    const { passed, output } = await copy.run(format);
    expect(output).toContain('All matched files use Prettier code style!');
    expect(passed).toBe(true);
  });

  it('refuses a file that is not formatted', async () => {
    copy.plant({ 'shared/planted-format.ts': BADLY_FORMATTED });
    const { passed, output } = await copy.run(format);
    expect(output).toContain('[warn] shared/planted-format.ts');
    expect(passed).toBe(false);
    copy.uproot('shared/planted-format.ts');
  });
});

describe('a commit', () => {
  beforeAll(() => {
    git('init', '--quiet');
    git('config', 'user.name', 'Planter');
    git('config', 'user.email', 'planter@example.invalid');
    git('config', 'commit.gpgsign', 'false');
    git('config', 'core.hooksPath', '.no-hooks');
    git('add', '.');
    git('commit', '--quiet', '--message', 'as it is');
  });

  it('goes through the fast part of the gate', () => {
    const { 'simple-git-hooks': hooks } = /** @type {{ 'simple-git-hooks': unknown }} */ (
      copy.readJson('package.json')
    );
    expect(hooks).toEqual({ 'pre-commit': 'node build/check.mjs --fast' });
  });

  it('may not carry a file that is not formatted', async () => {
    copy.plant({ 'shared/planted-format.ts': BADLY_FORMATTED });
    git('add', 'shared/planted-format.ts');
    const { passed, output } = await copy.run(staged);
    expect(output).toContain('[warn] shared/planted-format.ts');
    expect(passed).toBe(false);
    git('rm', '--quiet', '--force', 'shared/planted-format.ts');
  });

  it('may not carry a file that lint refuses', async () => {
    copy.plant({ 'shared/planted-any.ts': 'export const same = (value: any): unknown => value;\n' });
    git('add', 'shared/planted-any.ts');
    const { passed, output } = await copy.run(staged);
    expect(output).toContain('@typescript-eslint/no-explicit-any');
    expect(passed).toBe(false);
    git('rm', '--quiet', '--force', 'shared/planted-any.ts');
  });

  it('may not carry a file that typed lint refuses', async () => {
    copy.plant({ 'shared/planted-await.ts': 'export const same = async (value: string) => await value;\n' });
    git('add', 'shared/planted-await.ts');
    const { passed, output } = await copy.run(staged);
    expect(output).toContain('typescript(await-thenable)');
    expect(passed).toBe(false);
    git('rm', '--quiet', '--force', 'shared/planted-await.ts');
  });

  it('may carry what is in order, and leaves the work that is not staged as it was', async () => {
    const inWork = 'export   const planted = 2\n';
    copy.plant({ 'shared/planted-good.ts': GOOD });
    git('add', 'shared/planted-good.ts');
    copy.plant({ 'shared/planted-good.ts': inWork });
    const { passed, output } = await copy.run(staged);
    expect(output).toContain('eslint');
    expect(output).toContain('oxlint');
    expect(passed).toBe(true);
    expect(copy.read('shared/planted-good.ts')).toBe(inWork);
    expect(git('show', ':shared/planted-good.ts').toString()).toBe(GOOD);
  });
});
