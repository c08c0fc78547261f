import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { KeyStore, Random } from '../domain/ports';
import { createDocument } from './document';
import { passphraseRecordSchema } from './passphrase';
import { createSealer, type UserSealer } from './sealed';
import { createSealedDocument, type SealedDocumentOptions } from './sealed-document';

const random: Random = { bytes: (length) => randomBytes(length) };
const TYPED = 'correct horse battery';
const schema = z.strictObject({ user: z.string(), oldPassword: z.string() });
type Account = z.infer<typeof schema>;
const account: Account = { user: 'svc-backup', oldPassword: 'hunter2 hunter2' };

/** Not a good one, but one whose faults are those of a real one: it does not notice a changed byte. */
const mask = Buffer.alloc(64, 0x5a);
const masked = (bytes: Uint8Array): Buffer => Buffer.from(bytes.map((byte, at) => byte ^ (mask[at] ?? 0)));
const keyStore: KeyStore = {
  protects: () => Promise.resolve({ name: 'macOS Keychain' }),
  encrypt: (text) => Promise.resolve(masked(Buffer.from(text))),
  decrypt: (encrypted) => Promise.resolve(masked(encrypted).toString()),
};
const noKeyStore: KeyStore = { ...keyStore, protects: () => Promise.resolve(undefined) };

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keyturn-sealed-document-'));
  path = join(folder, 'account.json');
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const sealerWith = (store: KeyStore): UserSealer => {
  const record = { folder, name: 'sealing', version: 1, schema: passphraseRecordSchema };
  return createSealer({ keyStore: store, passphraseRecord: createDocument(record), random, log2N: 10 });
};

const accountWith = (
  sealer: Pick<UserSealer, 'open' | 'seal'>,
  options: Partial<SealedDocumentOptions<Account>> = {},
) => createSealedDocument({ folder, name: 'account', version: 1, schema, sealer, ...options });

describe('a sealed document', () => {
  it('comes back as it was, and its file shows nothing of it but name and version', async () => {
    await accountWith(sealerWith(keyStore)).save(account);
    const text = await readFile(path, 'utf8');
    expect(text).not.toContain('hunter2');
    expect(text).not.toContain('svc-backup');
    expect(JSON.parse(text)).toMatchObject({ format: 'keyturn.account', version: 1 });
    expect(await accountWith(sealerWith(keyStore)).load()).toEqual({ state: 'loaded', value: account });
  });

  it('is not written at all where nothing can seal it', async () => {
    const written = await accountWith(sealerWith(noKeyStore)).save(account);
    expect(written).toMatchObject({ ok: false, failure: { code: 'no-key-store' } });
    expect(await readdir(folder)).toEqual([]);
  });

  it('stays where it is, and is not overwritten, until the passphrase is given', async () => {
    const first = sealerWith(noKeyStore);
    await first.givePassphrase(TYPED);
    await accountWith(first).save(account);
    const before = await readFile(path);

    const next = sealerWith(noKeyStore);
    const document = accountWith(next);
    expect(await document.load()).toEqual({ state: 'unreadable', reason: 'passphrase-needed' });
    await next.givePassphrase(TYPED);
    expect(await document.save({ ...account, oldPassword: 'lost' })).toMatchObject({ ok: false });
    expect(await readFile(path)).toEqual(before);
    expect(await document.load()).toEqual({ state: 'loaded', value: account });
    expect(await document.save({ ...account, user: 'svc-web' })).toEqual({ ok: true });
  });

  it('stays where it is when the key store that sealed it is not here', async () => {
    await accountWith(sealerWith(keyStore)).save(account);
    const found = await accountWith(sealerWith(noKeyStore)).load();
    expect(found).toEqual({ state: 'unreadable', reason: 'no-key-store' });
    expect(await accountWith(sealerWith(keyStore)).load()).toEqual({ state: 'loaded', value: account });
  });

  it('of a newer version is known to be newer without being opened', async () => {
    const newer = { folder, name: 'account', version: 2, schema: z.string(), sealer: sealerWith(keyStore) };
    await createSealedDocument(newer).save('all in one line');
    const document = accountWith(sealerWith(noKeyStore));
    expect(await document.load()).toEqual({ state: 'newer' });
    expect(await document.save(account)).toMatchObject({ failure: { code: 'newer-format' } });
  });

  it('of an older version is brought up to date', async () => {
    const older = { folder, name: 'account', version: 1, schema: z.string(), sealer: sealerWith(keyStore) };
    await createSealedDocument(older).save('svc-backup');
    const migrations = { 1: (user: unknown) => ({ user, oldPassword: '' }) };
    const found = await accountWith(sealerWith(keyStore), { version: 2, migrations }).load();
    expect(found).toEqual({ state: 'loaded', value: { user: 'svc-backup', oldPassword: '' } });
  });

  it('cannot be passed off as another document', async () => {
    const sealer = sealerWith(keyStore);
    await createSealedDocument({ folder, name: 'other', version: 1, schema, sealer }).save(account);
    const other = await readFile(join(folder, 'other.json'), 'utf8');
    await writeFile(path, other.replace('keyturn.other', 'keyturn.account'));
    expect((await accountWith(sealer).load()).state).toBe('set-aside');
  });

  it('that was changed on disk is set aside, not shown', async () => {
    const sealer = sealerWith(keyStore);
    await accountWith(sealer).save(account);
    const text = await readFile(path, 'utf8');
    await writeFile(
      path,
      text.replace(/.(?="\n {2}\}\n\}\n$)/u, (last) => (last === 'A' ? 'B' : 'A')),
    );
    expect((await accountWith(sealer).load()).state).toBe('set-aside');
  });
});

describe('a sealed text that was changed', () => {
  const changes = ['A', 'z', '.', '-', ' '];
  const oneByOne = (sealed: string): readonly string[] => [
    ...Array.from(sealed).flatMap((character, at) =>
      changes
        .filter((change) => change !== character)
        .map((change) => sealed.slice(0, at) + change + sealed.slice(at + 1)),
    ),
    ...Array.from(sealed, (_, at) => sealed.slice(0, at)),
    ...Array.from(sealed, (_, at) => sealed.slice(0, at) + sealed.slice(at + 1)),
    `${sealed}A`,
    `${sealed}=`,
    `${sealed}.A`,
  ];

  it.each([
    ['the key store', keyStore],
    ['a passphrase', noKeyStore],
  ])('at any of its characters is refused, when %s sealed it', async (_, store) => {
    const sealer = sealerWith(store);
    if (store === noKeyStore) await sealer.givePassphrase(TYPED);
    const result = await sealer.seal('text');
    if (!result.ok) throw new Error(result.failure.code);
    expect(await sealer.open(result.sealed)).toEqual({ ok: true, text: 'text' });
    const opened: string[] = [];
    for (const changed of oneByOne(result.sealed)) {
      if ((await sealer.open(changed)).ok) opened.push(changed);
    }
    expect(opened).toEqual([]);
  });
});
