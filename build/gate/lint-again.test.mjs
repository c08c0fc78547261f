import { afterAll, expect, it } from 'vitest';
import { lint } from '../check/steps.mjs';
import { copyProject } from './project-copy.mjs';

const copy = copyProject();
const words = { ...lint, args: lint.args.map((argument) => (argument === '.' ? 'shared/words' : argument)) };
const rule = 'build/lint/file-name.mjs';

afterAll(copy.remove);

it('the lint step looks again at what a rule of ours has not seen since it was changed', async () => {
  expect((await copy.run(words)).output).toBe('');
  expect((await copy.run(words)).passed).toBe(true);

  copy.plant({ [rule]: copy.read(rule).replace("new Set(['util'", "new Set(['keys', 'util'") });
  const { passed, output } = await copy.run(words);
  expect(output).toContain('keys.ts says nothing');
  expect(passed).toBe(false);
});

it('the lint step looks again at a file that was changed', async () => {
  copy.append('shared/words/keys.ts', '\nvar late = 1;\nexport { late };\n');
  const { passed, output } = await copy.run(words);
  expect(output).toContain('no-var');
  expect(passed).toBe(false);
});
