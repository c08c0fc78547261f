import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { nodeProblem, oldestNode } from './node-version.mjs';

const build = join(import.meta.dirname, '..');
const entries = ['start.mjs', 'test.mjs', 'setup.mjs', 'dev.mjs'];

/** @param {string} version */
function pretending(version) {
  return `--import=data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`;
}

describe('a Node that is too old', () => {
  it.each(['0.12.18', '18.20.4', '20.9.0', '20.18.3'])('%s is told which Node is needed', (version) => {
    expect(nodeProblem(version)).toContain(`needs Node ${oldestNode} or newer, and this is ${version}`);
  });

  it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0', '100.0.0'])('%s is new enough', (version) => {
    expect(nodeProblem(version)).toBeNull();
  });

  it.each(entries)('gets a sentence and a next step from %s, and no stack', (entry) => {
    const result = spawnSync(process.execPath, [pretending('16.20.2'), join(build, entry)], {
      encoding: 'utf8',
    });
    expect(result.status).toBe(1);
    expect(result.stderr).toMatch(/^Problem: Keyturn needs Node .*\nNext: install .*\n$/);
  });

  it.each([...entries, 'setup/node-version.mjs'])('can parse %s, whose syntax stays that of 2019', (file) => {
    const text = readFileSync(join(build, file), 'utf8');
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: { target: ts.ScriptTarget.ES2019, module: ts.ModuleKind.ES2020 },
    });
    const same = ts.transpileModule(text, {
      compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
    });
    expect(outputText).toBe(same.outputText);
    expect(text).not.toMatch(/from 'node:|^\s*await /m);
  });
});
