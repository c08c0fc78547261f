import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { tempFolder } from '../setup/testing/temp-folder.mjs';

const build = join(import.meta.dirname, '..');
const firstImport = /onFittingNode\(\(\) => import\('\.\/(.+?)'\)/;

/** What each command loads before its set-up has run, that is before there is a `node_modules`. */
const loadedFirst = readdirSync(build)
  .filter((name) => name.endsWith('.mjs'))
  .flatMap((name) => firstImport.exec(readFileSync(join(build, name), 'utf8'))?.[1] ?? []);

it('every command that sets up by itself is covered', () => {
  expect(loadedFirst).toEqual(
    expect.arrayContaining(['launch/start-app.mjs', 'launch/run-tests.mjs', 'launch/run-dev.mjs']),
  );
});

it.each(loadedFirst)('%s loads in a fresh clone, where no package is installed yet', (path) => {
  const copy = join(tempFolder(), 'build');
  cpSync(build, copy, { recursive: true });
  const url = pathToFileURL(join(copy, path)).href;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', `await import('${url}')`], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
});
