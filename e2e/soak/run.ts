import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { census } from './census';
import { faultsIn, grownOf, type Reading } from './judge';
import { KINDS, type Kind, type Soaked } from './rounds';
import { fillTimeline } from './timeline';

export interface Wanted {
  /** Of each kind, after the warm-up. */
  readonly count: number;
  readonly warmUp: number;
  /** So long the memory may not fall any more before it is read. */
  readonly restMs: number;
  /** In bytes of memory. */
  readonly mostGrowth: number;
  /** Whether a page has noted all that it ever will before it is looked at: that takes half a minute. */
  readonly isNotedBefore: boolean;
  readonly onReading: (told: string) => void;
  /** Only the kind of that name; all of them without it. */
  readonly only: string | undefined;
}

interface Course {
  readonly kind: string;
  readonly rounds: number;
  readonly seconds: number;
  readonly readings: readonly Reading[];
  readonly faults: readonly string[];
}

/** How often it is counted on the way, so that whoever reads the figures sees whether something climbs or steps. */
const LOOKS = 10;

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

const told = (kind: string, { round, counts, memory, shares }: Reading): string => {
  const all = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
  const each = Object.entries(shares).map(([name, bytes]) => `${name} ${megabytes(bytes)}`);
  return `${kind} ${round}: ${megabytes(memory.own)} MB own (${each.join(', ')}), PSS ${megabytes(memory.all)} MB, ${all.join(', ')}`;
};

const soakIn = async (kind: Kind, soaked: Soaked, wanted: Wanted): Promise<Course> => {
  const { count, warmUp, restMs, mostGrowth, onReading } = wanted;
  const { app, page } = soaked.keyturn;
  const ground = { app, page: kind.hasPage ? page : undefined };
  const readings: Reading[] = [];
  const read = async (round: number) => {
    await kind.tidy?.(soaked);
    const reading = { round, ...(await census(ground, { before: readings[0], restMs })) };
    readings.push(reading);
    onReading(told(kind.name, reading));
  };

  await kind.begin(soaked);
  if (wanted.isNotedBefore && kind.hasPage) await fillTimeline(page);
  for (let round = 0; round < warmUp; round += 1) await kind.round(soaked, round);
  await read(0);
  const begun = performance.now();
  const every = Math.max(1, Math.ceil(count / LOOKS));
  for (let round = 1; round <= count; round += 1) {
    await kind.round(soaked, round);
    if (round % every === 0 || round === count) await read(round);
  }
  const seconds = Math.round((performance.now() - begun) / 1000);
  return { kind: kind.name, rounds: count, seconds, readings, faults: faultsIn(readings, mostGrowth) };
};

export const soak = async (soaked: Soaked, wanted: Wanted): Promise<readonly Course[]> => {
  const courses: Course[] = [];
  const kinds = KINDS.filter(({ name }) => wanted.only === undefined || name === wanted.only);
  if (kinds.length === 0) throw new Error(`Nothing is done by the name ${wanted.only ?? ''}.`);
  for (const kind of kinds) courses.push(await soakIn(kind, soaked, wanted));
  return courses;
};

const rowsOf = ({ readings }: Course): readonly string[] => {
  const [first] = readings;
  const last = readings.at(-1);
  return Object.entries(last?.counts ?? {}).map(
    ([name, count]) =>
      `  ${name.padEnd(24)}${String(first?.counts[name] ?? 0).padStart(9)}${String(count).padStart(9)}`,
  );
};

const sharesOf = ({ readings }: Course): readonly string[] => {
  const [first] = readings;
  const last = readings.at(-1);
  return Object.entries(last?.shares ?? {}).map(([name, bytes]) => {
    const [before, after] = [first?.shares[name] ?? 0, bytes].map((each) => megabytes(each).padStart(9));
    return `    ${name.padEnd(22)}${before}${after}`;
  });
};

const inWords = (courses: readonly Course[]): string =>
  courses
    .flatMap((course) => {
      const { kind, rounds, seconds, readings, faults } = course;
      const [first] = readings;
      const last = readings.at(-1);
      const memory = (which: 'own' | 'all') =>
        [first, last].map((each) => megabytes(each?.memory[which] ?? 0).padStart(9)).join('');
      return [
        `${kind}, ${rounds} times in ${seconds} s`,
        ...rowsOf(course),
        `  ${'memory of its own, MB'.padEnd(24)}${memory('own')}  ${megabytes(grownOf(readings))} more`,
        ...sharesOf(course),
        `  ${'PSS, MB'.padEnd(24)}${memory('all')}`,
        ...faults.map((fault) => `  FAULT ${fault}`),
      ];
    })
    .join('\n');

/** Prints a table, and writes all of it down. */
export const report = (courses: readonly Course[], file: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(courses, null, 2)}\n`);
  console.log(inWords(courses));
};
