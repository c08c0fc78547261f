import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { fail, succeed, type FailureCode, type Reply } from '../../../shared/ipc/reply';
import type { PasswordRules } from '../../../shared/secret';
import type { NewTicketKeyFile, TicketKeyFile, TicketKeyFiles } from '../../../shared/ticket-keys';
import { createKeyDesk } from '../../domain/ticket-keys/key-desk';
import type { KeyBox, KeyFiles, PasswordVault } from '../../domain/ticket-keys/key-ports';
import { createKnownFiles } from '../../domain/ticket-keys/known-files';
import { createOpenSets } from '../../domain/ticket-keys/open-sets';
import { createKeyBox } from '../../storage/key-box';
import { createKeyFiles } from '../../storage/key-files';
import { knownKeysDocument } from '../../storage/known-keys-document';

const SERVER = 'https://vault.test';
export const PASSWORD = 'correct horse battery';

/** Where secrets are as they are put, and where each call can be made to fail. */
const createLedVault = () => {
  const secrets = new Map<number, string>();
  const sent: string[] = [];
  const state = {
    server: SERVER as string | null,
    fails: undefined as FailureCode | undefined,
    /** What the server does and nobody hears of. */
    isSilent: false,
    /** What its templates ask of a password. */
    rules: null as PasswordRules | null,
    askedRules: [] as object[],
    whileAsked: (): void => undefined,
  };
  const put = (id: number, value: string) => {
    if (state.fails && !state.isSilent) return fail(state.fails);
    secrets.set(id, value);
    return state.isSilent ? fail('outcome-unknown') : succeed(true as const);
  };
  const secretOf = (id: number, name = 'a secret') => ({ server: SERVER, id, name });
  const vault: PasswordVault = {
    server: () => state.server,
    templates: () => Promise.resolve(succeed([{ id: 2, name: 'Password', isActive: true }])),
    rules: (of) => {
      state.askedRules.push(of);
      state.whileAsked();
      return Promise.resolve(state.rules);
    },
    store: ({ name, password }) => {
      sent.push(`store ${name}`);
      const id = secrets.size + 1;
      const done = put(id, password);
      return Promise.resolve(done.ok ? succeed(secretOf(id, name)) : done);
    },
    fetch: (id) => {
      const value = secrets.get(id);
      return Promise.resolve(
        value === undefined ? fail('access-denied') : succeed({ secret: secretOf(id), value }),
      );
    },
    update: (id, password) => {
      sent.push(`update ${id}`);
      return Promise.resolve(put(id, password));
    },
  };
  return { vault, secrets, sent, state };
};

interface Manner {
  readonly folder?: string;
  readonly files?: (files: KeyFiles) => KeyFiles;
  readonly box?: (box: KeyBox) => KeyBox;
}

/** Key files in a folder of their own, with a password that is quickly tried. */
export const leadKeys = async (manner: Manner = {}) => {
  const folder = manner.folder ?? (await mkdtemp(join(tmpdir(), 'keyturn-keys-')));
  const led = createLedVault();
  const copied: string[] = [];
  const told: TicketKeyFiles[] = [];
  const timers: { readonly delayMs: number; readonly run: () => void }[] = [];
  let now = Date.UTC(2026, 10, 20);
  const clock = { now: () => now };
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const known = createKnownFiles({
    document: knownKeysDocument(join(folder, 'data')),
    ...{ onFound: () => undefined, log, newId: randomUUID },
  });
  const sets = createOpenSets({
    clock,
    timers: {
      after: (delayMs, run) => {
        const timer = { delayMs, run };
        timers.push(timer);
        return () => timers.splice(timers.indexOf(timer), 1);
      },
    },
    onClosed: () => undefined,
  });
  const box = createKeyBox({ logN: 8 });
  const files = createKeyFiles();
  const desk = createKeyDesk({
    box: manner.box?.(box) ?? box,
    files: manner.files?.(files) ?? files,
    paths: {
      isWhole: isAbsolute,
      within: join,
      folderOf: dirname,
      nameOf: basename,
      documents: () => Promise.resolve(folder),
    },
    vault: led.vault,
    ...{ known, sets, clock, random: { bytes: randomBytes } },
    clipboard: {
      copy: ({ value }) => {
        copied.push(value);
        return Promise.resolve(succeed({ clearsAt: null }));
      },
    },
    encode: (text) => Buffer.from(text),
    decode: (bytes) => Buffer.from(bytes).toString(),
    onChanged: (list) => told.push(list),
  });
  return {
    ...{ desk, sets, folder, copied, told, timers, ...led },
    at: (name: string) => join(folder, name),
    later: (ms: number) => {
      now += ms;
    },
    /** What lies in the folder, but for the list. */
    names: async () => (await readdir(folder)).filter((name) => name !== 'data').toSorted(),
    end: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 }),
  };
};

export type LedKeys = Awaited<ReturnType<typeof leadKeys>>;

export const wanted = (path: string, change: Partial<NewTicketKeyFile> = {}): NewTicketKeyFile => ({
  farm: 'edge-web',
  server: 'nginx',
  path,
  password: { kind: 'typed', value: PASSWORD, repeated: PASSWORD },
  store: null,
  raw: null,
  ...change,
});

export const typed = (value: string, repeated = value) => ({ kind: 'typed', value, repeated }) as const;

/** The keys of an opened file, by what they are called. */
export const slots = ({ opened }: TicketKeyFile): readonly string[] =>
  opened?.slots.map(({ shortName }) => shortName) ?? [];

/** What succeeded; a test that meets a failure here has found one. */
export const given = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(reply.failure.code);
  return reply.value;
};

export const codeOf = (reply: Reply<unknown>): FailureCode | 'done' =>
  reply.ok ? 'done' : reply.failure.code;

export const makeKeys = async ({ desk, at }: LedKeys, change: Partial<NewTicketKeyFile> = {}) =>
  given(await desk.create(wanted(at('edge.age'), change)));

export const openKeys = ({ desk }: LedKeys, id: string, password = PASSWORD) =>
  desk.open({ file: { by: 'id', id }, password: { kind: 'typed', value: password } });
