import { armor, Decrypter, Encrypter } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FailureCode } from '../../shared/ipc/reply';
import { keysOf } from '../domain/ticket-keys/ring';
import { createKeyBox } from './key-box';
import { textOf } from './key-document';
import { binaryOf, box, codeOf, PASSWORD, password, QUICK } from './testing/key-boxes';
import { knownContents } from './testing/key-contents';

const contents = knownContents();

const sealedBy = async (text: string | Uint8Array, logN = QUICK): Promise<Buffer> => {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(PASSWORD);
  encrypter.setScryptWorkFactor(logN);
  return Buffer.from(armor.encode(await encrypter.encrypt(text)));
};

describe('a sealed set of keys', () => {
  let sealed = Buffer.from('');
  beforeAll(async () => {
    sealed = Buffer.from(await box.seal(contents, password));
  });

  it('comes back as it was, whatever its farm is called', async () => {
    expect(await box.open(sealed, password)).toEqual({ ok: true, value: contents });
  });

  it('is opened by the library of the format itself, and what that seals is opened here', async () => {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(PASSWORD);
    const text = Buffer.from(await decrypter.decrypt(binaryOf(sealed)));
    expect(text.equals(textOf(contents))).toBe(true);
    expect(await box.open(await sealedBy(text), password)).toEqual({ ok: true, value: contents });
  });

  it('names its current key where the documents say that it stands', () => {
    const document = JSON.parse(textOf(contents).toString()) as { current: { key: string }; farm: string };
    expect(Buffer.from(document.current.key, 'base64').equals(contents.ring.current.bytes)).toBe(true);
    expect(document.farm).toBe('edge-wéb');
  });

  it('holds no key that could be read without the password', () => {
    for (const { bytes } of keysOf(contents.ring)) {
      expect(sealed.includes(Buffer.from(bytes).toString('base64').slice(0, 12))).toBe(false);
      expect(binaryOf(sealed).includes(Buffer.from(bytes.subarray(0, 8)))).toBe(false);
    }
  });

  it('is opened by no other password, not even by one that looks the same', async () => {
    for (const other of ['', 'correct horse battery uno', PASSWORD.normalize('NFD'), `${PASSWORD} `]) {
      expect(codeOf(await box.open(sealed, Buffer.from(other)))).toBe('key-password-wrong');
    }
  });
});

describe('a file that is not what it should be', () => {
  it('is refused before anything is derived when it asks for too much memory', async () => {
    const sealed = await sealedBy('{}');
    const binary = binaryOf(sealed).toString('latin1');
    for (const logN of [21, 22, 30, 63, 999_999]) {
      const harder = Buffer.from(binary.replace(/(-> scrypt \S+ )\d+/u, `$1${logN}`), 'latin1');
      expect(codeOf(await box.open(harder, password))).toBe('key-file-too-hard');
    }
  });

  it('is called what it is: of another format, of a newer version, or damaged', async () => {
    const text = textOf(contents).toString();
    const changed: readonly (readonly [string, FailureCode])[] = [
      ['{"hello":1}', 'key-file-foreign'],
      ['not json', 'key-file-foreign'],
      ['', 'key-file-foreign'],
      [text.replace('"version":', '"more": 1, "version":'), 'key-file-damaged'],
      [text.replace('"version": 1', '"version": 2'), 'newer-format'],
      [text.replace('"bytes": 80', '"bytes": 48'), 'key-file-damaged'],
      [text.replace('"server": "nginx"', '"server": "apache"'), 'key-file-damaged'],
      [text.replace(/"key": "..../u, '"key": "AAAA'), 'key-file-damaged'],
      [text.replace(/("key": ")[^"]+/u, '$1'), 'key-file-damaged'],
      [text.replace(/"previous": \[[^\]]*\]/u, '"previous": []'), 'key-file-damaged'],
    ];
    for (const [json, code] of changed) {
      expect(codeOf(await box.open(await sealedBy(json), password)), json.slice(0, 40)).toBe(code);
    }
  });

  it('is told apart where it was made for the owners of keys and for no password', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient('age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p');
    const sealed = await encrypter.encrypt('{}');
    expect(codeOf(await box.open(sealed, password))).toBe('key-file-recipients');
  });
});

describe('the work that a password takes', () => {
  it('is done beside everything else: nothing else waits for it', async () => {
    const strong = createKeyBox();
    let turns = 0;
    const beat = setInterval(() => (turns += 1), 1);
    const sealed = await strong.seal(contents, password);
    expect(Buffer.from(binaryOf(sealed)).toString('latin1')).toMatch(/-> scrypt \S{22} 18\n/u);
    expect(codeOf(await strong.open(sealed, password))).toBe('opened');
    clearInterval(beat);
    // A library that derives where everything else runs lets a handful of turns through, between one wait and the next.
    expect(turns).toBeGreaterThan(50);
  });
});
