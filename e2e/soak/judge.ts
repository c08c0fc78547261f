import type { Census } from './census';
import { moreOf, OPEN_FILES } from './open-files';

/** After so much was done, and counted. */
export interface Reading extends Census {
  readonly round: number;
}

const LATE = 3;

/**
 * As of the end. What a process has at one moment goes up and down by some megabytes, with nothing held on to: what is lost
 * stays lost, so the middle one of the last readings tells of it, once its way is taken on to the end.
 */
export const grownOf = (readings: readonly Reading[]): number => {
  const [first, ...later] = readings;
  const last = later.at(-1);
  if (!first || !last) return 0;
  const late = later.slice(-LATE).toSorted((one, other) => one.memory.own - other.memory.own);
  const middle = late[Math.floor((late.length - 1) / 2)] ?? last;
  const way = middle.round > first.round ? (last.round - first.round) / (middle.round - first.round) : 1;
  return (middle.memory.own - first.memory.own) * way;
};

/** What is more at the end than it was after the warm-up, and has no right to be. */
export const faultsIn = (readings: readonly Reading[], mostGrowth: number): readonly string[] => {
  const [first] = readings;
  const last = readings.at(-1);
  if (!first || !last || first === last) return ['nothing was counted'];
  const more = Object.entries(last.counts)
    .filter(([name, count]) => count > (first.counts[name] ?? 0))
    .map(([name, count]) => {
      const grown = `${name}: ${first.counts[name] ?? 0} became ${count}`;
      return name === OPEN_FILES ? `${grown} (${moreOf(last.files, first.files).join(', ')})` : grown;
    });
  const grown = grownOf(readings);
  return grown < mostGrowth ? more : [...more, `memory: ${(grown / 1e6).toFixed(1)} MB more`];
};
