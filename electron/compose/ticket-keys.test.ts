import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { succeed, type FailureCode } from '../../shared/ipc/reply';
import type { NewTicketKeyFile } from '../../shared/ticket-keys';
import {
  codeOf,
  given,
  leadKeys,
  makeKeys,
  openKeys,
  PASSWORD,
  slots,
  typed,
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

describe('a new key file', () => {
  it('is for its owner alone, is open at once, and leaves nothing beside it', async () => {
    const file = await made();
    expect((await stat(file.path)).mode & 0o777).toBe(0o600);
    expect(slots(file)).toHaveLength(3);
    expect(new Set(slots(file)).size).toBe(3);
    expect(file).toMatchObject({ farm: 'edge-web', server: 'nginx', size: 80, history: [{ what: 'made' }] });
    expect(await led.names()).toEqual(['edge.age']);
  });

  it('never takes the place of another file, whatever that is, and stores no secret then', async () => {
    await writeFile(led.at('edge.age'), 'precious');
    const store = { folder: 1, template: 2 };
    expect(codeOf(await led.desk.create(wanted(led.at('edge.age'), { store })))).toBe('key-file-exists');
    expect(await readFile(led.at('edge.age'), 'utf8')).toBe('precious');
    expect(led.sent).toEqual([]);
    await mkdir(led.at('folder'));
    expect(codeOf(await led.desk.create(wanted(led.at('folder'))))).toBe('key-file-exists');
  });

  it('never takes the place of a file that came while its password was made into a key', async () => {
    const quick = await leadKeys({
      folder: led.folder,
      box: (box) => ({
        ...box,
        seal: async (contents, password) => {
          const sealed = await box.seal(contents, password);
          await writeFile(led.at('edge.age'), 'precious');
          return sealed;
        },
      }),
    });
    expect(codeOf(await quick.desk.create(wanted(led.at('edge.age'))))).toBe('key-file-exists');
    expect(await readFile(led.at('edge.age'), 'utf8')).toBe('precious');
    expect(await led.names()).toEqual(['edge.age']);
  });

  it('is refused with a sentence for each thing that is wrong with what was asked for', async () => {
    const path = led.at('new.age');
    const wrong: readonly (readonly [Partial<NewTicketKeyFile>, FailureCode])[] = [
      [{ farm: '  ' }, 'farm-empty'],
      [{ farm: 'a\nb' }, 'farm-empty'],
      [{ path: 'new.age' }, 'key-path-empty'],
      [{ path: '' }, 'key-path-empty'],
      [{ path: led.at('nowhere/new.age') }, 'key-folder-missing'],
      [{ path: '/proc/new.age' }, 'key-folder-missing'],
      [{ password: typed('') }, 'key-password-empty'],
      [{ password: typed('eleven long') }, 'key-password-short'],
      [{ password: typed(PASSWORD, `${PASSWORD} `) }, 'key-password-differs'],
      [{ raw: led.at('nothing') }, 'key-file-gone'],
    ];
    for (const [change, code] of wrong) {
      expect(codeOf(await led.desk.create(wanted(path, change))), JSON.stringify(change)).toBe(code);
    }
    expect(await led.names()).toEqual([]);
  });

  it('has a password made that nobody has to think of, and keeps it to itself until it is asked for', async () => {
    const file = await made({ password: { kind: 'generate' } });
    expect(JSON.stringify([file, ...led.told])).not.toContain(PASSWORD);
    const { value } = given(led.desk.showPassword(file.id));
    expect(value).toMatch(/^[A-Za-z2-9!#$%*+\-=?@_~]{28}$/u);
    await led.desk.close(file.id);
    expect(codeOf(led.desk.showPassword(file.id))).toBe('key-file-closed');
    expect(codeOf(await open(file.id, value))).toBe('done');
  });

  it('takes over the key that a server has, so that no ticket is lost', async () => {
    await writeFile(led.at('ticket.key'), Buffer.alloc(80, 7));
    const file = await made({ raw: led.at('ticket.key') });
    expect(slots(file)[1]).toBe('07070707');
    expect(file.history[0]?.what).toBe('imported');
    expect(
      codeOf(await led.desk.create(wanted(led.at('b.age'), { raw: led.at('ticket.key'), server: 'go' }))),
    ).toBe('key-size-differs');
  });

  it('takes over the three keys of HAProxy as those that they are there', async () => {
    const lines = [1, 2, 3, 4].map((byte) => Buffer.alloc(48, byte).toString('base64'));
    await writeFile(led.at('keys'), `${lines.join('\n')}\n`);
    const file = await made({ raw: led.at('keys'), server: 'haproxy' });
    expect(slots(file)).toEqual(['04040404', '03030303', '02020202']);
    expect(file.size).toBe(48);
  });
});

describe('a folder that takes nothing', () => {
  it.skipIf(process.getuid?.() === 0)('is told as such', async () => {
    await mkdir(led.at('closed'));
    await chmod(led.at('closed'), 0o500);
    expect(codeOf(await led.desk.create(wanted(led.at('closed/new.age'))))).toBe('key-folder-refused');
  });

  it('does not hide that a disk is full', async () => {
    const full = await leadKeys({
      folder: led.folder,
      files: (files) => ({
        ...files,
        prepare: () => Promise.resolve({ ok: false, failure: { code: 'disk-full' } }),
      }),
    });
    expect(codeOf(await full.desk.create(wanted(led.at('new.age'))))).toBe('disk-full');
    expect(succeed(await led.names())).toEqual(succeed([]));
  });
});
