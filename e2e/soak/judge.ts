import type { Census } from './census';
import { moreOf, OPEN_FILES } from './open-files';

/** After so much was done, and counted. */
export interface Reading extends Census {
  readonly round: number;
}

export const grownOf = (readings: readonly Reading[]): number => {
  const [first] = readings;
  const last = readings.at(-1);
  return first && last ? last.memory.own - first.memory.own : 0;
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
