import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import { isSameServer } from '../../../shared/same-server';
import type { OpenTicketKeyFile, PasswordSecret, TicketKeyFile } from '../../../shared/ticket-keys';
import type { KeyContents } from './key-contents';
import type { ReadFile } from './key-ports';
import type { DeskBasics, KeyWorld } from './key-world';
import type { KnownFile } from './known-files';
import { looksLike } from './looks-like';

interface Looked {
  readonly known: string | null;
  readonly hasSecret: boolean;
}

export interface KeyOpening {
  readonly look: (path: string) => Promise<Reply<Looked>>;
  readonly open: (asked: OpenTicketKeyFile) => Promise<Reply<TicketKeyFile>>;
}

interface Given {
  readonly value: string;
  readonly secret: PasswordSecret | null;
}

interface Unsealed {
  readonly contents: KeyContents;
  readonly mark: string;
}

/** The password that opens a file: typed, or read from a secret. */
const createGiven = ({ vault }: KeyWorld) => {
  const fetched = async (secret: number | null, file: KnownFile | undefined): Promise<Reply<Given>> => {
    const kept = file?.secret;
    if (secret !== null) return vault.fetch(secret);
    if (!kept || !isSameServer(kept.server, vault.server())) return fail('key-secret-elsewhere');
    return vault.fetch(kept.id);
  };

  const given = async (asked: OpenTicketKeyFile, file: KnownFile | undefined): Promise<Reply<Given>> => {
    const { password } = asked;
    if (password.kind === 'secret') return fetched(password.secret, file);
    return password.value === ''
      ? fail('key-password-empty')
      : succeed({ value: password.value, secret: null });
  };

  return given;
};

const createUnsealing = ({ box, files }: KeyWorld) => {
  /**
   * Whoever changes the password tells the secret before the file takes its place. Where the power went in between, the
   * password of the secret opens what still lies beside the file, so that is put there now.
   */
  const openBeside = async (path: string, password: Uint8Array): Promise<Unsealed | undefined> => {
    for (const beside of await files.abandoned(path)) {
      const opened = await box.open(beside.bytes, password);
      if (opened.ok && (await files.adopt(beside.path, path)).ok) {
        return { contents: opened.value, mark: beside.mark };
      }
    }
    return undefined;
  };

  const unseal = async (read: ReadFile, password: Uint8Array): Promise<Reply<Unsealed>> => {
    const opened = await box.open(read.bytes, password);
    if (!opened.ok) {
      const beside =
        opened.failure.code === 'key-password-wrong' ? await openBeside(read.path, password) : undefined;
      return beside ? succeed(beside) : opened;
    }
    // What was prepared and never put in its place is a copy of keys that nobody looks after.
    for (const { path } of await files.abandoned(read.path)) await files.remove(path);
    return succeed({ contents: opened.value, mark: read.mark });
  };

  return unseal;
};

export const createKeyOpening = (world: KeyWorld, { shown }: DeskBasics): KeyOpening => {
  const { files, paths, vault, known, sets, encode } = world;

  const readKeys = async (path: string): Promise<Reply<ReadFile>> => {
    if (!paths.isWhole(path)) return fail('key-path-empty');
    const read = await files.read(path);
    if (!read.ok) return read;
    const foreign = looksLike(read.value.bytes, read.value.path);
    return foreign ? fail(foreign) : read;
  };

  const given = createGiven(world);
  const unseal = createUnsealing(world);

  return {
    look: async (path) => {
      const read = await readKeys(path);
      if (!read.ok) return read;
      const file = known.at(read.value.path);
      const hasSecret = Boolean(file?.secret && isSameServer(file.secret.server, vault.server()));
      return succeed({ known: file?.id ?? null, hasSecret });
    },
    open: async (asked) => {
      const path = asked.file.by === 'path' ? asked.file.path : known.get(asked.file.id)?.path;
      if (path === undefined) return fail('key-file-unknown');
      const read = await readKeys(path);
      if (!read.ok) return read;
      const password = await given(asked, known.at(read.value.path));
      if (!password.ok) return password;
      const bytes = encode(password.value.value);
      const opened = await unseal(read.value, bytes);
      if (!opened.ok) {
        bytes.fill(0);
        return opened;
      }
      const { contents, mark } = opened.value;
      const file = await known.meet(read.value.path, contents, null);
      const { secret } = password.value;
      if (secret) await known.change(file.id, { secret });
      sets.close(file.id);
      sets.put(file.id, { contents, password: bytes, mark });
      return shown(file.id);
    },
  };
};
