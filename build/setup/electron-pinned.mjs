import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lastLine, runChild } from './child.mjs';
import { asText, readRecord } from './json.mjs';
import { megabytes } from './report.mjs';

/** @typedef {import('./project.mjs').Project} Project */

/**
 * A slow line is fine as long as something arrives; a line that brings nothing for this long is given up.
 */
const silenceMs = 20_000;
const lookMs = 500;

const executables = new Map([
  ['darwin', 'Electron.app/Contents/MacOS/Electron'],
  ['win32', 'electron.exe'],
]);

/** @param {Project} project */
export function pinnedVersion(project) {
  return asText(readRecord(join(project.modules, 'electron/package.json'))['version']);
}

/** @param {Project} project */
export function pinnedFolder(project) {
  return join(project.modules, 'electron/dist');
}

export function executableName() {
  return executables.get(process.platform) ?? 'electron';
}

/** @param {Project} project */
export function pinnedReady(project) {
  const dist = pinnedFolder(project);
  try {
    const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
    return version === pinnedVersion(project) && existsSync(join(dist, executableName()));
  } catch {
    return false;
  }
}

/**
 * Lets the electron package fetch its own binary.
 *
 * @param {Project} project
 * @param {import('./report.mjs').Report} report
 * @param {number} [quietMs]
 * @returns {Promise<boolean>} whether it is there now
 */
export async function installPinned(project, report, quietMs = silenceMs) {
  mkdirSync(project.cache, { recursive: true });
  const work = mkdtempSync(join(project.cache, 'download-'));
  const watch = new AbortController();
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, TMPDIR: work, TEMP: work, TMP: work, ELECTRON_GET_NO_PROGRESS: '1' };
  delete env['ELECTRON_OVERRIDE_DIST_PATH'];
  try {
    await report.step(`Fetching Electron ${pinnedVersion(project)}`, async (progress) => {
      const stop = abortWhenQuiet({ folders: [work, pinnedFolder(project)], quietMs, watch, progress });
      const script = join(project.modules, 'electron/install.js');
      const result = await runChild(process.execPath, [script], { env, signal: watch.signal }).finally(stop);
      if (!pinnedReady(project)) throw new NotFetched(lastLine(result));
    });
    return true;
  } catch (error) {
    if (error instanceof NotFetched) return false;
    throw error;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

class NotFetched extends Error {}

/**
 * @param {{ folders: readonly string[], quietMs: number, watch: AbortController, progress: (detail: string) => void }} options
 */
function abortWhenQuiet({ folders, quietMs, watch, progress }) {
  const isSilent = createSilence(quietMs, Date.now());
  const timer = setInterval(
    () => {
      const bytes = folders.reduce((sum, folder) => sum + folderBytes(folder), 0);
      if (bytes > 0) progress(megabytes(bytes));
      if (isSilent(bytes, Date.now())) watch.abort();
    },
    Math.min(lookMs, quietMs),
  );
  return () => {
    clearInterval(timer);
  };
}

/**
 * @param {number} quietMs
 * @param {number} begunAt
 * @returns {(bytes: number, now: number) => boolean} whether nothing has arrived or been unpacked for that long
 */
export function createSilence(quietMs, begunAt) {
  let last = 0;
  let changedAt = begunAt;
  return (bytes, now) => {
    if (bytes !== last) changedAt = now;
    last = bytes;
    return now - changedAt > quietMs;
  };
}

/** @param {string} folder @returns {number} */
function folderBytes(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
      const path = join(folder, entry.name);
      return sum + (entry.isDirectory() ? folderBytes(path) : statSync(path).size);
    }, 0);
  } catch {
    return 0;
  }
}
