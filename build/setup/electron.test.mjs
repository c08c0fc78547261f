import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fallbackFolder } from './electron-fallback.mjs';
import { createSilence, installPinned } from './electron-pinned.mjs';
import { electronMissing, installElectron, resolveElectron } from './electron.mjs';
import { createProject } from './project.mjs';
import { registryRuntime } from './runtime-recipe.mjs';
import { silentReport } from './testing/silent-report.mjs';
import { tempFolder } from './testing/temp-folder.mjs';

const fetched = `
  const { mkdirSync, writeFileSync } = require('node:fs');
  const { dirname, join } = require('node:path');
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  const program = join(__dirname, 'dist', names[process.platform] ?? 'electron');
  mkdirSync(dirname(program), { recursive: true });
  writeFileSync(program, '');
  writeFileSync(join(__dirname, 'dist/version'), '45.0.1');`;

/**
 * @param {string} installer what the electron package runs to fetch its binary
 */
function projectWith(installer) {
  const project = createProject(tempFolder());
  const electron = join(project.modules, 'electron');
  mkdirSync(electron, { recursive: true });
  writeFileSync(join(electron, 'package.json'), JSON.stringify({ version: '45.0.1' }));
  writeFileSync(join(electron, 'install.js'), installer);
  return project;
}

/** @param {import('./project.mjs').Project} project */
function withFallback(project) {
  const dist = fallbackFolder(project);
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'electron'), '');
  const stamp = { recipe: 1, sha512: registryRuntime.sha512 };
  writeFileSync(join(dist, '.keyturn-runtime.json'), JSON.stringify(stamp));
  return project;
}

describe('the pinned Electron', () => {
  it('is what is used where it can be fetched', async () => {
    const project = projectWith(fetched);
    await installElectron(project, silentReport());
    expect(resolveElectron(project)).toMatchObject({ version: '45.0.1', origin: 'pinned' });
  });

  it('is preferred to the fallback once it is there', async () => {
    const project = withFallback(projectWith(fetched));
    expect(resolveElectron(project).origin).toBe('registry fallback');
    await installElectron(project, silentReport());
    expect(resolveElectron(project).origin).toBe('pinned');
  });

  it('is fetched again when another version is pinned', async () => {
    const project = projectWith(fetched);
    await installElectron(project, silentReport());
    writeFileSync(join(project.modules, 'electron/package.json'), JSON.stringify({ version: '45.0.2' }));
    expect(electronMissing(project)).toBe(true);
  });

  it('is given up when nothing arrives, and nothing of the try stays', async () => {
    const project = projectWith('setInterval(() => {}, 1000)');
    await expect(installPinned(project, silentReport(), 300)).resolves.toBe(false);
    expect(readdirSync(project.cache)).toEqual([]);
  });

  it('is waited for as long as something arrives', () => {
    const isSilent = createSilence(20_000, 0);
    expect(isSilent(0, 15_000)).toBe(false);
    expect(isSilent(1, 19_000)).toBe(false);
    expect(isSilent(2, 38_000)).toBe(false);
    expect(isSilent(2, 58_000)).toBe(false);
    expect(isSilent(2, 58_001)).toBe(true);
  });
});

describe('the fallback', () => {
  it('is told in one line that names its purpose', async () => {
    const project = withFallback(projectWith('process.exit(1)'));
    const report = silentReport();
    await installElectron(project, report);
    expect(report.lines.at(-1)).toMatch(/^Electron 45\.0\.1 could not be fetched: .* never for a release/);
    expect(resolveElectron(project)).toMatchObject({ version: '33.2.1', origin: 'registry fallback' });
  });

  it('clears away what a killed set-up left', async () => {
    const project = withFallback(projectWith('process.exit(1)'));
    for (const name of ['download-x1', 'electron-33.2.1.partial', 'electron.old'])
      mkdirSync(join(project.cache, name));
    await installElectron(project, silentReport());
    expect(readdirSync(project.cache)).toEqual(['electron']);
    expect(existsSync(fallbackFolder(project))).toBe(true);
  });
});

it('asking for Electron before the set-up ran ends in a sentence', () => {
  expect(() => resolveElectron(projectWith(''))).toThrow('The Electron runtime is not set up yet.');
});
