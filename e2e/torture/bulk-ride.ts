import { expect } from '@playwright/test';
import type { Bulk, BulkRow, BulkRun } from '../../shared/bulk';
import type { Vault } from '../hosts/vault';
import type { BridgedWindow } from '../pages/bridge';
import { asking } from './asking';
import { judgeRow, type RowCase } from './bulk-judge';
import { createDice, type Dice } from './dice';
import type { Fault } from './judge';
import { createRider, type Rider } from './rider';
import { createTruth, type Heard, type Truth } from './truth';

export interface BulkWanted {
  readonly seed: number;
  readonly count: number;
  readonly kills: number;
  /** Beginning with this one, secrets are taken for the run that nothing stands in front of. */
  readonly pool: number;
  readonly vault: Vault;
  readonly dataFolder: string;
  readonly onTold: (told: string) => void;
}

export interface BulkOutcome {
  readonly seed: number;
  readonly secrets: number;
  readonly kills: number;
  readonly troubled: number;
  readonly writes: number;
  readonly ends: Readonly<Record<string, number>>;
  readonly faults: readonly (readonly [id: number, ...Fault])[];
}

/** By both clocks: nothing that was sent can arrive any more after this. */
const ALL_SECONDS = 400;
const DONE: readonly BulkRow['state'][] = ['verified', 'failed', 'unknown', 'left-out'];

const field = (id: number) => `/api/v1/secrets/${id}/fields/password`;

/** What may happen to one of them. */
const troubleOf = (dice: Dice, id: number): object => {
  const write = { method: 'PUT', path: field(id) };
  return dice.pick<object>([
    { match: write, do: 'drop-after' },
    { match: write, do: 'drop-before' },
    { match: write, do: 'cut-body' },
    { match: write, do: 'delay', ms: 50 + dice.below(1_500) },
    { match: write, do: 'answer', status: 403, body: { message: 'Access Denied' } },
    { match: write, do: 'answer', status: 500, body: { message: 'An error occurred' } },
    { match: { method: 'GET', path: field(id), skip: 1 }, do: 'drop-after' },
    { match: { method: 'GET', path: `/api/v1/secrets/${id}/state` }, do: 'drop-before' },
  ]);
};

/** The run, asked for without a hand on a control. */
const bulkAt = (rider: Rider) => ({
  state: () =>
    rider.page().evaluate(async () => {
      const told = await (window as unknown as BridgedWindow).keyturn.bulk.state();
      if (!told.ok) throw new Error(`nobody tells of the run: ${told.failure.code}`);
      return told.value;
    }),
  check: (ids: readonly number[]) =>
    rider
      .page()
      .evaluate(
        (asked) => (window as unknown as BridgedWindow).keyturn.bulk.check({ ids: asked, scope: 'vault' }),
        ids,
      ),
  start: (ids: readonly number[]) =>
    rider.page().evaluate(
      (asked) =>
        (window as unknown as BridgedWindow).keyturn.bulk.start({
          name: 'A long one',
          ids: asked,
          order: { canary: 1, second: 5, stopAt: asked.length, pauses: false, concurrency: 4 },
          reason: null,
        }),
      ids,
    ),
  go: () => rider.page().evaluate(() => (window as unknown as BridgedWindow).keyturn.bulk.go()),
  checkAgain: (id: number) =>
    rider
      .page()
      .evaluate((asked) => (window as unknown as BridgedWindow).keyturn.bulk.checkAgain({ id: asked }), id),
});

type BulkAt = ReturnType<typeof bulkAt>;

const runIn = (bulk: Bulk): BulkRun | undefined => (bulk.step === 'run' ? bulk.run : undefined);
const doneIn = (run: BulkRun | undefined): number =>
  run?.items.filter(({ state }) => DONE.includes(state)).length ?? 0;
const isOver = (run: BulkRun | undefined): boolean => run?.phase.kind === 'over';

/** Those of the pool that nothing stands in front of. */
const chosen = async (bulk: BulkAt, { pool, count }: BulkWanted): Promise<readonly number[]> => {
  const asked = Array.from({ length: count * 2 }, (_, index) => pool + index);
  const begun = await bulk.check(asked);
  if (!begun.ok) throw new Error(`they cannot be looked at: ${begun.failure.code}`);
  let now = begun.value;
  await expect.poll(async () => (now = await bulk.state()).step, { timeout: 120_000 }).toBe('checked');
  const items = now.step === 'checked' ? now.items : [];
  const ready = items.filter(({ verdict }) => verdict === 'ready').map(({ id }) => id);
  if (ready.length < count) throw new Error(`only ${ready.length} of them are ready`);
  return ready.slice(0, count);
};

/** Sets it going, again and again where it waits for somebody, until so many are done or all is over. */
const ridden = async (bulk: BulkAt, until: number): Promise<void> => {
  const look = async () => {
    const run = runIn(await bulk.state());
    if (run?.phase.kind === 'paused') await bulk.go();
    return isOver(run) || doneIn(run) >= until;
  };
  await expect.poll(look, { timeout: 300_000, intervals: [50] }).toBe(true);
};

const caseOf = async (
  truth: Truth,
  row: BulkRow,
  seen: {
    readonly before: ReadonlyMap<number, string>;
    readonly writes: readonly Heard[];
    readonly revealed: ReadonlyMap<number, readonly string[]>;
  },
): Promise<RowCase> => ({
  row,
  before: seen.before.get(row.id) ?? '',
  live: (await truth.valuesOf(row.id))[0] ?? '',
  writes: seen.writes.filter(({ path }) => path.endsWith(field(row.id))),
  revealed: seen.revealed.get(row.id) ?? [],
});

/** What the app still has of each, opened. */
const revealedBy = async (rider: Rider): Promise<ReadonlyMap<number, readonly string[]>> => {
  const ask = asking(rider.page());
  const found = new Map<number, readonly string[]>();
  for (const { id, secret } of (await ask.all()).rotations) {
    const values = [await ask.reveal(id, 'old'), await ask.reveal(id, 'new')];
    const known = values.filter((value) => value !== null);
    found.set(secret.id, [...(found.get(secret.id) ?? []), ...known]);
  }
  return found;
};

const lastLook = async (bulk: BulkAt, { rider, vault }: { rider: Rider; vault: Vault }): Promise<BulkRun> => {
  await vault.mend();
  await vault.control('clock', { seconds: ALL_SECONDS });
  await rider.leap(ALL_SECONDS);
  await rider.enter();
  const open = runIn(await bulk.state())?.items.filter(({ state }) => state === 'unknown') ?? [];
  for (const { id } of open) {
    await bulk.checkAgain(id);
    const stateOf = async () => runIn(await bulk.state())?.items.find((item) => item.id === id)?.state;
    await expect.poll(stateOf, { timeout: 60_000 }).not.toBe('checking');
  }
  const run = runIn(await bulk.state());
  if (!run) throw new Error('the run is gone');
  return run;
};

interface Field {
  readonly wanted: BulkWanted;
  readonly dice: Dice;
  readonly truth: Truth;
  readonly rider: Rider;
  readonly bulk: BulkAt;
}

/** Kills it as often as wanted on its way, and has it go on each time. */
const rideOn = async ({ wanted, dice, rider, bulk }: Field): Promise<BulkRun> => {
  const { count, kills, vault, onTold } = wanted;
  for (let kill = 1; kill <= kills; kill += 1) {
    await ridden(bulk, Math.floor((count * kill) / (kills + 1)));
    setTimeout(rider.kill, dice.below(400));
    await rider.fallen();
    await rider.mount();
    onTold(`killed ${kill} times, ${doneIn(runIn(await bulk.state()))} of ${count} done`);
  }
  await ridden(bulk, Infinity);
  return lastLook(bulk, { rider, vault });
};

const isWrite = ({ method, path }: Heard): boolean => method === 'PUT' && path.endsWith('/fields/password');

/** One run, with what was drawn for it, from its beginning to its end. */
const wholeRide = async (on: Field): Promise<BulkOutcome> => {
  const { wanted, dice, truth, rider, bulk } = on;
  const { vault, seed, kills } = wanted;
  const ids = await chosen(bulk, wanted);
  const before = new Map<number, string>();
  for (const id of ids) before.set(id, (await truth.valuesOf(id))[0] ?? '');
  const troubled = ids.filter(() => dice.isOneIn(3));
  for (const id of troubled) await vault.control('mischief', troubleOf(dice, id));
  const since = (await truth.requestsSince(0)).at(-1)?.number ?? 0;
  const begun = await bulk.start(ids);
  if (!begun.ok) throw new Error(`it cannot begin: ${begun.failure.code}`);
  const { items } = await rideOn(on);
  const writes = (await truth.requestsSince(since)).filter(isWrite);
  const seen = { before, writes, revealed: await revealedBy(rider) };
  const faults: (readonly [number, ...Fault])[] = [];
  const ends: Record<string, number> = {};
  for (const row of items) {
    ends[row.state] = (ends[row.state] ?? 0) + 1;
    for (const fault of judgeRow(await caseOf(truth, row, seen))) faults.push([row.id, ...fault]);
  }
  const sums = { secrets: items.length, kills, troubled: troubled.length, writes: writes.length };
  return { seed, ...sums, ends, faults };
};

/** One run over many, killed again and again, until nothing is left to do. */
export const bulkTorture = async (wanted: BulkWanted): Promise<BulkOutcome> => {
  const { seed, vault, dataFolder } = wanted;
  const rider = createRider({ dataFolder, vault, onTold: () => undefined });
  await vault.control('rules', { tokenSeconds: 'unlimited' });
  try {
    await rider.mount();
    const truth = createTruth(vault);
    return await wholeRide({ wanted, dice: createDice(seed), truth, rider, bulk: bulkAt(rider) });
  } finally {
    await rider.end();
  }
};
