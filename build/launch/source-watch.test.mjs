import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createProject } from '../setup/project.mjs';
import { tempFolder } from '../setup/testing/temp-folder.mjs';
import { watchSources } from './source-watch.mjs';

const patience = { timeout: 4_000 };

function watched() {
  const project = createProject(tempFolder());
  mkdirSync(join(project.root, 'shared/deep'), { recursive: true });
  const write = (/** @type {string} */ path) => {
    writeFileSync(join(project.root, path), String(process.hrtime.bigint()));
  };
  return { project, write };
}

it('a change deep in a source folder is told once, a burst of them too, and a test is no source', async () => {
  const { project, write } = watched();
  const onChange = vi.fn(() => Promise.resolve());
  onTestFinished(watchSources(project, onChange));
  write('shared/deep/some.test.ts');
  write('shared/deep/one.ts');
  write('shared/two.ts');
  await vi.waitFor(() => {
    expect(onChange).toHaveBeenCalled();
  }, patience);
  expect(onChange).toHaveBeenCalledTimes(1);
});

it('what changes while the last change is worked on is told afterwards', async () => {
  const { project, write } = watched();
  let running = 0;
  let calls = 0;
  const onChange = async () => {
    running += 1;
    calls += 1;
    expect(running).toBe(1);
    if (calls === 1) write('shared/two.ts');
    await Promise.resolve();
    running -= 1;
  };
  onTestFinished(watchSources(project, onChange));
  write('shared/one.ts');
  await vi.waitFor(() => {
    expect(calls).toBe(2);
  }, patience);
});
