import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** What is handed out, by how its name ends; the unpacked apps and the notes of the packager beside it are not. */
const handedOut = /^keyturn-.*\.(?:AppImage|deb|rpm|tar\.gz|dmg|zip|exe|cdx\.json)$/u;

/**
 * Writes `SHA256SUMS`, in the form that `sha256sum --check` reads.
 *
 * @param {string} folder
 * @returns {Promise<readonly string[]>} the files in it
 */
export async function writeChecksums(folder) {
  const names = readdirSync(folder).filter((name) => handedOut.test(name));
  const lines = [];
  for (const name of names.sort()) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(folder, name)), hash);
    lines.push(`${hash.digest('hex')}  ${name}\n`);
  }
  writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
  return names;
}
