import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { Decrypter, Encrypter, type Identity, type Recipient } from 'age-encryption';
import { createHmac, randomBytes } from 'node:crypto';

const NONCE_LENGTH = 16;
const MAC_LENGTH = 16;
/** A payload is a row of pieces of this length. What is longer is none of our files. */
const PIECE = 64 * 1024;

/** HKDF (RFC 5869) with SHA-256, of which one block is all that is wanted. */
const streamKey = (fileKey: Uint8Array, nonce: Uint8Array): Buffer => {
  const drawn = createHmac('sha256', nonce).update(fileKey).digest();
  const key = createHmac('sha256', drawn)
    .update('payload')
    .update(Buffer.from([1]))
    .digest();
  drawn.fill(0);
  return key;
};

/** The number of the piece, which is the first, and that it is the last. */
const onlyPiece = (): Uint8Array => Uint8Array.from({ length: 12 }, (_, at) => (at === 11 ? 1 : 0));

const withStreamKey = (
  fileKey: Uint8Array,
  nonce: Uint8Array,
  use: (cipher: ReturnType<typeof chacha20poly1305>) => Uint8Array,
): Uint8Array => {
  const key = streamKey(fileKey, nonce);
  fileKey.fill(0);
  try {
    return use(chacha20poly1305(key, onlyPiece()));
  } finally {
    key.fill(0);
  }
};

/** Where the line ends that proves all lines before it. */
const headerEnd = (binary: Uint8Array): number => {
  const bytes = Buffer.from(binary.buffer, binary.byteOffset, binary.byteLength);
  return bytes.indexOf('\n', bytes.indexOf('\n---') + 1) + 1;
};

/**
 * What the library does with the text itself is done here: on its way through its streams it would be copied into
 * memory that nobody wipes. Its header stays the business of the library.
 */
export const sealPayload = async (text: Uint8Array, recipient: Recipient): Promise<Buffer> => {
  if (text.length > PIECE) throw new RangeError('longer than any file of keys');
  let fileKey = new Uint8Array();
  const encrypter = new Encrypter();
  encrypter.addRecipient({
    wrapFileKey: (key) => {
      fileKey = Uint8Array.from(key);
      return recipient.wrapFileKey(key);
    },
  });
  const empty = await encrypter.encrypt(new Uint8Array());
  const nonce = randomBytes(NONCE_LENGTH);
  const sealed = withStreamKey(fileKey, nonce, (cipher) => cipher.encrypt(text));
  return Buffer.concat([empty.subarray(0, headerEnd(empty)), nonce, sealed]);
};

/** The caller wipes what it is given. Throws where anything of it was changed. */
export const openPayload = async (binary: Uint8Array, identity: Identity): Promise<Buffer> => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const header = headerEnd(binary);
  const fileKey = await decrypter.decryptHeader(Uint8Array.from(binary.subarray(0, header)));
  const payload = binary.subarray(header);
  const isOnePiece =
    payload.length >= NONCE_LENGTH + MAC_LENGTH && payload.length <= NONCE_LENGTH + PIECE + MAC_LENGTH;
  if (!isOnePiece) throw new RangeError('not one piece');
  const nonce = payload.subarray(0, NONCE_LENGTH);
  const text = withStreamKey(fileKey, nonce, (cipher) => cipher.decrypt(payload.subarray(NONCE_LENGTH)));
  return Buffer.from(text.buffer, text.byteOffset, text.byteLength);
};
