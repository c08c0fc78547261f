import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runStep, runSteps } from './run-step.mjs';

const root = mkdtempSync(join(tmpdir(), 'keyturn-step-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

/**
 * @param {string} name
 * @param {string} code
 */
const step = (name, code) => {
  writeFileSync(join(root, `${name}.mjs`), code);
  return { name, script: `${name}.mjs`, args: ['own'] };
};

describe('a step', () => {
  it('passes when it ends with 0, and its arguments are its own and then those of the caller', async () => {
    const outcome = await runStep(root, step('args', 'console.log(process.argv.slice(2).join())'), ['more']);
    expect(outcome).toMatchObject({ name: 'args', passed: true, stdout: 'own,more\n' });
  });

  it('fails when it ends with anything else, and keeps both streams', async () => {
    const outcome = await runStep(
      root,
      step('two', "console.log('out'); console.error('err'); process.exit(2)"),
    );
    expect(outcome).toMatchObject({ passed: false, stdout: 'out\n' });
    expect(outcome.output).toContain('err\n');
  });

  it('fails when something kills it', async () => {
    const outcome = await runStep(root, step('killed', "process.kill(process.pid, 'SIGKILL')"));
    expect(outcome.passed).toBe(false);
  });

  it('fails when its tool is not there, and names it', async () => {
    const outcome = await runStep(root, { name: 'gone', script: 'gone.mjs', args: [] });
    expect(outcome.passed).toBe(false);
    expect(outcome.output).toContain('gone.mjs');
  });

  it('fails when it cannot even be started', async () => {
    const outcome = await runStep(join(root, 'nowhere'), { name: 'lost', script: 'lost.mjs', args: [] });
    expect(outcome.passed).toBe(false);
    expect(outcome.output).toContain('ENOENT');
  });
});

describe('all steps', () => {
  const steps = ['a', 'b', 'c', 'd'].map((name) => ({ name, script: name, args: [] }));

  it('run to the last one when the first one fails, and each is told when it ends', async () => {
    /** @type {string[]} */
    const told = [];
    const outcomes = await runSteps(
      steps,
      ({ name }) => Promise.resolve({ name, passed: name !== 'a', output: '', stdout: '', seconds: 0 }),
      { atOnce: 2, onOutcome: ({ name }) => told.push(name) },
    );
    expect(outcomes.filter(({ passed }) => !passed).map(({ name }) => name)).toEqual(['a']);
    expect(told.toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('never run more at once than allowed', async () => {
    let running = 0;
    let most = 0;
    await runSteps(
      steps,
      async ({ name }) => {
        running += 1;
        most = Math.max(most, running);
        await Promise.resolve();
        running -= 1;
        return { name, passed: true, output: '', stdout: '', seconds: 0 };
      },
      { atOnce: 2, onOutcome: () => undefined },
    );
    expect(most).toBe(2);
  });
});
