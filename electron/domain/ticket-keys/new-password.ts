import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import { isSameServer } from '../../../shared/same-server';
import type { PasswordRules } from '../../../shared/secret';
import type { ChangedFilePassword, PasswordSecret, TicketKeyFile } from '../../../shared/ticket-keys';
import { passwordOf } from './file-password';
import type { Prepared } from './key-ports';
import type { DeskBasics, KeyWorld } from './key-world';
import type { KnownFile } from './known-files';
import { notesOf, secretNameOf } from './making';
import type { OpenSet } from './open-sets';

interface Place {
  readonly id: string;
  readonly folder: number;
  readonly template: number;
}

export interface KeyPasswords {
  readonly changePassword: (wanted: ChangedFilePassword) => Promise<Reply<TicketKeyFile>>;
}

export interface PasswordActs {
  readonly storePassword: (place: Place) => Promise<Reply<TicketKeyFile>>;
  readonly showPassword: (id: string) => Reply<{ readonly value: string }>;
  readonly copyPassword: (id: string) => Promise<Reply<{ readonly clearsAt: number | null }>>;
}

interface Changing {
  readonly file: KnownFile;
  readonly set: OpenSet;
  readonly secret: ChangedFilePassword['secret'];
  readonly before: string;
  readonly after: string;
}

/** Where nobody has said whether it was done, only looking tells. */
const UNSAID: readonly string[] = [
  'outcome-unknown',
  'no-answer',
  'answer-too-slow',
  'server-error',
  'cancelled',
];

/** What that secret asks of a password, or its template where it is yet to be made. */
const rulesFor = (
  { vault }: Pick<KeyWorld, 'vault'>,
  secret: ChangedFilePassword['secret'],
  kept: PasswordSecret | null,
): Promise<PasswordRules | null> => {
  if (secret.kind === 'make') return vault.rules({ template: secret.template });
  const isKept = secret.kind === 'update' && kept && isSameServer(kept.server, vault.server());
  return isKept ? vault.rules({ secret: kept.id }) : Promise.resolve(null);
};

/** The secret that holds the password, which hears of another one before the file does. */
const createSecretKeeping = ({ vault }: KeyWorld) => {
  const storeIn = (file: KnownFile, place: Omit<Place, 'id'>, password: string) =>
    vault.store({
      ...{ folder: place.folder, template: place.template, password },
      ...{ name: secretNameOf(file.farm), notes: notesOf(file.path) },
    });

  const update = async (kept: PasswordSecret, after: string): Promise<Reply<PasswordSecret>> => {
    const updated = await vault.update(kept.id, after);
    if (updated.ok) return succeed(kept);
    if (!UNSAID.includes(updated.failure.code)) return updated;
    const there = await vault.fetch(kept.id);
    return there.ok && there.value.value === after ? succeed(kept) : fail('key-secret-not-sure');
  };

  const tellSecret = ({ file, secret, after }: Changing): Promise<Reply<PasswordSecret | null>> => {
    if (secret.kind === 'leave') return Promise.resolve(succeed(null));
    if (secret.kind === 'make') return storeIn(file, secret, after);
    const kept = file.secret;
    if (!kept || !isSameServer(kept.server, vault.server()))
      return Promise.resolve(fail('key-secret-elsewhere'));
    return update(kept, after);
  };

  return { storeIn, tellSecret };
};

export const createKeyPasswords = (world: KeyWorld, { shown, opened }: DeskBasics): KeyPasswords => {
  const { box, files, vault, known, sets, clock, random, encode, decode } = world;

  const { tellSecret } = createSecretKeeping(world);

  /** The new file lies beside the old one, so all that can still fail is the secret, and then nothing has happened. */
  const carryOut = async (changing: Changing, prepared: Prepared): Promise<Reply<TicketKeyFile>> => {
    const { file, set, secret } = changing;
    const kept = await tellSecret(changing);
    if (!kept.ok) {
      await prepared.drop();
      return kept;
    }
    const put = await prepared.putInPlace(set.mark);
    if (!put.ok) {
      if (secret.kind === 'update' && kept.value) await vault.update(kept.value.id, changing.before);
      return put;
    }
    if (sets.isStill(file.id, set)) {
      sets.put(file.id, { ...set, password: encode(changing.after), mark: put.value.mark });
      set.password.fill(0);
    }
    await known.note(file.id, { what: 'password-changed', at: clock.now() }, { secret: kept.value });
    return shown(file.id);
  };

  return {
    changePassword: async ({ id, password, secret }) => {
      const asked = opened(id);
      if (!asked.ok) return asked;
      const after = await passwordOf(password, {
        random,
        rules: () => rulesFor(world, secret, asked.value.file.secret),
      });
      if (!after.ok) return after;
      // Looked for once more: a lock may have wiped its keys while the server was asked.
      const work = opened(id);
      if (!work.ok) return work;
      const { file, set } = work.value;
      const changing = { file, set, secret, before: decode(set.password), after: after.value };
      const bytes = encode(after.value);
      const sealed = await box.seal(set.contents, bytes);
      bytes.fill(0);
      const prepared = await files.prepare(file.path, sealed);
      return prepared.ok ? carryOut(changing, prepared.value) : prepared;
    },
  };
};

/** What is done with the password that a file has now. */
export const createPasswordActs = (world: KeyWorld, { shown, opened }: DeskBasics): PasswordActs => {
  const { known, decode, clipboard } = world;
  const { storeIn } = createSecretKeeping(world);
  return {
    storePassword: async ({ id, ...place }) => {
      const work = opened(id);
      if (!work.ok) return work;
      const { file, set } = work.value;
      const stored = await storeIn(file, place, decode(set.password));
      if (!stored.ok) return stored;
      await known.change(id, { secret: stored.value });
      return shown(id);
    },
    showPassword: (id) => {
      const work = opened(id);
      return work.ok ? succeed({ value: decode(work.value.set.password) }) : work;
    },
    copyPassword: async (id) => {
      const work = opened(id);
      if (!work.ok) return work;
      const value = decode(work.value.set.password);
      return clipboard.copy({ label: secretNameOf(work.value.file.farm), value, isSecret: true });
    },
  };
};
