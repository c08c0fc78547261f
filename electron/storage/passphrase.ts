import * as z from 'zod/mini';
import type { Random } from '../domain/ports';
import { decrypt, encrypt, fromText, KEY_LENGTH, toText } from './cipher';
import { deriveBeside } from './scrypt-thread';
import { cannotOpen, headOf, type Opened, type Sealed } from './seal';

const SALT_LENGTH = 16;
const R = 8;
const P = 1;
/** 2 to the power of this: 128 MiB and about half a second for each guess. */
const LOG2_N = 17;

/** What is kept of a passphrase: how a key is made of it, and a text only that key opens. Neither it nor the key. */
export const passphraseRecordSchema = z.strictObject({
  salt: z.string().check(z.refine((text) => fromText(text)?.length === SALT_LENGTH, 'is not a salt')),
  // A record that somebody changed must not be able to ask for all the memory there is.
  scrypt: z.strictObject({ log2N: z.int().check(z.gte(10), z.lte(20)), r: z.literal(R), p: z.literal(P) }),
  verifier: z.string().check(z.maxLength(256)),
});

export type PassphraseRecord = Readonly<z.infer<typeof passphraseRecordSchema>>;
type Making = Omit<PassphraseRecord, 'verifier'>;

const VERIFIED = 'the passphrase is right';

const headFor = ({ salt, scrypt: { log2N, r, p } }: Making): string =>
  headOf('passphrase', [salt, `${log2N}-${r}-${p}`]);

/** Sealed texts and the verifier never stand in for each other. */
const verifierBound = (making: Making): string => `verifier.${headFor(making)}`;

const deriveKey = async (passphrase: string, { scrypt: { log2N, r }, salt }: Making): Promise<Buffer> => {
  // One keyboard may compose a letter that another one types as two signs.
  const password = Buffer.from(passphrase.normalize('NFKC'));
  const bytes = Buffer.from(salt, 'base64url');
  const key = await deriveBeside({ password, salt: bytes, N: 2 ** log2N, r, length: KEY_LENGTH });
  password.fill(0);
  return Buffer.from(key.buffer);
};

export interface PassphraseKey {
  readonly seal: (text: string) => Sealed;
  readonly open: (parts: readonly string[]) => Opened;
  readonly wipe: () => void;
}

const createKey = (key: Buffer, making: Making, random: Random): PassphraseKey => {
  const bound = headFor(making);
  return {
    seal: (text) => ({ ok: true, sealed: `${bound}.${encrypt(text, { key, bound, random })}` }),
    open: ([salt = '', cost = '', body = '', ...rest]) => {
      if (rest.length > 0) return cannotOpen('internal', 'not-sealed-text');
      if (headOf('passphrase', [salt, cost]) !== bound) {
        return cannotOpen('passphrase-wrong', 'other-passphrase');
      }
      const text = decrypt(body, { key, bound });
      return text === undefined ? cannotOpen('internal', 'sealed-text-changed') : { ok: true, text };
    },
    wipe: () => {
      key.fill(0);
    },
  };
};

/** Takes a new passphrase: the record goes to disk, the key stays in memory. */
export const choosePassphrase = async (
  passphrase: string,
  { random, log2N = LOG2_N }: { readonly random: Random; readonly log2N?: number },
): Promise<{ readonly record: PassphraseRecord; readonly key: PassphraseKey }> => {
  const making = { salt: toText(random.bytes(SALT_LENGTH)), scrypt: { log2N, r: R, p: P } } as const;
  const key = await deriveKey(passphrase, making);
  const verifier = encrypt(VERIFIED, { key, bound: verifierBound(making), random });
  return { record: { ...making, verifier }, key: createKey(key, making, random) };
};

/** The key of a passphrase given before; nothing when this is not that passphrase. */
export const recallPassphrase = async (
  passphrase: string,
  { random, record }: { readonly random: Random; readonly record: PassphraseRecord },
): Promise<PassphraseKey | undefined> => {
  const key = await deriveKey(passphrase, record);
  if (decrypt(record.verifier, { key, bound: verifierBound(record) }) === VERIFIED) {
    return createKey(key, record, random);
  }
  key.fill(0);
  return undefined;
};
