/** Something that can go wrong on a healthy code base: told in one sentence with a next step, never as a stack. */
export class SetupProblem extends Error {
  /**
   * @param {string} sentence
   * @param {string} next
   */
  constructor(sentence, next) {
    super(sentence);
    this.name = 'SetupProblem';
    this.sentence = sentence;
    this.next = next;
  }
}

const again = 'run the same command again';

/** @type {Record<string, (what: string) => SetupProblem>} */
const bySystemCode = {
  ENOSPC: (what) =>
    new SetupProblem(`The disk is full: there was no room while ${what}.`, `Free about 2 GB and ${again}.`),
  EDQUOT: (what) =>
    new SetupProblem(
      `Your disk quota is used up: there was no room while ${what}.`,
      `Free about 2 GB and ${again}.`,
    ),
  EROFS: (what) =>
    new SetupProblem(
      `This checkout lies on a read-only disk, so ${what} failed.`,
      `Clone it to a folder that can be written and ${again} there.`,
    ),
  EACCES: (what) =>
    new SetupProblem(
      `This user may not write into the checkout, so ${what} failed.`,
      `Give the folder to your user (chown) or clone it as yourself, then ${again}.`,
    ),
};

/**
 * @param {unknown} error
 * @param {string} what the work that failed, as in "while <what>"
 * @returns {unknown} a SetupProblem where the cause is the machine's, else the error as it came
 */
export function toProblem(error, what) {
  if (error instanceof SetupProblem) return error;
  const code = systemCode(error);
  const known = bySystemCode[code === 'EPERM' ? 'EACCES' : code];
  return known ? known(what) : error;
}

/** @param {unknown} error */
export function systemCode(error) {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/**
 * @template T
 * @param {string} what
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function explaining(what, work) {
  try {
    return await work();
  } catch (error) {
    throw toProblem(error, what);
  }
}
