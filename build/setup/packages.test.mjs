import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { installPackages, packagesMissing } from './packages.mjs';
import { createProject } from './project.mjs';
import { problemOf } from './testing/problem-of.mjs';
import { publish, startRegistry, useRegistry } from './testing/registry.mjs';
import { silentReport } from './testing/silent-report.mjs';
import { noSmallDisk, smallDisk } from './testing/small-disk.mjs';
import { tempFolder } from './testing/temp-folder.mjs';

const impatient = { timeoutMs: 400, retries: 0 };
const published = () => publish({ name: 'small-thing', files: { 'index.js': 'module.exports = 1;\n' } });

/**
 * @param {import('./testing/registry.mjs').Published} wanted
 * @param {string} [root]
 */
function projectWith({ name, version, sha512 }, root = tempFolder()) {
  const top = { name: 'tried', version: '0.0.1', devDependencies: { [name]: version } };
  const locked = { version, integrity: `sha512-${sha512}`, dev: true };
  const lock = { name: 'tried', version: '0.0.1', lockfileVersion: 3, requires: true };
  const packages = { '': top, [`node_modules/${name}`]: locked };
  writeFileSync(join(root, 'package.json'), JSON.stringify(top));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ ...lock, packages }));
  return createProject(root);
}

/** @param {import('./project.mjs').Project} project */
const install = (project) => installPackages(project, silentReport(), impatient);

describe('the packages', () => {
  it('are installed as locked, and not again until the lock file changes', async () => {
    const wanted = published();
    const project = projectWith(wanted);
    await startRegistry(wanted, 'serves');
    expect(packagesMissing(project)).toBe(true);
    await install(project);
    expect(readFileSync(join(project.modules, 'small-thing/index.js'), 'utf8')).toContain('exports = 1');
    expect(packagesMissing(project)).toBe(false);
    const lock = join(project.root, 'package-lock.json');
    writeFileSync(lock, `${readFileSync(lock, 'utf8')}\n`);
    expect(packagesMissing(project)).toBe(true);
  });

  it('are made whole again where an earlier set-up was killed half-way', async () => {
    const wanted = published();
    const project = projectWith(wanted);
    mkdirSync(join(project.modules, 'small-thing'), { recursive: true });
    mkdirSync(join(project.modules, '.small-thing-a1b2c3'));
    await startRegistry(wanted, 'serves');
    expect(packagesMissing(project)).toBe(true);
    await install(project);
    expect(existsSync(join(project.modules, 'small-thing/index.js'))).toBe(true);
    expect(existsSync(join(project.modules, '.small-thing-a1b2c3'))).toBe(false);
  });

  it('are left alone where somebody installed them by hand', async () => {
    const wanted = published();
    const project = projectWith(wanted);
    mkdirSync(project.modules);
    const packages = { 'node_modules/small-thing': { version: '1.0.0' } };
    writeFileSync(join(project.modules, '.package-lock.json'), JSON.stringify({ packages }));
    const { requests } = await startRegistry(wanted, 'serves');
    await install(project);
    expect(requests()).toBe(0);
    expect(packagesMissing(project)).toBe(false);
  });

  it('are installed again when the note about them cannot be read', async () => {
    const wanted = published();
    const project = projectWith(wanted);
    await startRegistry(wanted, 'serves');
    await install(project);
    writeFileSync(join(project.modules, '.keyturn-packages.json'), '{"ha');
    expect(packagesMissing(project)).toBe(true);
  });
});

describe('packages that cannot be had end in a sentence and a next step', () => {
  it.each(
    /** @type {const} */ ([
      [
        'never answers',
        'The package registry could not be reached while installing the packages.',
        /network/,
      ],
      ['says not found', 'The package registry does not hand out a package', /npm config get registry/],
      ['serves other bytes', 'does not match its checksum while installing the packages', /npm cache verify/],
    ]),
  )('when the registry %s', async (mood, sentence, next) => {
    const wanted = published();
    const project = projectWith(wanted);
    await startRegistry(wanted, mood);
    const problem = await problemOf(install(project));
    expect(problem.sentence).toContain(sentence);
    expect(problem.next).toMatch(next);
    expect(packagesMissing(project)).toBe(true);
  });

  it('when there is no network', async () => {
    useRegistry('http://127.0.0.1:9/');
    await expect(install(projectWith(published()))).rejects.toMatchObject({
      sentence: 'The package registry could not be reached while installing the packages.',
    });
  });

  it('when a silent npm started us', async () => {
    useRegistry('http://127.0.0.1:9/');
    vi.stubEnv('npm_config_loglevel', 'silent');
    const problem = await problemOf(install(projectWith(published())));
    expect(problem.sentence).toContain('could not be reached');
  });

  it('when the lock file does not fit', async () => {
    const wanted = published();
    const project = projectWith(wanted);
    await startRegistry(wanted, 'serves');
    const lock = { name: 'tried', version: '0.0.1', lockfileVersion: 3, packages: { '': {} } };
    writeFileSync(join(project.root, 'package-lock.json'), JSON.stringify(lock));
    mkdirSync(join(project.modules, 'half'), { recursive: true });
    await expect(install(project)).rejects.toMatchObject({
      sentence: 'package-lock.json does not fit package.json.',
    });
  });

  it.skipIf(noSmallDisk !== null)(
    'when the disk fills up, which npm itself takes for a success',
    async () => {
      const wanted = publish({ name: 'small-thing', files: { 'big.bin': randomBytes(2_000_000) } });
      const project = projectWith(wanted, smallDisk(1000));
      await startRegistry(wanted, 'serves');
      const problem = await problemOf(install(project));
      expect(problem.sentence).toBe('The disk is full: there was no room while installing the packages.');
      expect(packagesMissing(project)).toBe(true);
      expect(existsSync(join(project.modules, '.package-lock.json'))).toBe(false);
    },
  );

  it('when the lock file is gone', () => {
    const root = tempFolder();
    writeFileSync(join(root, 'package.json'), '{}');
    expect(() => packagesMissing(createProject(root))).toThrow('package-lock.json is missing');
  });
});
