import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Stage } from '../../shared/rotation';
import type { Vault } from '../hosts/vault';
import { drawRounds, POOL, SPECIALS, writeOf, type Draw } from './draws';
import { judge, type Case, type Fault } from './judge';
import type { Ground } from './one';
import { ride } from './ride';
import { createRider } from './rider';
import { createTruth } from './truth';

export interface Wanted {
  readonly seed: number;
  readonly count: number;
  readonly vault: Vault;
  readonly dataFolder: string;
  /** No round is begun after that; what was drawn stays the same. */
  readonly longestMs: number;
  readonly onRound: (told: string) => void;
}

interface Row {
  tried: number;
  sent: number;
  readonly ends: Record<string, number>;
}

export interface Outcome {
  readonly seed: number;
  readonly rotations: number;
  readonly kills: number;
  readonly writes: number;
  readonly entries: number;
  /** Those of them that were under way, or just over, when the app was killed. */
  readonly interrupted: number;
  readonly faults: readonly (readonly [number, ...Fault])[];
  /** By what was drawn. */
  readonly rows: Readonly<Record<string, Row>>;
}

const nameOfPlain = ({ kind, trouble, isBehind, putBack }: Draw): string => {
  if (putBack !== null) return `put back (${putBack}${isBehind ? ', theirs' : ''})`;
  if (isBehind) return `changed in between`;
  if (kind === 'rule' || kind === 'history') return `${kind} refuses`;
  return trouble ? `${trouble.deed} (${trouble.target === 'write' ? 'write' : 'read'})` : 'nothing';
};

const nameOf = (draw: Draw): string => {
  const { way, trouble } = draw;
  if (way === 'plain') return nameOfPlain(draw);
  const spoilt = trouble?.target === writeOf(way) ? 'write spoilt' : 'rest spoilt';
  return `${way}: ${trouble ? spoilt : 'nothing'}`;
};

const endOf = ({ kept, attempt }: Case): string => {
  const [entry] = kept;
  return entry
    ? entry.rotation.stage.stage
    : attempt.answer === 'killed'
      ? 'never begun'
      : `not sent (${attempt.answer})`;
};

const book = (rows: Record<string, Row>, draw: Draw, each: Case): void => {
  const row = (rows[nameOf(draw)] ??= { tried: 0, sent: 0, ends: {} });
  const end = endOf(each);
  row.tried += 1;
  row.sent += each.writes.length;
  row.ends[end] = (row.ends[end] ?? 0) + 1;
};

const inWords = ({ rows, ...all }: Outcome): string => {
  const lines = Object.entries(rows).toSorted(([one], [other]) => one.localeCompare(other));
  const told = lines.map(([name, { tried, sent, ends }]) => {
    const how = Object.entries(ends).map(([end, count]) => `${count} ${end}`);
    return `${name.padEnd(26)}${String(tried).padStart(6)}${String(sent).padStart(6)}   ${how.join(', ')}`;
  });
  return [
    `${'drawn'.padEnd(26)}${'tried'.padStart(6)}${'sent'.padStart(6)}   how it ended`,
    ...told,
    `seed ${all.seed}: ${all.rotations} rotations, ${all.kills} kills, ${all.writes} writes, ` +
      `${all.entries} entries (${all.interrupted} when it was killed), ${all.faults.length} faults`,
    ...all.faults.map(([number, what, detail]) => `FAULT in rotation ${number}: ${what} ${detail}`),
  ].join('\n');
};

/** Rotates as often as wanted, with all that was drawn for the seed, and judges each. */
export const torture = async (wanted: Wanted): Promise<Outcome> => {
  const { seed, count, longestMs, vault, dataFolder, onRound } = wanted;
  const begun = performance.now();
  const claims = new Map<number, Stage[]>();
  const rider = createRider({
    dataFolder,
    vault,
    onTold: ({ secret, stage }) => {
      claims.set(secret.id, [...(claims.get(secret.id) ?? []), stage]);
    },
  });
  const ground: Ground = { vault, truth: createTruth(vault), rider, claims };
  await vault.control('rules', { tokenSeconds: 'unlimited' });
  // A password that the field remembers is there from the first round on.
  for (const secretId of [...POOL, ...SPECIALS.keys()]) {
    await vault.control('fields', { secretId, slug: 'password', value: `handed over ${secretId}` });
  }
  const rows: Record<string, Row> = {};
  const faults: (readonly [number, ...Fault])[] = [];
  const sum = { rotations: 0, kills: 0, writes: 0, entries: 0, interrupted: 0 };
  try {
    await rider.mount();
    for (const round of drawRounds(seed, count)) {
      if (performance.now() - begun > longestMs) break;
      const cases = await ride(ground, round, sum.rotations);
      for (const [index, each] of cases.entries()) {
        const draw = round.draws[index];
        if (draw) book(rows, draw, each);
        for (const fault of judge(each)) {
          faults.push([sum.rotations + index, ...fault]);
          onRound(`FAULT in rotation ${sum.rotations + index}: ${fault.join(' ')} ${JSON.stringify(draw)}`);
        }
        sum.writes += each.writes.length;
        sum.entries += each.kept.length;
        sum.interrupted += round.kill ? each.kept.length : 0;
      }
      sum.rotations += cases.length;
      sum.kills += round.kill ? 1 : 0;
      onRound(`${sum.rotations} rotations, ${sum.kills} kills, ${faults.length} faults`);
    }
  } finally {
    await rider.end();
  }
  return { seed, ...sum, faults, rows };
};

/** Prints a table, and writes all of it down. */
export const report = (outcome: Outcome, file: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(outcome, null, 2)}\n`);
  console.log(inWords(outcome));
};
