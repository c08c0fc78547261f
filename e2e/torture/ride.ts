import { expect } from '@playwright/test';
import type { Review, Rotation, Stage } from '../../shared/rotation';
import type { Vault } from '../hosts/vault';
import { asking, type Asking } from './asking';
import { mischiefOf, putBackOf, silenceOf, STRANGERS_NAME, type Draw, type Kind, type Round } from './draws';
import type { Attempt, Case, Kept } from './judge';
import type { Rider } from './rider';
import type { Heard, Truth, Values } from './truth';

/** Nothing that was sent can arrive any more after this, by both clocks; it may have gone out only after the pause. */
const ALL_SECONDS = 400;

export interface Ground {
  readonly vault: Vault;
  readonly truth: Truth;
  readonly rider: Rider;
  /** What the app has said of a secret since it was last asked for. */
  readonly claims: Map<number, Stage[]>;
}

interface Started {
  readonly draw: Draw;
  readonly number: number;
  readonly before: Values;
  value: string | null;
  answer: string;
}

const STRANGER = 'changed behind our back';

const ownValue = ({ number, before }: Started, kind: Kind): string | undefined => {
  if (kind === 'typed') return `Tz9!${number.toString(36).padStart(8, '0')}`;
  // Nobody but the vault sees that it repeats one letter too often.
  if (kind === 'rule') return `Wq7#${'a'.repeat(16)}${String(number).padStart(6, '0')}`;
  return kind === 'history' ? before[1] : undefined;
};

const strangersValue = ({ number }: Pick<Started, 'number'>): string => `${STRANGER} ${number}`;

const planTrouble = async ({ vault }: Ground, started: Started): Promise<void> => {
  const { draw, before } = started;
  const { secretId, kind, isBehind } = draw;
  const mischief = mischiefOf(draw, strangersValue(started));
  if (mischief) await vault.control('mischief', mischief);
  const again = isBehind ? strangersValue(started) : (before[0] ?? '');
  const more = [...putBackOf(draw, again), ...silenceOf(draw)];
  for (const each of more) await vault.control('mischief', each);
  if (kind !== 'rule' && kind !== 'history') return;
  const match = { method: 'POST', path: `/internals/secret-detail/${secretId}/validate-password/password` };
  await vault.control('mischief', { match, do: 'answer', status: 500, times: 9 });
};

/** Looks, and signs in first where another one has ended the session of all. */
const prepare = async ({ rider }: Ground, { secretId }: Draw) => {
  const ask = asking(rider.page());
  const looked = await ask.prepare(secretId);
  if (looked.ok || looked.failure.code !== 'session-ended') return looked;
  await rider.enter();
  return ask.prepare(secretId);
};

/** Answers what is to be sent, or why nothing is. */
const choose = async (ask: Asking, started: Started, { ticket, candidate }: Review) => {
  const own = ownValue(started, started.draw.kind);
  if (own === undefined && !candidate) return { ok: false, failure: { code: 'no candidate' } } as const;
  const typed = own === undefined ? undefined : await ask.type(ticket, own);
  return typed?.ok === false ? typed : ask.inspect(ticket);
};

/** Looks, chooses a password and confirms it, as the dialog does. Answers how that went. */
const rotate = async (ground: Ground, started: Started, onConfirm: () => void): Promise<string> => {
  const { draw } = started;
  const { secretId, isBehind } = draw;
  const prepared = await prepare(ground, draw);
  if (!prepared.ok) return prepared.failure.code;
  const ask = asking(ground.rider.page());
  const chosen = await choose(ask, started, prepared.value);
  if (!chosen.ok) return chosen.failure.code;
  started.value = chosen.value.value;
  if (isBehind) {
    const value = strangersValue(started);
    await ground.vault.control('fields', { secretId, slug: 'password', value, by: STRANGERS_NAME });
  }
  onConfirm();
  const confirmed = await ask.confirm(prepared.value.ticket);
  if (!confirmed.ok) return confirmed.failure.code;
  return confirmed.value.outcome === 'begun' ? 'begun' : `${confirmed.value.what} meanwhile`;
};

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

const isOnItsWay = (started: readonly Started[], { path, handled }: Heard): boolean =>
  handled === null &&
  started.some(({ draw: { secretId, trouble } }) => {
    const isLate = trouble?.deed === 'handle-later' || trouble?.deed === 'delay';
    return isLate && trouble.target === 'write' && path.endsWith(`/secrets/${secretId}/fields/password`);
  });

const isWrite = ({ method, path }: Heard): boolean => method === 'PUT' && path.endsWith('/fields/password');

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
  const isAtRest = async () => (await ask.all()).rotations.every(({ isBusy }) => !isBusy);
  await expect.poll(isAtRest, { timeout: 90_000 }).toBe(true);
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
  { draw: { secretId }, value, answer, before }: Started,
  seen: { readonly writes: readonly Heard[]; readonly kept: readonly Kept[] },
): Promise<Case> => {
  const attempt: Attempt = { secretId, value, answer };
  const kept = seen.kept.filter(({ rotation }) => rotation.secret.id === secretId);
  const writes = seen.writes.filter(({ path }) => path.endsWith(`/secrets/${secretId}/fields/password`));
  const after = await truth.valuesOf(secretId);
  const isStrangers = (text: string) => text.startsWith(STRANGER);
  return { attempt, before, after, writes, kept, claims: claims.get(secretId) ?? [], isStrangers };
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
