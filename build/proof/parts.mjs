import { SetupProblem } from '../setup/problem.mjs';

/** In this order. `test` has the check in it; a proof of all does not run it twice. */
const WHOLE = ['test', 'torture', 'soak', 'bench', 'scan', 'audit', 'licences'];

/**
 * @param {string | undefined} only what was asked for, with commas; nothing for all
 * @param {readonly string[]} benches
 * @returns {string[]} each once; `bench` stands for all benches
 */
export function partsIn(only, benches) {
  const all = ['check', ...WHOLE, ...benches.map((name) => `bench-${name}`)];
  const asked = only === undefined ? WHOLE : only.split(',').map((name) => name.trim());
  const unknown = asked.find((name) => !all.includes(name));
  if (unknown !== undefined)
    throw new SetupProblem(`There is no part "${unknown}".`, `Name some of these: ${all.join(', ')}.`);
  const wanted = new Set(
    asked.flatMap((name) => (name === 'bench' ? benches.map((bench) => `bench-${bench}`) : [name])),
  );
  if (wanted.has('test')) wanted.delete('check');
  return [...wanted];
}

/**
 * @param {ReadonlySet<string>} ran
 * @returns {Set<string>} with what is in others
 */
export const withContained = (ran) => new Set([...ran, ...(ran.has('test') ? ['check'] : [])]);
