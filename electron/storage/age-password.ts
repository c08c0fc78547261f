import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { Stanza, type Identity, type Recipient } from 'age-encryption';
import { randomBytes } from 'node:crypto';
import { deriveBeside } from './scrypt-thread';

const KIND = 'scrypt';
const LABEL = Buffer.from('age-encryption.org/v1/scrypt');
const SALT_LENGTH = 16;
const KEY_LENGTH = 32;
const WRAPPED_LENGTH = 32;
const R = 8;
/** 2 to the power of this: 256 MiB and about a second for each guess. */
export const WORK_FACTOR = 18;
/** A file that somebody changed must not be able to ask for all the memory there is. */
const HARDEST = 20;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll('=', '');

/** Beside everything else: the library's own would keep it waiting for a second. */
const derive = (password: Uint8Array, salt: Uint8Array, logN: number): Promise<Uint8Array> =>
  deriveBeside({
    ...{ password, salt: Buffer.concat([LABEL, salt]) },
    ...{ N: 2 ** logN, r: R, length: KEY_LENGTH },
  });

const cipherOf = (key: Uint8Array) => chacha20poly1305(key, new Uint8Array(12));

/** As the format has it, so that every program that knows the format opens what it seals. */
export const passwordRecipient = (password: Uint8Array, logN = WORK_FACTOR): Recipient => ({
  wrapFileKey: async (fileKey) => {
    const salt = randomBytes(SALT_LENGTH);
    const key = await derive(password, salt, logN);
    const wrapped = cipherOf(key).encrypt(fileKey);
    key.fill(0);
    return [new Stanza([KIND, base64(salt), String(logN)], wrapped)];
  },
});

export type Refusal = 'key-file-damaged' | 'key-file-recipients' | 'key-file-too-hard' | 'key-password-wrong';

export interface PasswordIdentity extends Identity {
  /** Why the key of the file was not found; undefined where it was. */
  readonly refusal: () => Refusal | undefined;
}

interface Lock {
  readonly salt: Buffer;
  readonly logN: number;
  readonly wrapped: Uint8Array;
}

const lockOf = ({ args, body }: Stanza): Lock | undefined => {
  const [, saltText = '', logText = '', ...more] = args;
  const salt = Buffer.from(saltText, 'base64');
  const hasSalt = salt.length === SALT_LENGTH && base64(salt) === saltText;
  const isSound =
    hasSalt && more.length === 0 && /^[1-9]\d*$/u.test(logText) && body.length === WRAPPED_LENGTH;
  return isSound ? { salt, logN: Number(logText), wrapped: body } : undefined;
};

const lockIn = (stanzas: readonly Stanza[]): Lock | Refusal => {
  const stanza = stanzas.find(({ args }) => args[0] === KIND);
  if (!stanza) return 'key-file-recipients';
  const lock = lockOf(stanza);
  // Beside a password there is no other way in: whoever added one could open what he was not to.
  if (!lock || stanzas.length !== 1) return 'key-file-damaged';
  return lock.logN > HARDEST ? 'key-file-too-hard' : lock;
};

export const passwordIdentity = (password: Uint8Array): PasswordIdentity => {
  let refusal: Refusal | undefined;
  return {
    refusal: () => refusal,
    unwrapFileKey: async (stanzas) => {
      const lock = lockIn(stanzas);
      if (typeof lock === 'string') {
        refusal = lock;
        return null;
      }
      const key = await derive(password, lock.salt, lock.logN);
      try {
        return cipherOf(key).decrypt(lock.wrapped);
      } catch {
        refusal = 'key-password-wrong';
        return null;
      } finally {
        key.fill(0);
      }
    },
  };
};
