import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Their name among all that is counted. */
export const OPEN_FILES = 'open files';

/** What a process holds open, and how many of each. */
export type OpenFiles = Readonly<Record<string, number>>;

/**
 * Chromium looks through a database of its own, which nobody here uses, a few minutes after the start, whatever is done
 * meanwhile, and leaves it open from then on. Once is no more than that; twice would be.
 */
const OPENED_LATE = /\/SharedStorage(?:-\w+)?$/u;

/**
 * What is left of a connection that the server has closed while nobody used it: Chromium, which has up to six to a server, was
 * seen to hold on to them for the twenty seconds that a reading waits. One that is open is counted like any other file.
 */
const CLOSED_BY_SERVER = /^tcp6? socket in state 08$/u;
const MOST_TO_A_SERVER = 6;

const orNothing = <T>(read: () => T, nothing: T): T => {
  try {
    return read();
  } catch {
    return nothing;
  }
};

const linesOf = (path: string): readonly string[] =>
  orNothing(() => readFileSync(path, 'utf8').trim().split('\n').slice(1), []);

/** By the number of each socket, what kind it is, and its path or port where it has one. */
const socketsOf = (pid: number): ReadonlyMap<string, string> => {
  const named = new Map<string, string>();
  for (const line of linesOf(`/proc/${pid}/net/unix`)) {
    const [, , , , , , inode = '', path = ''] = line.trim().split(/\s+/u);
    named.set(inode, path === '' ? 'unix socket' : `unix socket ${path}`);
  }
  for (const family of ['tcp', 'tcp6', 'udp', 'udp6']) {
    for (const line of linesOf(`/proc/${pid}/net/${family}`)) {
      const [, , , state = '', , , , , , inode = ''] = line.trim().split(/\s+/u);
      named.set(inode, `${family} socket in state ${state}`);
    }
  }
  return named;
};

const named = (target: string, sockets: ReadonlyMap<string, string>): string => {
  const inode = /^socket:\[(?<inode>\d+)\]$/u.exec(target)?.groups?.['inode'];
  if (inode !== undefined) return sockets.get(inode) ?? 'socket';
  return target.replace(/^(?<kind>\w+):\[\d+\]$/u, '$<kind>').replaceAll(/\d{3,}/gu, 'N');
};

export const openFilesOf = (pid: number): OpenFiles => {
  const sockets = socketsOf(pid);
  const files: Record<string, number> = {};
  for (const number of readdirSync(`/proc/${pid}/fd`)) {
    // What was closed since has no name any more: it was the folder itself that was read, as a rule.
    const target = orNothing(() => readlinkSync(`/proc/${pid}/fd/${number}`), undefined);
    if (target === undefined) continue;
    const name = named(target, sockets);
    files[name] = (files[name] ?? 0) + 1;
  }
  return files;
};

const worthOf = ([name, count]: readonly [string, number]): number => {
  if (OPENED_LATE.test(name)) return count - 1;
  return CLOSED_BY_SERVER.test(name) ? Math.max(0, count - MOST_TO_A_SERVER) : count;
};

/** So many of them say something of what was done. */
export const countOf = (files: OpenFiles): number =>
  Object.entries(files).reduce((sum, file) => sum + worthOf(file), 0);

/** What there is more of than before, in words. */
export const moreOf = (now: OpenFiles, before: OpenFiles): readonly string[] =>
  Object.entries(now)
    .map(([name, count]) => [name, count - (before[name] ?? 0)] as const)
    .filter(([, more]) => more > 0)
    .map(([name, more]) => `${more} of ${name}`);
