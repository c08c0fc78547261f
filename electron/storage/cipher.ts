import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Random } from '../domain/ports';

const ALGORITHM = 'aes-256-gcm';
export const KEY_LENGTH = 32;
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;

interface Encryption {
  readonly key: Uint8Array;
  /** Not secret, but not to be changed either: what the text was sealed for. */
  readonly bound: string;
  readonly random: Random;
}

/** base64url without a second spelling of the same bytes, so that a changed character never goes unnoticed. */
export const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

export const fromText = (text: string): Buffer | undefined => {
  const bytes = Buffer.from(text, 'base64url');
  return toText(bytes) === text ? bytes : undefined;
};

export const encrypt = (text: string, { key, bound, random }: Encryption): string => {
  const nonce = random.bytes(NONCE_LENGTH);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_LENGTH }).setAAD(
    Buffer.from(bound),
  );
  const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return toText(body);
};

/** The text; nothing when key, body or what it is bound to is not exactly what it was. */
export const decrypt = (
  encrypted: string,
  { key, bound }: Omit<Encryption, 'random'>,
): string | undefined => {
  const body = fromText(encrypted);
  if (body === undefined || body.length < NONCE_LENGTH + TAG_LENGTH) return undefined;
  const nonce = body.subarray(0, NONCE_LENGTH);
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_LENGTH });
  decipher.setAAD(Buffer.from(bound)).setAuthTag(body.subarray(-TAG_LENGTH));
  try {
    const text = decipher.update(body.subarray(NONCE_LENGTH, -TAG_LENGTH));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
};
