import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { NewTicketKeyFile, PasswordSecret, TicketKeyFile } from '../../../shared/ticket-keys';
import { SIZE_FOR, type KeySize } from '../../../shared/ticket-key-servers';
import { passwordOf } from './file-password';
import { isWhole, type KeyContents } from './key-contents';
import type { Prepared } from './key-ports';
import type { DeskBasics, KeyWorld } from './key-world';
import { ringFrom } from './raw-keys';
import { keysOf, newRing, wipe } from './ring';

export interface KeyMaking {
  readonly create: (wanted: NewTicketKeyFile) => Promise<Reply<TicketKeyFile>>;
}

export const secretNameOf = (farm: string): string => `TLS ticket keys: ${farm}`;
export const notesOf = (path: string): string => `Opens the ticket key file ${path}`;

const UNFIT = /\p{Cc}|\p{Cs}/u;
const isFarm = (farm: string): boolean => farm !== '' && !UNFIT.test(farm);

/** What a new file is to hold, once it is clear that it can be made. */
const createContents = ({ files, paths, clock, random }: KeyWorld) => {
  const ringFor = async (wanted: NewTicketKeyFile): Promise<Reply<KeyContents['ring']>> => {
    const now = clock.now();
    if (wanted.raw === null) return succeed(newRing({ size: SIZE_FOR[wanted.server], now, random }));
    const raw = await files.read(wanted.raw);
    if (!raw.ok) return raw;
    const ring = ringFrom(raw.value.bytes, { path: raw.value.path, server: wanted.server, now, random });
    raw.value.bytes.fill(0);
    return ring;
  };

  const contentsFor = async (wanted: NewTicketKeyFile): Promise<Reply<KeyContents>> => {
    const farm = wanted.farm.trim();
    if (!isFarm(farm)) return fail('farm-empty');
    if (!paths.isWhole(wanted.path)) return fail('key-path-empty');
    const there = await files.read(wanted.path);
    if (there.ok || there.failure.code !== 'key-file-gone') return fail('key-file-exists');
    const ring = await ringFor(wanted);
    if (!ring.ok) return ring;
    const size = ring.value.current.bytes.length as KeySize;
    const { server } = wanted;
    const contents = { farm, server, size, currentSince: clock.now(), ring: ring.value };
    if (isWhole(contents)) return succeed(contents);
    // A file of these would be refused by whoever opens it, and that has to be known before there is one.
    wipe(keysOf(ring.value));
    return fail('key-raw-damaged');
  };

  return contentsFor;
};

/** A new file: never over another one, and with its password stored before anything needs it. */
export const createKeyMaking = (world: KeyWorld, { shown }: DeskBasics): KeyMaking => {
  const { box, files, vault, known, sets, clock, random, encode } = world;

  const contentsFor = createContents(world);

  const storeFor = async (
    wanted: NewTicketKeyFile,
    password: string,
  ): Promise<Reply<PasswordSecret | null>> =>
    wanted.store
      ? vault.store({
          ...wanted.store,
          name: secretNameOf(wanted.farm.trim()),
          password,
          notes: notesOf(wanted.path),
        })
      : succeed(null);

  /** All of it lies beside its place already, so that no secret is stored for a file that cannot be written. */
  const finish = async (wanted: NewTicketKeyFile, password: string, prepared: Prepared) => {
    const secret = await storeFor(wanted, password);
    if (!secret.ok) {
      await prepared.drop();
      return secret;
    }
    const put = await prepared.putNew();
    if (!put.ok) return put;
    for (const { path } of await files.abandoned(wanted.path)) await files.remove(path);
    const read = await files.read(wanted.path);
    if (!read.ok) return read;
    const bytes = encode(password);
    const again = await box.open(read.value.bytes, bytes);
    if (!again.ok) return again;
    const what = wanted.raw === null ? 'made' : 'imported';
    const file = await known.meet(read.value.path, again.value, { what, at: clock.now() });
    if (secret.value) await known.change(file.id, { secret: secret.value });
    sets.put(file.id, { contents: again.value, password: bytes, mark: read.value.mark });
    return shown(file.id);
  };

  return {
    create: async (wanted) => {
      const password = await passwordOf(wanted.password, {
        random,
        rules: () => Promise.resolve(wanted.store ? vault.rules(wanted.store) : null),
      });
      if (!password.ok) return password;
      const contents = await contentsFor(wanted);
      if (!contents.ok) return contents;
      const bytes = encode(password.value);
      const sealed = await box.seal(contents.value, bytes);
      wipe(keysOf(contents.value.ring));
      bytes.fill(0);
      const prepared = await files.prepare(wanted.path, sealed);
      return prepared.ok ? finish(wanted, password.value, prepared.value) : prepared;
    },
  };
};
