import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { createProject } from '../setup/project.mjs';
import { tempFolder } from '../setup/testing/temp-folder.mjs';
import { buildMissing, sourcesHash } from './app-build.mjs';

function project() {
  const made = createProject(tempFolder());
  /** @type {(path: string, text: string) => void} */
  const write = (path, text) => {
    mkdirSync(dirname(join(made.root, path)), { recursive: true });
    writeFileSync(join(made.root, path), text);
  };
  write('package.json', '{}');
  write('package-lock.json', '{}');
  write('build/electron.vite.config.ts', '');
  write('electron/main.ts', 'one');
  write('shared/app.test.ts', 'test');
  return { made, write };
}

it('the app is built once, and again when something it is made of changes', () => {
  const { made, write } = project();
  expect(buildMissing(made)).toBe(true);
  write('out/app/main/main.cjs', '');
  expect(buildMissing(made)).toBe(true);
  write('out/.app-sources', sourcesHash(made));
  expect(buildMissing(made)).toBe(false);
  write('electron/main.ts', 'two');
  expect(buildMissing(made)).toBe(true);
});

it.each([
  'electron/deep/new.ts',
  'build/electron.vite.config.ts',
  'package-lock.json',
  'renderer/index.html',
])('a change of %s is a change of the app', (path) => {
  const { made, write } = project();
  const before = sourcesHash(made);
  write(path, '{ "changed": true }');
  expect(sourcesHash(made)).not.toBe(before);
});

it.each(['shared/app.test.ts', 'electron/README.md', 'e2e/new.spec.ts'])('a change of %s is none', (path) => {
  const { made, write } = project();
  const before = sourcesHash(made);
  write(path, 'changed');
  expect(sourcesHash(made)).toBe(before);
});
