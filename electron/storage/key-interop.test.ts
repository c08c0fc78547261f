import { execFile, spawn } from 'node:child_process';
import { accessSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeyBox } from './key-box';
import { textOf } from './key-document';
import { knownContents } from './testing/key-contents';
import { SEALED_BY_AGE } from './testing/sealed-by-age';

const PASSWORD = 'correct horse battery';
const password = Buffer.from(PASSWORD);
const box = createKeyBox({ logN: 10 });

const isMissing = (...names: readonly string[]): boolean =>
  names.some((name) =>
    (process.env['PATH'] ?? '').split(delimiter).every((folder) => {
      try {
        accessSync(join(folder, name));
        return false;
      } catch {
        return true;
      }
    }),
  );

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keyturn-interop-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** The program asks on a terminal and nowhere else, so it is given one. */
const onTerminal = async (command: string, answers: number): Promise<number | null> => {
  const child = spawn('script', ['-qec', command, '/dev/null'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  let said = '';
  let given = 0;
  child.stdout.on('data', (text) => {
    said += String(text);
    const asked = said.split(/passphrase[^:\n]*: /iu).length - 1;
    for (; given < Math.min(asked, answers); given += 1) child.stdin.write(`${PASSWORD}\n`);
  });
  const [code] = await exited;
  return code;
};

describe('a file that the program age has written', () => {
  it('is opened, with each key where it belongs', async () => {
    const opened = await box.open(Buffer.from(SEALED_BY_AGE), password);
    const contents = opened.ok ? opened.value : undefined;
    expect(contents).toMatchObject({ farm: 'by-age', server: 'apache', size: 48 });
    const firsts = [contents?.ring.next, contents?.ring.current, contents?.ring.previous];
    expect(firsts.map((key) => key?.bytes[0])).toEqual([0x60, 0x30, 0x00]);
  });

  it('is opened, too, after it has passed through an editor of Windows', async () => {
    const text = `\n${SEALED_BY_AGE.replaceAll('\n', '\r\n')}\r\n`;
    expect((await box.open(Buffer.from(text), password)).ok).toBe(true);
  });
});

describe.skipIf(isMissing('age', 'script'))('the program age (apt-get install age bsdutils)', () => {
  it('opens what is sealed here, and seals what is opened here', async () => {
    const sealed = join(folder, 'keys.age');
    const plain = join(folder, 'keys.json');
    await writeFile(sealed, await box.seal(knownContents(), password));
    expect(await onTerminal(`age -d -o ${plain} ${sealed}`, 1)).toBe(0);
    expect((await readFile(plain)).equals(textOf(knownContents()))).toBe(true);
    const again = join(folder, 'again.age');
    expect(await onTerminal(`age -p -a -o ${again} ${plain}`, 2)).toBe(0);
    expect(await box.open(await readFile(again), password)).toEqual({ ok: true, value: knownContents() });
  });
});

interface Opened {
  readonly code: number;
  readonly path: string;
}

describe.skipIf(isMissing('openssl'))('openssl cms (apt-get install openssl)', () => {
  const decrypt = (sealed: string, given = PASSWORD): Promise<Opened> =>
    new Promise((resolve) => {
      const path = join(folder, 'out');
      const form = ['-binary', '-inform', 'PEM', '-in', sealed, '-out', path];
      execFile('openssl', ['cms', '-decrypt', ...form, '-pwri_password', given], (error) => {
        resolve({ code: error === null ? 0 : Number(error.code), path });
      });
    });

  it('opens what is sealed for it with the password, and with no other', async () => {
    const sealed = join(folder, 'keys.cms');
    await writeFile(sealed, await box.sealForOpenssl(knownContents(), password));
    const opened = await decrypt(sealed);
    expect(opened.code).toBe(0);
    expect((await readFile(opened.path)).equals(textOf(knownContents()))).toBe(true);
    expect((await decrypt(sealed, 'another password')).code).not.toBe(0);
  });

  it('refuses it where a byte of its key, of what it holds or of its proof was changed', async () => {
    const pem = (await box.sealForOpenssl(knownContents(), password)).toString();
    const lines = pem.trimEnd().split('\n');
    const der = Buffer.from(lines.slice(1, -1).join(''), 'base64');
    for (const at of [150, 260, der.length - 400, der.length - 200, der.length - 1]) {
      const changed = Buffer.from(der);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const body = changed.toString('base64').replaceAll(/.{64}/gu, '$&\n');
      const sealed = join(folder, 'changed.cms');
      await writeFile(sealed, ['-----BEGIN CMS-----', body, '-----END CMS-----', ''].join('\n'));
      expect((await decrypt(sealed)).code, `byte ${at}`).not.toBe(0);
    }
  });
});
