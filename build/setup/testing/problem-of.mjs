import { expect } from 'vitest';
import { SetupProblem } from '../problem.mjs';

/**
 * @param {Promise<unknown>} failing
 * @returns {Promise<SetupProblem>} what it failed with, which has to be a problem told in words
 */
export async function problemOf(failing) {
  const error = await failing.then(
    () => new Error('It did not fail.'),
    (/** @type {unknown} */ reason) => reason,
  );
  expect(error).toBeInstanceOf(SetupProblem);
  return error instanceof SetupProblem ? error : new SetupProblem('', '');
}
