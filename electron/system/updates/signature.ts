import { createPublicKey, verify } from 'node:crypto';

const RAW_KEY_BYTES = 32;
const SIGNATURE = /^[A-Za-z0-9+/]{86}==\s*$/u;

/** Whether whoever has the key's other half has signed just these bytes. The signature is base64, as it lies beside the list. */
export const isSignedBy = (key: string, bytes: Uint8Array, signature: string): boolean => {
  const raw = Buffer.from(key, 'base64');
  if (raw.length !== RAW_KEY_BYTES || !SIGNATURE.test(signature)) return false;
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') };
  const publicKey = createPublicKey({ format: 'jwk', key: jwk });
  return verify(null, bytes, publicKey, Buffer.from(signature.trim(), 'base64'));
};
