import type { Review, Stage } from '../../shared/rotation';
import type { Vault } from '../hosts/vault';
import { asking, type Asking } from './asking';
import type { Draw, Kind } from './draws';
import { addressed, DEEDS } from './mischief';
import type { Rider } from './rider';
import type { Truth, Values } from './truth';

export interface Ground {
  readonly vault: Vault;
  readonly truth: Truth;
  readonly rider: Rider;
  /** What the app has said of a secret since it was last asked for. */
  readonly claims: Map<number, Stage[]>;
}

/** Who else is at work in the vault, as its trail names them. */
const STRANGERS_NAME = 'operator';

/** What somebody else writes is known by its text. */
const mischiefOf = ({ secretId, trouble }: Draw, stranger: string): object | null =>
  trouble && {
    ...addressed(trouble.target, secretId),
    ...{ value: stranger, by: STRANGERS_NAME },
    ...trouble.body,
  };

/** The very value that was there before comes back before anybody reads it. */
const putBackOf = ({ secretId, putBack }: Draw, value: string): readonly object[] =>
  putBack === null
    ? []
    : [
        {
          ...addressed('read-back', secretId),
          ...{ value, by: STRANGERS_NAME },
          ...DEEDS['changed before'](),
        },
      ];

/** Nobody may look into the trail of this one, as long as it lasts. */
export const silenceOf = ({ secretId, putBack }: Draw): readonly object[] =>
  putBack === 'untold' ? [{ ...addressed('trail', secretId), ...DEEDS['403'](), times: 99 }] : [];

export interface Started {
  readonly draw: Draw;
  readonly number: number;
  readonly before: Values;
  value: string | null;
  answer: string;
}

export const STRANGER = 'changed behind our back';

const ownValue = ({ number, before }: Started, kind: Kind): string | undefined => {
  if (kind === 'typed') return `Tz9!${number.toString(36).padStart(8, '0')}`;
  // Nobody but the vault sees that it repeats one letter too often.
  if (kind === 'rule') return `Wq7#${'a'.repeat(16)}${String(number).padStart(6, '0')}`;
  return kind === 'history' ? before[1] : undefined;
};

const strangersValue = ({ number }: Pick<Started, 'number'>): string => `${STRANGER} ${number}`;

export const planTrouble = async ({ vault }: Ground, started: Started): Promise<void> => {
  const { draw, before } = started;
  const { secretId, kind, isBehind, scenario } = draw;
  if (scenario) await vault.control('scenario', { secretId, ...scenario });
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
export const rotate = async (ground: Ground, started: Started, onConfirm: () => void): Promise<string> => {
  const { draw } = started;
  const { secretId, isBehind, way } = draw;
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
  const isAskedWhy = way === 'comment' || way === 'both';
  const confirmed = await ask.confirm(prepared.value.ticket, { isRemote: way === 'remote', isAskedWhy });
  if (!confirmed.ok) return confirmed.failure.code;
  return confirmed.value.outcome === 'begun' ? 'begun' : `${confirmed.value.what} meanwhile`;
};
