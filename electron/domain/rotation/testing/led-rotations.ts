import { succeed, type Reply } from '../../../../shared/ipc/reply';
import type { Rotation } from '../../../../shared/rotation';
import { createAccessDesk } from '../../access/access-desk';
import { createAccessMemory } from '../../access/access-memory';
import type { Journal, Sealer, SealFailure, Written } from '../../ports';
import { createKnownTemplates } from '../../secret/known-templates';
import { createLedTime } from '../../session/testing/led-time';
import { createRotations } from '../rotations';
import type { RotationLine, Sealed } from '../rotation-lines';
import { createLedVault, sessionAt, type LedVault } from './led-passwords';

export const PLACE = { id: 7, slug: 'password' };
const WHOSE = { server: 'https://vault.corp.example', user: 'adm' };

const NOT_READ_BACK = { code: 'disk-refused', detail: 'not-read-back' } as const;

/** A journal in memory, which can be full, or lose what it was given. */
export const journalInMemory = (lines: RotationLine[] = []) => {
  const state = { isFull: false, isFullOf: undefined as string | undefined, forgets: false };
  const written = (): Written =>
    state.isFull ? { ok: false, failure: { code: 'disk-full', detail: 'ENOSPC' } } : { ok: true };
  const append: Journal<RotationLine>['append'] = (line) => {
    const isRefused = line.kind === 'fact' && line.fact.kind === state.isFullOf;
    if (isRefused) return Promise.resolve({ ok: false, failure: { code: 'disk-full' } });
    const answer = written();
    if (answer.ok) lines.push(structuredCopy(line));
    return Promise.resolve(answer);
  };
  const journal: Journal<RotationLine> = {
    name: 'rotations',
    load: () =>
      Promise.resolve({ state: 'loaded', value: { entries: [...lines], torn: false, damaged: false } }),
    append,
    appendProven: async (line) => {
      const answer = await append(line);
      return answer.ok && state.forgets ? { ok: false, failure: NOT_READ_BACK } : answer;
    },
    compact: (left) => {
      const answer = written();
      if (answer.ok) lines.splice(0, lines.length, ...left);
      return Promise.resolve(answer);
    },
  };
  return { journal, lines, state };
};

const structuredCopy = (line: RotationLine): RotationLine => JSON.parse(JSON.stringify(line)) as RotationLine;

/** Another one for another text, as far as a test goes. */
const markOf = (text: string): string =>
  `mark ${Array.from(text, (sign) => sign.codePointAt(0) ?? 0).reduce((sum, sign) => (sum * 31 + sign) % 2 ** 31, 7)}`;

interface LedOptions {
  readonly vault?: LedVault;
  readonly kept?: ReturnType<typeof journalInMemory>;
  readonly time?: ReturnType<typeof createLedTime>;
  readonly keepMs?: number;
}

interface Sealing {
  failure: SealFailure | undefined;
  cannotOpen: boolean;
}

const sealerOf = (sealing: Sealing): Pick<Sealer, 'seal' | 'open'> => ({
  seal: (text) =>
    Promise.resolve(
      sealing.failure ? { ok: false, failure: sealing.failure } : { ok: true, sealed: `sealed ${text}` },
    ),
  open: (sealed) =>
    Promise.resolve(
      sealing.cannotOpen
        ? { ok: false, failure: { code: 'passphrase-needed' } }
        : { ok: true, text: sealed.slice('sealed '.length) },
    ),
});

/** Rotations of which a test holds the vault, the disk, the keys and the time in its hands. */
export const leadRotations = ({
  vault = createLedVault(),
  kept = journalInMemory(),
  time = createLedTime(),
  keepMs = 60 * 60_000,
}: LedOptions = {}) => {
  const { read, write } = sessionAt(vault);
  const { clock, timers } = time;
  const sealing: Sealing = { failure: undefined, cannotOpen: false };
  const session = { present: WHOSE as typeof WHOSE | undefined };
  const memory = createAccessMemory({ clock, whose: () => 'adm' });
  const seen = {
    changes: [] as Rotation[],
    gone: [] as string[],
    copied: [] as string[],
    files: [] as string[],
    path: '/e.json' as string | null,
  };
  let drawn = 0;
  const rotations = createRotations({
    read,
    write,
    clock,
    elapsed: time.elapsed,
    timers,
    memory,
    journal: kept.journal,
    sealer: sealerOf(sealing),
    readSealed: (text) => (text.startsWith('{') ? (JSON.parse(text) as Sealed) : undefined),
    present: () => session.present,
    templates: createKnownTemplates({ read, clock, whose: () => 'adm' }),
    desk: createAccessDesk({ read, write, memory, clock }),
    clipboard: {
      copy: ({ value }) => {
        seen.copied.push(value);
        return Promise.resolve(succeed({ clearsAt: null }));
      },
    },
    random: {
      bytes: (length) => Uint8Array.from({ length }, () => (drawn = (drawn * 31 + 17) % 251)),
    },
    digest: markOf,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    lockedAt: () => null,
    chooseFile: () => Promise.resolve(seen.path),
    files: {
      write: (_, text) => {
        seen.files.push(text);
        return Promise.resolve({ ok: true });
      },
    },
    keepMs: () => keepMs,
    onFound: () => undefined,
    onChanged: (rotation) => seen.changes.push(rotation),
    onGone: (id) => seen.gone.push(id),
  });
  return { rotations, vault, kept, time, sealing, session, seen };
};

export type LedRotations = ReturnType<typeof leadRotations>;

export const must = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(`${reply.failure.code} ${reply.failure.detail ?? ''}`);
  return reply.value;
};

/** Lets everything happen that waits for nothing but its turn. */
const turn = async (): Promise<void> => {
  for (let turns = 0; turns < 60; turns += 1) await Promise.resolve();
};

/** Lets time go by in steps, each over before the next one begins. */
export const live = async ({ time }: LedRotations, ms: number, step = 1_000): Promise<void> => {
  await turn();
  for (let passed = 0; passed < ms; passed += step) {
    time.pass(step);
    await turn();
  }
};

const NOTHING = { consent: false, reason: null } as const;

/** Prepares and confirms, and lets so much time go by. */
export const leadRotate = async (
  led: LedRotations,
  {
    ms = 0,
    ...wish
  }: Partial<Parameters<LedRotations['rotations']['confirm']>[0]> & { readonly ms?: number } = {},
) => {
  const { ticket } = must(await led.rotations.prepare(PLACE));
  const confirmed = must(await led.rotations.confirm({ ticket, scope: 'vault', ...NOTHING, ...wish }));
  if (confirmed.outcome !== 'begun') throw new Error(confirmed.what);
  await live(led, ms);
  const id = confirmed.rotation;
  return { id, stage: () => led.rotations.find(id)?.course.stage };
};

export const codeOf = (reply: Reply<unknown>): string => (reply.ok ? 'it worked' : reply.failure.code);
