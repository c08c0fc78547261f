import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { succeed, type Reply } from '../../../shared/ipc/reply';
import type { Confirm, Review, Rotation } from '../../../shared/rotation';
import { createAccessDesk } from '../../domain/access/access-desk';
import { createAccessMemory } from '../../domain/access/access-memory';
import type { KeyStore } from '../../domain/ports';
import { createRotations, type Rotations } from '../../domain/rotation/rotations';
import { createKnownTemplates } from '../../domain/secret/known-templates';
import { createLedTime } from '../../domain/session/testing/led-time';
import { createSessionKeeper } from '../../domain/session/session-keeper';
import { createVaultServer } from '../../secret-server/client';
import { createHttp } from '../../secret-server/http';
import { nodeLine } from '../../secret-server/testing/node-line';
import { createTransport } from '../../secret-server/transport';
import { passphraseRecordSchema } from '../../storage/passphrase';
import { createDocument } from '../../storage/document';
import { createFileWriter } from '../../storage/named-file';
import { readSealed, rotationJournal } from '../../storage/rotation-journal';
import { createSealer } from '../../storage/sealed';
import { systemClock } from '../../system/clock';
import { sha256 } from '../../system/digest';
import { systemRandom } from '../../system/random';
import { systemTimers } from '../../system/timers';
import { openBox } from '../../domain/session/testing/open-box';

/** A key store as Linux has one, kept beyond a run by whoever holds the key. */
export const keyring = (key = randomBytes(16)): KeyStore => {
  const iv = Buffer.alloc(16, ' ');
  return {
    protects: () => Promise.resolve({ name: 'a keyring of a test' }),
    encrypt: (text) => {
      const cipher = createCipheriv('aes-128-cbc', key, iv);
      return Promise.resolve(Buffer.concat([cipher.update(text), cipher.final()]));
    },
    decrypt: (encrypted) => {
      const decipher = createDecipheriv('aes-128-cbc', key, iv);
      return Promise.resolve(decipher.update(encrypted).toString() + decipher.final().toString());
    },
  };
};

const refuses = () => Promise.reject(new Error('there is none'));
export const noKeyStore: KeyStore = {
  protects: () => Promise.resolve(undefined),
  encrypt: refuses,
  decrypt: refuses,
};

export const must = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(`${reply.failure.code} ${reply.failure.detail ?? ''}`);
  return reply.value;
};

export interface RunOptions {
  readonly url: string;
  readonly folder: string;
  readonly keyStore: KeyStore;
  readonly keepMs?: number;
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Over real sockets, by the clock of this computer. */
const openSession = (begun: readonly (() => void)[]) => {
  const transport = createTransport({ line: nodeLine, timers: systemTimers });
  const http = createHttp({ transport, timers: systemTimers, clock: systemClock });
  return createSessionKeeper({
    strongbox: openBox,
    serverAt: (base) => createVaultServer({ http, base }),
    commands: { run: () => Promise.resolve({ ok: false, failure: { code: 'internal' } }) },
    extendsByItself: () => false,
    clock: systemClock,
    timers: systemTimers,
    log: silent,
    onChanged: ({ state }) => {
      if (state === 'active') for (const begin of begun) begin();
    },
  });
};

/** One run of the app on a data folder, without its windows: real files, a real session over real sockets, and time in the hands of a test. */
export const startRun = ({ url, folder, keyStore, keepMs = 24 * 60 * 60_000 }: RunOptions) => {
  const time = createLedTime();
  const begun: (() => void)[] = [];
  const session = openSession(begun);
  const present = () => {
    const current = session.current();
    return current.state === 'active' ? current.opened : undefined;
  };
  const whose = () => present()?.user ?? '';
  const memory = createAccessMemory({ clock: time.clock, whose });
  const record = { folder, name: 'sealing', version: 1, schema: passphraseRecordSchema };
  const sealer = createSealer({
    keyStore,
    passphraseRecord: createDocument(record),
    random: systemRandom,
    log2N: 10,
  });
  const evidenceFile = join(folder, 'evidence.json');
  const changes: Rotation[] = [];
  const gone: string[] = [];
  const copied: string[] = [];
  const desk = createAccessDesk({ read: session.read, write: session.write, memory, clock: time.clock });
  const rotations: Rotations = createRotations({
    read: session.read,
    write: session.write,
    present,
    memory,
    desk,
    templates: createKnownTemplates({ read: session.read, clock: time.clock, whose }),
    clipboard: {
      copy: ({ value }) => {
        copied.push(value);
        return Promise.resolve(succeed({ clearsAt: null }));
      },
    },
    sealer,
    journal: rotationJournal(folder),
    readSealed,
    ...time,
    log: silent,
    lockedAt: () => null,
    random: systemRandom,
    digest: sha256,
    chooseFile: () => Promise.resolve(evidenceFile),
    files: createFileWriter(),
    keepMs: () => keepMs,
    onFound: () => undefined,
    onChanged: (rotation) => changes.push(rotation),
    onGone: (id) => gone.push(id),
  });
  begun.push(rotations.signedIn);

  const signIn = async (userName = 'admin') => {
    const entered = { method: 'credentials', server: url, userName, password: 'Practice-1' } as const;
    must(await session.signIn({ ...entered, domain: '', code: '', refreshesAllowed: null }));
  };

  return { rotations, session, sealer, time, changes, gone, copied, evidenceFile, desk, signIn };
};

export type Run = ReturnType<typeof startRun>;

/** Waits for a state, without telling how long that takes. */
export const until = async <T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> => {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
};

interface Wish extends Partial<Omit<Confirm, 'ticket'>> {
  /** Lets time go by where somebody waits for it; the answer comes once it has. */
  readonly pass?: () => Promise<unknown>;
}

/** Waits until nothing is under way for it any more. */
export const quiet = async ({ rotations }: Run, id: string, pass?: Wish['pass']) =>
  until(async () => {
    if (!rotations.isBusy(id)) return rotations.find(id);
    await pass?.();
    return undefined;
  });

/** Prepares and confirms, and answers what it has come to once nothing more is under way. */
export const rotate = async (
  run: Run,
  place: { readonly id: number; readonly slug: string },
  { pass, ...wish }: Wish = {},
) => {
  const { rotations } = run;
  const review: Review = must(await rotations.prepare(place));
  const candidate = must(rotations.inspect(review.ticket)).value;
  const confirmed = must(
    await rotations.confirm({ ticket: review.ticket, scope: 'vault', consent: false, reason: null, ...wish }),
  );
  if (confirmed.outcome !== 'begun') throw new Error(confirmed.what);
  const id = confirmed.rotation;
  const { course } = await quiet(run, id, pass);
  return { id, review, candidate, stage: course.stage };
};
