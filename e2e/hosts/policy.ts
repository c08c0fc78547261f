import { chmodSync, mkdtempSync, writeFileSync, type PathLike, type Stats } from 'node:fs';
import type * as promises from 'node:fs/promises';
import { join } from 'node:path';
import type { StartOptions } from './keyturn';

type Disk = { -readonly [N in 'lstat' | 'open']: (typeof promises)[N] };

/** Runs in the app, as text, and so has nothing but what it is given. */
const lookElsewhere = (disk: Disk, usual: string, folder: string): void => {
  const isOf = (path: PathLike): path is string =>
    typeof path === 'string' && (path === usual || path.startsWith(`${usual}/`));
  const there = (path: PathLike): PathLike => (isOf(path) ? folder + path.slice(usual.length) : path);
  const asRoots = (stats: Stats): Stats => {
    if (stats.uid === process.getuid?.()) stats.uid = 0;
    return stats;
  };
  const { lstat, open } = disk;
  disk.lstat = (async (path: PathLike) => {
    const stats = await lstat(there(path));
    return isOf(path) ? asRoots(stats) : stats;
  }) as Disk['lstat'];
  disk.open = async (path, ...given) => {
    const handle = await open(there(path), ...given);
    if (!isOf(path)) return handle;
    const stat = handle.stat.bind(handle) as () => Promise<Stats>;
    return Object.assign(handle, { stat: async () => asRoots(await stat()) });
  };
};

/**
 * Starts the app so that it finds the policy of a story where an administrator would have put it. The app has no switch
 * for that: Electron reads something in before it (`-r`), which it does for an app that is not packed alone.
 */
export const withPolicy = (folder: string, text: string, mode = 0o644): StartOptions => {
  const place = mkdtempSync(join(folder, 'policy-'));
  const file = join(place, 'policy.json');
  writeFileSync(file, text);
  chmodSync(file, mode);
  const before = join(place, 'before.js');
  const given = ['/etc/keyturn', place].map((each) => JSON.stringify(each)).join(', ');
  writeFileSync(before, `(${lookElsewhere.toString()})(require('node:fs/promises'), ${given});`);
  return { before: ['-r', before] };
};
