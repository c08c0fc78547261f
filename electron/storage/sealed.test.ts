import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sealing } from '../../shared/sealing';
import type { KeyStore, Random } from '../domain/ports';
import { createDocument } from './document';
import { passphraseRecordSchema } from './passphrase';
import { createSealer, type UserSealer } from './sealed';

const random: Random = { bytes: (length) => randomBytes(length) };
const TYPED = 'correct horse battery';

/** Encrypts like the stores of Linux and macOS do through Chromium: a changed byte goes unnoticed. */
const keyring = (): KeyStore => {
  const key = randomBytes(16);
  const iv = Buffer.alloc(16, ' ');
  return {
    protects: () => Promise.resolve({ name: 'GNOME Keyring' }),
    encrypt: (text) => {
      const cipher = createCipheriv('aes-128-cbc', key, iv);
      return Promise.resolve(Buffer.concat([Buffer.from('v11'), cipher.update(text), cipher.final()]));
    },
    decrypt: (encrypted) => {
      const decipher = createDecipheriv('aes-128-cbc', key, iv);
      return Promise.resolve(decipher.update(encrypted.subarray(3)).toString() + decipher.final().toString());
    },
  };
};
const refuses = () => Promise.reject(new Error('locked'));
const nothing: KeyStore = { protects: () => Promise.resolve(undefined), encrypt: refuses, decrypt: refuses };

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keyturn-sealed-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Each is a run of its own on the same data folder. */
const run = (keyStore: KeyStore = nothing): UserSealer => {
  const record = { folder, name: 'sealing', version: 1, schema: passphraseRecordSchema };
  return createSealer({ keyStore, passphraseRecord: createDocument(record), random, log2N: 10 });
};

const sealedBy = async (sealer: UserSealer, text = 'the old password'): Promise<string> => {
  const result = await sealer.seal(text);
  if (!result.ok) throw new Error(result.failure.code);
  return result.sealed;
};

const failureOf = async (
  answer: Promise<{ readonly ok: boolean; readonly failure?: { readonly code: string } }>,
) => (await answer).failure?.code;

const openFailure = async (sealer: UserSealer, sealed: string): Promise<string> => {
  const opened = await sealer.open(sealed);
  return opened.ok ? `opened: ${opened.text}` : opened.failure.code;
};

describe('on a computer with a key store', () => {
  it('seals with it, says so, and opens again in another run', async () => {
    const store = keyring();
    const sealed = await sealedBy(run(store));
    const later = run(store);
    expect(await later.open(sealed)).toEqual({ ok: true, text: 'the old password' });
    expect(later.state()).toEqual({ by: 'key-store', name: 'GNOME Keyring' });
  });

  it('shows nothing of the text in what it seals, nor that two texts are the same', async () => {
    const sealer = run(keyring());
    const [one, other] = [await sealedBy(sealer), await sealedBy(sealer)];
    expect(one).not.toBe(other);
    expect(Buffer.from(one.split('.').at(-1) ?? '', 'base64url').toString('latin1')).not.toContain(
      'password',
    );
  });

  it('never falls back to anything else when the store refuses', async () => {
    const sealer = run({ ...keyring(), encrypt: refuses });
    expect(await failureOf(sealer.seal('text'))).toBe('no-key-store');
  });

  it('takes no new passphrase, which would protect nothing', async () => {
    const sealer = run(keyring());
    expect(await failureOf(sealer.givePassphrase(TYPED))).toBe('bad-request');
    expect(await run().start()).toEqual({ state: 'absent' });
  });

  it('says that the store is the one that will not open a text of another store', async () => {
    const sealed = await sealedBy(run(keyring()));
    expect(await openFailure(run(keyring()), sealed)).toBe('no-key-store');
    expect(await openFailure(run({ ...keyring(), decrypt: refuses }), sealed)).toBe('no-key-store');
  });

  it('still opens what a passphrase sealed before there was one, once it is given', async () => {
    const before = run();
    await before.givePassphrase(TYPED);
    const sealed = await sealedBy(before);
    const sealer = run(keyring());
    expect(await openFailure(sealer, sealed)).toBe('passphrase-needed');
    const state = { by: 'key-store', name: 'GNOME Keyring' };
    expect(await sealer.givePassphrase(TYPED)).toEqual({ ok: true, value: state });
    expect(await sealer.open(sealed)).toEqual({ ok: true, text: 'the old password' });
    expect(await sealedBy(sealer)).toContain('.key-store.');
  });
});

describe('on a computer without a key store', () => {
  it('seals nothing before a passphrase is given, and says what is lacking', async () => {
    const sealer = run();
    expect(await failureOf(sealer.seal('text'))).toBe('no-key-store');
    expect(sealer.state()).toEqual({ by: 'none', passphrase: 'not-chosen' });
  });

  it('wants the same passphrase in the next run', async () => {
    const first = run();
    expect(await first.givePassphrase(TYPED)).toEqual({ ok: true, value: { by: 'passphrase' } });
    const sealed = await sealedBy(first);

    const next = run();
    await next.start();
    expect(next.state()).toEqual({ by: 'none', passphrase: 'not-given' });
    expect(await openFailure(next, sealed)).toBe('passphrase-needed');
    expect(await failureOf(next.seal('text'))).toBe('passphrase-needed');
    expect(await failureOf(next.givePassphrase('another passphrase'))).toBe('passphrase-wrong');
    expect(next.state()).toEqual({ by: 'none', passphrase: 'not-given' });
    expect(await next.givePassphrase(TYPED)).toEqual({ ok: true, value: { by: 'passphrase' } });
    expect(await next.open(sealed)).toEqual({ ok: true, text: 'the old password' });
  });

  it.each(['', 'eleven char', 'cafe\u0301 leche9'])(
    'refuses a new passphrase that is too short: "%s"',
    async (typed) => {
      const sealer = run();
      expect(await failureOf(sealer.givePassphrase(typed))).toBe('passphrase-too-short');
      expect(await run().start()).toEqual({ state: 'absent' });
    },
  );

  it('keeps the passphrase it has when a wrong one is given after it', async () => {
    const sealer = run();
    await sealer.givePassphrase(TYPED);
    const sealed = await sealedBy(sealer);
    expect(await failureOf(sealer.givePassphrase('another passphrase'))).toBe('passphrase-wrong');
    expect((await sealer.open(sealed)).ok).toBe(true);
  });

  it('takes the first of two passphrases chosen at once, and finds the other one wrong', async () => {
    const sealer = run();
    const [one, other] = await Promise.all([
      sealer.givePassphrase(TYPED),
      sealer.givePassphrase('another passphrase'),
    ]);
    expect([one.ok, other.ok]).toEqual([true, false]);
  });

  it('cannot open a text of a key store, and never tries the passphrase on it', async () => {
    const sealed = await sealedBy(run(keyring()));
    const sealer = run();
    await sealer.givePassphrase(TYPED);
    expect(await openFailure(sealer, sealed)).toBe('no-key-store');
  });

  it('does not ask for a passphrase that was never chosen, as when its record was lost', async () => {
    const first = run();
    await first.givePassphrase(TYPED);
    const sealed = await sealedBy(first);
    await rm(join(folder, 'sealing.json'));
    expect(await openFailure(run(), sealed)).toBe('no-key-store');
  });

  it('takes no passphrase as long as its record cannot be written', async () => {
    await rm(folder, { recursive: true });
    await writeFile(folder, '');
    const sealer = run();
    expect(await failureOf(sealer.givePassphrase(TYPED))).toBe('disk-refused');
    expect(sealer.state().by).toBe('none');
  });

  it('does not take the old passphrase for a new one when the record was damaged meanwhile', async () => {
    await run().givePassphrase(TYPED);
    const sealer = run();
    await sealer.start();
    await writeFile(join(folder, 'sealing.json'), 'half a');
    expect(await failureOf(sealer.givePassphrase(TYPED))).toBe('internal');
    expect(sealer.state().by).toBe('none');
  });

  it('leaves the record of a newer version alone', async () => {
    const newer = '{"format":"keyturn.sealing","version":2,"value":{}}';
    await writeFile(join(folder, 'sealing.json'), newer);
    const sealer = run();
    expect(await sealer.start()).toEqual({ state: 'newer' });
    expect(sealer.state()).toEqual({ by: 'none', passphrase: 'not-given' });
    expect(await failureOf(sealer.givePassphrase(TYPED))).toBe('newer-format');
    expect(await readFile(join(folder, 'sealing.json'), 'utf8')).toBe(newer);
  });
});

describe('forgetting', () => {
  it('seals and opens nothing any more until the passphrase is given again', async () => {
    const sealer = run();
    await sealer.givePassphrase(TYPED);
    const sealed = await sealedBy(sealer);
    sealer.forget();
    expect(sealer.state()).toEqual({ by: 'none', passphrase: 'not-given' });
    expect(await failureOf(sealer.seal('text'))).toBe('passphrase-needed');
    expect(await openFailure(sealer, sealed)).toBe('passphrase-needed');
    await sealer.givePassphrase(TYPED);
    expect((await sealer.open(sealed)).ok).toBe(true);
  });

  it('also drops a passphrase that was given before it and is still being turned into a key', async () => {
    const sealer = run();
    const giving = sealer.givePassphrase(TYPED);
    sealer.forget();
    expect(await giving).toEqual({ ok: true, value: { by: 'none', passphrase: 'not-given' } });
  });
});

describe('listeners', () => {
  it('hear of each change once, and of nothing after they have left', async () => {
    const heard: Sealing[] = [];
    const sealer = run();
    const leave = sealer.onChanged((sealing) => heard.push(sealing));
    await sealer.givePassphrase(TYPED);
    await sealer.givePassphrase(TYPED);
    sealer.forget();
    sealer.forget();
    expect(heard).toEqual([{ by: 'passphrase' }, { by: 'none', passphrase: 'not-given' }]);
    leave();
    await sealer.givePassphrase(TYPED);
    expect(heard).toHaveLength(2);
  });
});
