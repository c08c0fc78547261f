import type { Census } from './census';
import { moreOf, OPEN_FILES } from './open-files';

/** After so much was done, and counted. */
export interface Reading extends Census {
  readonly round: number;
}

const SIDE = 3;

const middleOf = (readings: readonly Reading[]): Reading | undefined =>
  readings.toSorted((one, other) => one.memory.own - other.memory.own)[Math.floor((readings.length - 1) / 2)];

/**
 * As of the end. What a process has at one moment goes up and down by some megabytes, with nothing held on to: what is lost
 * stays lost, so the middle one of the last readings tells of it beside that of the first, once their way is taken on to both ends.
 */
export const grownOf = (readings: readonly Reading[]): number => {
  const side = Math.min(SIDE, Math.floor(readings.length / 2));
  const [early, late] = [middleOf(readings.slice(0, side)), middleOf(readings.slice(readings.length - side))];
  const [first, last] = [readings[0], readings.at(-1)];
  if (!first || !last || !early || !late || early === late) return 0;
  const grown = late.memory.own - early.memory.own;
  return late.round > early.round ? (grown * (last.round - first.round)) / (late.round - early.round) : grown;
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
