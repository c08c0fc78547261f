import { readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FailureCode } from '../../shared/ipc/reply';
import type { NewTicketKeyFile } from '../../shared/ticket-keys';
import { keysOf } from '../domain/ticket-keys/ring';
import {
  codeOf,
  given,
  leadKeys,
  makeKeys,
  openKeys,
  PASSWORD,
  slots,
  wanted,
  type LedKeys,
} from './testing/led-keys';

let led: LedKeys;
beforeEach(async () => {
  led = await leadKeys();
});
afterEach(() => led.end());

const made = (change?: Partial<NewTicketKeyFile>) => makeKeys(led, change);
const open = (id: string, password?: string) => openKeys(led, id, password);
const rotate = (id: string) => led.desk.rotate(id);

describe('a key file that is opened', () => {
  it('is found again by where it lies, also through a link', async () => {
    const file = await made();
    await led.desk.close(file.id);
    await symlink(file.path, led.at('link.age'));
    const again = given(
      await led.desk.open({
        file: { by: 'path', path: led.at('link.age') },
        password: { kind: 'typed', value: PASSWORD },
      }),
    );
    expect(again.id).toBe(file.id);
    expect(slots(again)).toEqual(slots(file));
  });

  it('is refused with the sentence for what stands in the way', async () => {
    const file = await made();
    expect(codeOf(await open(file.id, 'wrong password'))).toBe('key-password-wrong');
    expect(codeOf(await open(file.id, ''))).toBe('key-password-empty');
    expect(codeOf(await open('nobody'))).toBe('key-file-unknown');
    const utf16 = Buffer.from('\ufeff<?xml version="1.0"?>', 'utf16le');
    const found: readonly (readonly [string, string | Uint8Array, FailureCode])[] = [
      ['TlsSessionTicketKey.config', Buffer.from([0x30, 0x82, 1, 2, 3]), 'key-file-windows'],
      ['site.pem', 'Bag Attributes\n-----BEGIN CERTIFICATE-----\nMII\n', 'key-file-pem'],
      ['web.xml', utf16, 'key-file-xml'],
      ['some.xml', '<servers/>', 'key-file-xml'],
      ['ticket.key', Buffer.alloc(48, 1), 'key-file-raw'],
      ['ticket80.key', Buffer.alloc(80, 1), 'key-file-raw'],
      ['haproxy.keys', `${Buffer.alloc(80, 1).toString('base64')}\r\n`, 'key-file-raw'],
      ['notes.txt', 'hello', 'key-file-foreign'],
      ['empty.age', '', 'key-file-damaged'],
      ['huge.age', Buffer.alloc(65 * 1024, 65), 'key-file-foreign'],
    ];
    for (const [name, text, code] of found) {
      await writeFile(led.at(name), text);
      expect(codeOf(await led.desk.look(led.at(name))), name).toBe(code);
    }
    expect(codeOf(await led.desk.look(led.at('nowhere')))).toBe('key-file-gone');
    expect(codeOf(await led.desk.look(led.folder))).toBe('key-file-foreign');
    expect(codeOf(await led.desk.look(file.path))).toBe('done');
  });

  it('closes after a quarter of an hour without anybody at work on it, and its bytes are gone', async () => {
    const file = await made();
    const { contents, password } = given(led.sets.get(file.id));
    led.later(14 * 60_000);
    led.desk.used(file.id);
    led.later(14 * 60_000);
    expect(codeOf(led.sets.get(file.id))).toBe('done');
    expect(led.timers).toHaveLength(1);
    led.timers[0]?.run();
    expect(codeOf(await rotate(file.id))).toBe('key-file-closed');
    expect(Buffer.concat(keysOf(contents.ring).map(({ bytes }) => bytes)).equals(Buffer.alloc(240))).toBe(
      true,
    );
    expect(password.every((byte) => byte === 0)).toBe(true);
    expect((await led.desk.list())[0]?.opened).toBeNull();
  });

  it('closes by the clock where the timer slept with the computer', async () => {
    const file = await made();
    led.later(15 * 60_000);
    expect(codeOf(led.desk.showPassword(file.id))).toBe('key-file-closed');
  });

  it('is known to the next run of the app, closed', async () => {
    const file = await made();
    const next = await leadKeys({ folder: led.folder });
    expect(await next.desk.list()).toEqual([{ ...file, opened: null }]);
    expect(await readFile(led.at('data/ticket-keys.json'), 'utf8')).not.toContain(PASSWORD);
  });

  it('is forgotten when that is asked for, and stays where it is', async () => {
    const file = await made();
    expect(await led.desk.forget(file.id)).toEqual([]);
    expect(await led.names()).toEqual(['edge.age']);
  });
});

describe('a rotation', () => {
  it('moves each key by one place, in the file too, and erases the oldest', async () => {
    const file = await made();
    const oldest = given(led.sets.get(file.id)).contents.ring.previous.bytes;
    led.later(86_400_000);
    // It would have closed meanwhile.
    await open(file.id);
    const turned = given(await rotate(file.id));
    const [next, current] = slots(file);
    expect(slots(turned).slice(1)).toEqual([next, current]);
    expect(turned.currentSince - file.currentSince).toBe(86_400_000);
    expect(turned.history[0]).toMatchObject({ what: 'rotated', promoted: next, erased: slots(file)[2] });
    expect(oldest.length).toBe(80);
    expect(slots(given(await open(file.id)))).toEqual(slots(turned));
    expect(await led.names()).toEqual(['edge.age']);
    expect((await stat(file.path)).mode & 0o777).toBe(0o600);
  });

  it('wipes the bytes of the erased key once the file is without it', async () => {
    const file = await made();
    const { previous, current } = given(led.sets.get(file.id)).contents.ring;
    await rotate(file.id);
    expect(previous.bytes.every((byte) => byte === 0)).toBe(true);
    expect(current.bytes.some((byte) => byte !== 0)).toBe(true);
  });

  it('leaves a file alone that somebody else has changed or taken away, and says so', async () => {
    const file = await made();
    const other = await leadKeys({ folder: led.folder });
    await other.desk.list();
    given(
      await other.desk.open({
        file: { by: 'id', id: file.id },
        password: { kind: 'typed', value: PASSWORD },
      }),
    );
    given(await other.desk.rotate(file.id));
    const theirs = await readFile(file.path);
    expect(codeOf(await rotate(file.id))).toBe('key-file-changed');
    expect((await readFile(file.path)).equals(theirs)).toBe(true);
    expect(await led.names()).toEqual(['edge.age']);
  });

  it('is dropped where the keys are wiped while it is under way: no zeros are ever sealed', async () => {
    let lock: () => void = () => undefined;
    const slow = await leadKeys({
      folder: led.folder,
      box: (box) => ({
        ...box,
        seal: async (contents, password) => {
          const sealing = box.seal(contents, password);
          lock();
          return sealing;
        },
      }),
    });
    const file = given(await slow.desk.create(wanted(led.at('edge.age'))));
    const before = await readFile(file.path);
    lock = () => {
      slow.desk.closeAll();
    };
    expect(codeOf(await slow.desk.rotate(file.id))).toBe('key-file-closed');
    expect((await readFile(file.path)).equals(before)).toBe(true);
    expect(await led.names()).toEqual(['edge.age']);
  });
});
