import { expect } from '@playwright/test';
import type { Rotation } from '../../shared/rotation';
import { asking, type Asking } from './asking';
import { writeOf, type Round } from './draws';
import type { Attempt, Case, Kept } from './judge';
import { planTrouble, rotate, silenceOf, STRANGER, type Ground, type Started } from './one';
import type { Heard } from './truth';

/** Nothing that was sent can arrive any more after this, by both clocks; it may have gone out only after the pause. */
const ALL_SECONDS = 400;

/** Where fewer are confirmed than it waits for, it is killed once all of them have come to an end. */
const createShot = ({ rider }: Ground, { kill }: Round) => {
  let confirmed = 0;
  let isDue = false;
  let isFired = false;
  const look = () => {
    if (!kill || isDue || confirmed < kill.confirmed) return;
    isDue = true;
    setTimeout(() => {
      isFired = true;
      rider.kill();
    }, kill.ms);
  };
  return {
    look,
    onConfirm: () => {
      confirmed += 1;
      look();
    },
    onOver: () => {
      confirmed = Infinity;
      look();
    },
    isFired: () => isFired,
  };
};

const startAll = async (ground: Ground, round: Round, first: number): Promise<Started[]> => {
  const { truth } = ground;
  const all: Started[] = [];
  for (const [index, draw] of round.draws.entries()) {
    const before = await truth.valuesOf(draw.secretId);
    const started = { draw, number: first + index, before, value: null, answer: 'killed' };
    await planTrouble(ground, started);
    all.push(started);
  }
  const shot = createShot(ground, round);
  shot.look();
  const begin = async (started: Started): Promise<void> => {
    try {
      started.answer = await rotate(ground, started, shot.onConfirm);
    } catch (error) {
      if (!shot.isFired()) throw error;
    }
  };
  await Promise.all(all.map(begin));
  shot.onOver();
  return all;
};

const note = ({ claims }: Ground, { secret, stage }: Rotation): void => {
  claims.set(secret.id, [...(claims.get(secret.id) ?? []), stage]);
};

/** Asks what became of each, and has it looked at once more. */
const askAll = async (ground: Ground): Promise<readonly Rotation[]> => {
  const ask = asking(ground.rider.page());
  const { rotations } = await ask.all();
  for (const rotation of rotations) {
    note(ground, rotation);
    const looked = await ask.check(rotation.id);
    if (looked.ok) note(ground, looked.value);
  }
  return rotations;
};

const WRITES = /\/secrets\/(?<id>\d+)\/(?:fields\/password|change-password)$/u;

const isWriteOf = ({ path }: Heard, secretId: number): boolean =>
  Number(WRITES.exec(path)?.groups?.['id']) === secretId;

const isOnItsWay = (started: readonly Started[], write: Heard): boolean =>
  write.handled === null &&
  started.some(({ draw: { secretId, way, trouble } }) => {
    const isLate = trouble?.deed === 'handle-later' || trouble?.deed === 'delay';
    return isLate && trouble.target === writeOf(way) && isWriteOf(write, secretId);
  });

const isWrite = ({ method, path }: Heard): boolean => method !== 'GET' && WRITES.test(path);

/** Nobody tells the app that it is over; it is asked once all that is under way has come to rest. */
const settle = async (
  ground: Ground,
  started: readonly Started[],
  since: number,
): Promise<readonly Heard[]> => {
  const { truth, rider } = ground;
  const isQuiet = async () => {
    const writes = (await truth.requestsSince(since)).filter(isWrite);
    return writes.every((write) => !isOnItsWay(started, write));
  };
  await expect.poll(isQuiet, { timeout: 90_000 }).toBe(true);
  await rider.enter();
  const ask = asking(rider.page());
  const underWay = async () => {
    const busy = (await ask.all()).rotations.filter(({ isBusy }) => isBusy);
    return busy.map(({ secret, scope, stage }) => `${secret.id} ${scope} ${stage.stage}`);
  };
  await expect.poll(underWay, { timeout: 90_000 }).toEqual([]);
  return (await truth.requestsSince(since)).filter(isWrite);
};

/** All is well again; what is nobody's to read stays so. */
const mend = async ({ vault }: Ground, started: readonly Started[]): Promise<void> => {
  await vault.mend();
  const silences = started.flatMap(({ draw }) => silenceOf(draw));
  for (const each of silences) await vault.control('mischief', each);
};

const leap = async ({ vault, rider }: Ground, seconds: number): Promise<void> => {
  await vault.control('clock', { seconds });
  await rider.leap(seconds);
};

const openAll = async (ask: Asking, rotations: readonly Rotation[]): Promise<readonly Kept[]> => {
  const kept: Kept[] = [];
  for (const rotation of rotations) {
    const { id } = rotation;
    kept.push({ rotation, oldValue: await ask.reveal(id, 'old'), newValue: await ask.reveal(id, 'new') });
  }
  return kept;
};

const caseOf = async (
  { truth, claims }: Ground,
  { draw: { secretId, way }, value, answer, before }: Started,
  seen: { readonly writes: readonly Heard[]; readonly kept: readonly Kept[] },
): Promise<Case> => {
  const attempt: Attempt = { secretId, value, answer };
  const kept = seen.kept.filter(({ rotation }) => rotation.secret.id === secretId);
  const writes = seen.writes.filter((write) => isWriteOf(write, secretId));
  const after = await truth.valuesOf(secretId);
  const isStrangers = (text: string) => text.startsWith(STRANGER);
  const seenOf = { before, after, writes, kept, claims: claims.get(secretId) ?? [] };
  return { attempt, way, ...seenOf, isStrangers };
};

/** Some rotations at once, with their mischief and perhaps a kill, until all that can be known of them is. */
export const ride = async (ground: Ground, round: Round, first: number): Promise<readonly Case[]> => {
  const { vault, truth, rider, claims } = ground;
  const since = (await truth.requestsSince(0)).at(-1)?.number ?? 0;
  claims.clear();
  const started = await startAll(ground, round, first);
  if (round.kill) {
    await rider.fallen();
    await rider.mount();
    await askAll(ground);
  }
  await leap(ground, round.pauseSeconds);
  await rider.enter();
  await askAll(ground);
  await mend(ground, started);
  await vault.control('clock', { seconds: ALL_SECONDS });
  await settle(ground, started, since);
  await rider.leap(ALL_SECONDS);
  await askAll(ground);
  const writes = await settle(ground, started, since);
  const ask = asking(rider.page());
  const { rotations } = await ask.all();
  for (const rotation of rotations) note(ground, rotation);
  const kept = await openAll(ask, rotations);
  const cases: Case[] = [];
  for (const each of started) cases.push(await caseOf(ground, each, { writes, kept }));
  for (const { id, secret } of rotations) {
    // One that is looked at just then is not.
    await expect.poll(() => ask.dismiss(id, secret.name), { timeout: 30_000 }).toBe('dismissed');
  }
  return cases;
};
