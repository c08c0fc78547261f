import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { isSource, sources } from './app-build.mjs';

const settleMs = 200;

/**
 * Calls back when sources have changed and nothing has been written for a moment. One call at a time: what changes
 * meanwhile is told by the next.
 *
 * @param {import('../setup/project.mjs').Project} project
 * @param {() => Promise<void>} onChange
 * @returns {() => void} stops watching
 */
export function watchSources(project, onChange) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let busy = false;
  /** @type {Set<string | null>} */
  const changes = new Set();
  const run = async () => {
    if (busy) return;
    busy = true;
    while (changes.size > 0) {
      changes.clear();
      await onChange();
    }
    busy = false;
  };
  const changed = (/** @type {string | null} */ name) => {
    if (name !== null && !isSource(name)) return;
    changes.add(name);
    clearTimeout(timer);
    timer = setTimeout(() => void run(), settleMs);
  };
  const folders = sources.map((name) => join(project.root, name)).filter((folder) => existsSync(folder));
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, (_event, name) => {
      changed(name);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
