import { createCipheriv, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';

const ITERATIONS = 600_000;
const KEY_LENGTH = 32;
const BLOCK = 16;
const NONCE_LENGTH = 12;

const derive = promisify(pbkdf2);

/** Tag, length and contents, as DER writes them. */
const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const digits = Buffer.from(
    body.length.toString(16).padStart(body.length > 0xffff ? 6 : body.length > 0xff ? 4 : 2, '0'),
    'hex',
  );
  return Buffer.concat([Buffer.from([tag, 128 + digits.length]), digits, body]);
};

const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const set = (...parts: readonly Uint8Array[]) => der(0x31, ...parts);
const octets = (bytes: Uint8Array) => der(0x04, bytes);
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const tagged = (number: number, ...parts: readonly Uint8Array[]) => der(0xa0 + number, ...parts);

const integer = (value: number): Buffer => {
  const digits = value.toString(16);
  const hex = digits.length % 2 === 0 ? digits : `0${digits}`;
  // A first bit that is set would make it negative.
  return der(0x02, Buffer.from(/^[89a-f]/u.test(hex) ? `00${hex}` : hex, 'hex'));
};

const NULL = Buffer.from([0x05, 0x00]);
const AUTH_ENVELOPED = oid('2a864886f70d0109100117');
const DATA = oid('2a864886f70d010701');
const PBKDF2 = oid('2a864886f70d01050c');
const HMAC_SHA256 = oid('2a864886f70d0209');
const PWRI_KEK = oid('2a864886f70d0109100309');
const AES_256_CBC = oid('60864801650304012a');
const AES_256_GCM = oid('60864801650304012e');

/** RFC 3211: a length, three bytes that prove the password, the key and padding, encrypted twice over. */
const wrap = (key: Buffer, kek: Buffer, iv: Buffer): Buffer => {
  const check = key.subarray(0, 3).map((byte) => byte ^ 0xff);
  const used = 1 + check.length + key.length;
  const padded = Buffer.concat([
    Buffer.from([key.length]),
    check,
    key,
    randomBytes(Math.max(2 * BLOCK, Math.ceil(used / BLOCK) * BLOCK) - used),
  ]);
  const once = (bytes: Buffer, first: Buffer) => {
    const cipher = createCipheriv('aes-256-cbc', kek, first).setAutoPadding(false);
    return Buffer.concat([cipher.update(bytes), cipher.final()]);
  };
  const inner = once(padded, iv);
  padded.fill(0);
  return once(inner, inner.subarray(-BLOCK));
};

const recipientOf = async (key: Buffer, password: Uint8Array): Promise<Buffer> => {
  const [salt, iv] = [randomBytes(BLOCK), randomBytes(BLOCK)];
  const kek = await derive(password, salt, ITERATIONS, KEY_LENGTH, 'sha256');
  const wrapped = wrap(key, kek, iv);
  kek.fill(0);
  const derivation = sequence(
    octets(salt),
    integer(ITERATIONS),
    integer(KEY_LENGTH),
    sequence(HMAC_SHA256, NULL),
  );
  const inner = sequence(AES_256_CBC, octets(iv));
  // PasswordRecipientInfo: version 0, how the password becomes a key, how that key wraps, what it has wrapped.
  return tagged(3, integer(0), tagged(0, PBKDF2, derivation), sequence(PWRI_KEK, inner), octets(wrapped));
};

const pemOf = (bytes: Buffer): Buffer => {
  const lines = bytes.toString('base64').match(/.{1,64}/gu) ?? [];
  return Buffer.from(['-----BEGIN CMS-----', ...lines, '-----END CMS-----', ''].join('\n'));
};

/**
 * CMS AuthEnvelopedData (RFC 5083) for a password. Put together here, because `openssl cms -encrypt` itself does without
 * any proof that nobody has changed it, and makes keys of passwords far too fast.
 */
export const cmsOf = async (text: Uint8Array, password: Uint8Array): Promise<Buffer> => {
  const key = randomBytes(KEY_LENGTH);
  const nonce = randomBytes(NONCE_LENGTH);
  const recipient = await recipientOf(key, password);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(text), cipher.final()]);
  key.fill(0);
  const gcm = sequence(AES_256_GCM, sequence(octets(nonce), integer(BLOCK)));
  const contents = sequence(DATA, gcm, der(0x80, body));
  const enveloped = sequence(integer(0), set(recipient), contents, octets(cipher.getAuthTag()));
  return pemOf(sequence(AUTH_ENVELOPED, tagged(0, enveloped)));
};
