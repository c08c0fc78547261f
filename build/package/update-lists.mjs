import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { createReadStream, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The list of each system, and the files that an app of that system replaces itself by. */
const lists = new Map([
  ['latest-linux.yml', /-linux-[^-]+\.AppImage$/u],
  ['latest.yml', /-win-[^-]+-setup\.exe$/u],
  ['latest-mac.yml', /-mac-[^-]+\.zip$/u],
]);

/**
 * A key as the app is told of it: 32 bytes in base64.
 *
 * @param {string} privateKey in PEM
 */
export function publicKeyOf(privateKey) {
  const { x = '' } = createPublicKey(createPrivateKey(privateKey)).export({ format: 'jwk' });
  return Buffer.from(x, 'base64url').toString('base64');
}

/** @returns {string} a new key of ed25519, in PEM */
export function newSigningKey() {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}

/**
 * What lies beside a list: made of its bytes, which nothing may change afterwards.
 *
 * @param {string | Uint8Array} list
 * @param {string} privateKey in PEM
 */
export function signatureOf(list, privateKey) {
  const key = createPrivateKey(privateKey);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The key that signs updates is one of ed25519.');
  return `${sign(null, Buffer.from(list), key).toString('base64')}\n`;
}

/** @param {string} folder @param {string} name */
async function describe(folder, name) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(join(folder, name)), hash);
  return { url: name, sha512: hash.digest('base64'), size: statSync(join(folder, name)).size };
}

/**
 * Writes a list for each system that has files here, and signs it. It is JSON, which every reader of YAML reads too.
 *
 * @param {string} folder of what is handed out
 * @param {{ readonly version: string, readonly notes: string, readonly privateKey: string }} release
 * @returns {Promise<readonly string[]>} the files written
 */
export async function writeUpdateLists(folder, { version, notes, privateKey }) {
  const names = readdirSync(folder).filter((name) => name.startsWith(`keyturn-${version}-`));
  const written = [];
  for (const [list, isOf] of lists) {
    const files = [];
    for (const name of names.filter((each) => isOf.test(each)).sort())
      files.push(await describe(folder, name));
    if (files.length === 0) continue;
    const text = `${JSON.stringify({ version, releaseNotes: notes, files }, null, 2)}\n`;
    writeFileSync(join(folder, list), text);
    writeFileSync(join(folder, `${list}.sig`), signatureOf(text, privateKey));
    written.push(list, `${list}.sig`);
  }
  return written;
}
