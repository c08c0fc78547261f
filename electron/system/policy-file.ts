import { constants, type Stats } from 'node:fs';
import * as promises from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FoundPolicy, PolicyFault } from '../domain/policy/policy-ports';

/** Many times what a policy takes. */
const MOST_BYTES = 64 * 1024;
const ROOT = 0;
const WRITE_OF_OTHERS = 0o022;

type PolicyDisk = Pick<typeof promises, 'lstat' | 'open'>;

class Refused extends Error {
  constructor(
    readonly why: PolicyFault,
    readonly detail = '',
  ) {
    super(why);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

/** What is true of a file that only an administrator can have written. */
export const onlyRootWrites = ({ uid, mode }: Pick<Stats, 'uid' | 'mode'>): void => {
  if (uid !== ROOT) throw new Refused('other-owner');
  if ((mode & WRITE_OF_OTHERS) !== 0) throw new Refused('others-write');
};

export interface PolicyPlace {
  readonly path: string;
  /** Throws where somebody else could have written what is looked at. */
  readonly judge: (stats: Stats, path: string) => void | Promise<void>;
}

/** Of the file that is open, and not of whatever has its name by then. */
const readOpen = async (disk: PolicyDisk, { path, judge }: PolicyPlace): Promise<string> => {
  // A link leads to a file of somebody else's choice; a pipe would hold the start up until somebody writes to it.
  const handle = await disk.open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new Refused('not-a-file');
    await judge(stats, path);
    if (stats.size > MOST_BYTES) throw new Refused('too-large');
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
};

const ABSENT = new Set(['ENOENT', 'ENOTDIR']);

const refusedBy = (from: string, error: unknown): FoundPolicy => {
  if (error instanceof Refused) return { state: 'refused', from, why: error.why, detail: error.detail };
  const detail = codeOf(error);
  return { state: 'refused', from, why: detail === 'ELOOP' ? 'not-a-file' : 'not-read', detail };
};

/** The file and its folder: whoever can write there can put another file in its place. */
export const findPolicyFile = async (
  place: PolicyPlace,
  disk: PolicyDisk = promises,
): Promise<FoundPolicy> => {
  const { path, judge } = place;
  try {
    const text = await readOpen(disk, place);
    const folder = dirname(path);
    await judge(await disk.lstat(folder), folder);
    return { state: 'found', from: path, text };
  } catch (error) {
    return ABSENT.has(codeOf(error)) ? { state: 'absent' } : refusedBy(path, error);
  }
};

export const refuse = (why: PolicyFault, detail = ''): never => {
  throw new Refused(why, detail);
};
