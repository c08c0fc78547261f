import { readFile, stat, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewTicketKeyFile } from '../../shared/ticket-keys';
import type { TicketServer } from '../../shared/ticket-key-servers';
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
const rotate = (id: string) => led.desk.rotate(id);

describe('an export', () => {
  const exportTo = (id: string, server: TicketServer = 'nginx') =>
    led.desk.exportTo({ id, server, folder: led.folder });

  it('lies there for its owner alone, is counted, and is deleted when that is asked for', async () => {
    const file = await made();
    const { names } = given(await exportTo(file.id));
    expect(names).toEqual(['edge-web.current.key', 'edge-web.next.key', 'edge-web.previous.key']);
    for (const name of names) {
      const entry = await stat(led.at(name));
      expect([entry.mode & 0o777, entry.size]).toEqual([0o600, 80]);
    }
    expect((await led.desk.list())[0]?.exportedLeft).toBe(3);
    const reloaded = given(await led.desk.markReloaded(file.id));
    expect(reloaded.nextKnownSince).not.toBeNull();
    const deleted = given(await led.desk.deleteExported(file.id));
    expect(deleted.exportedLeft).toBe(0);
    expect(deleted.history[0]).toMatchObject({ what: 'exported', server: 'nginx', files: 3 });
    expect(await led.names()).toEqual(['edge.age']);
  });

  it('leaves the keys and the password as they are: the file still opens and rotates', async () => {
    const file = await made();
    const before = given(led.sets.get(file.id)).contents;
    const copy = structuredClone(before);
    for (const server of ['nginx', 'haproxy', 'envoy'] as const) {
      given(await exportTo(file.id, server));
      given(await led.desk.deleteExported(file.id));
    }
    const cms = { id: file.id, path: led.at('keys.cms'), password: { kind: 'same' } } as const;
    given(await led.desk.exportCms(cms));
    expect(given(led.sets.get(file.id)).contents).toEqual(copy);
    given(await rotate(file.id));
    expect(codeOf(await open(file.id))).toBe('done');
  });

  it('never takes the place of a file, and leaves none of its own where one is in its way', async () => {
    const file = await made();
    await writeFile(led.at('edge-web.previous.key'), 'precious');
    expect(codeOf(await exportTo(file.id))).toBe('key-export-exists');
    expect(await led.names()).toEqual(['edge-web.previous.key', 'edge.age']);
    expect(await readFile(led.at('edge-web.previous.key'), 'utf8')).toBe('precious');
  });

  it('is refused for a server that takes keys of another length, and where nothing can be written', async () => {
    const file = await made();
    expect(codeOf(await exportTo(file.id, 'apache'))).toBe('key-size-differs');
    expect(codeOf(led.desk.snippet(file.id, 'apache'))).toBe('key-size-differs');
    const nowhere = { id: file.id, server: 'nginx', folder: led.at('nowhere') } as const;
    expect(codeOf(await led.desk.exportTo(nowhere))).toBe('key-folder-missing');
    await led.desk.close(file.id);
    expect(codeOf(await exportTo(file.id))).toBe('key-file-closed');
  });

  it('comes with lines for the configuration that hold no key', async () => {
    const file = await made();
    await led.desk.copySnippet(file.id, 'haproxy');
    const { bytes } = given(led.sets.get(file.id)).contents.ring.next;
    expect(led.copied.join()).toContain('set ssl tls-key');
    expect(led.copied.join()).not.toContain(Buffer.from(bytes).toString('base64').slice(0, 8));
  });
});

describe('another password', () => {
  const change = (id: string, kind: 'update' | 'leave' = 'leave', value = 'another long password') =>
    led.desk.changePassword({ id, password: typed(value), secret: { kind } });
  const stored = () => made({ store: { folder: 1, template: 2 } });

  it('opens the file from then on, and the one before does not', async () => {
    const file = await made();
    const changed = given(await change(file.id));
    expect(slots(changed)).toEqual(slots(file));
    expect(codeOf(await open(file.id))).toBe('key-password-wrong');
    expect(codeOf(await open(file.id, 'another long password'))).toBe('done');
    expect(await led.names()).toEqual(['edge.age']);
  });

  it('is in the secret before it is in the file, and is fetched from there', async () => {
    const file = await stored();
    expect(file.secret).toMatchObject({ name: 'TLS ticket keys: edge-web' });
    given(await change(file.id, 'update'));
    expect(led.secrets.get(1)).toBe('another long password');
    await led.desk.close(file.id);
    const asked = { file: { by: 'id', id: file.id }, password: { kind: 'secret', secret: null } } as const;
    expect(codeOf(await led.desk.open(asked))).toBe('done');
  });

  it('is not in force where the secret could not be told, and nothing is left of it', async () => {
    const file = await stored();
    led.state.fails = 'access-denied';
    expect(codeOf(await change(file.id, 'update'))).toBe('access-denied');
    led.state.server = null;
    expect(codeOf(await change(file.id, 'update'))).toBe('key-secret-elsewhere');
    expect(codeOf(await open(file.id))).toBe('done');
    expect(await led.names()).toEqual(['edge.age']);
  });

  it('is looked for in the secret where the server did not say that it was put there', async () => {
    const file = await stored();
    led.state.isSilent = true;
    given(await change(file.id, 'update'));
    expect(codeOf(await open(file.id, 'another long password'))).toBe('done');
    led.state.isSilent = false;
    led.state.fails = 'outcome-unknown';
    expect(codeOf(await change(file.id, 'update', 'a third long password'))).toBe('key-secret-not-sure');
    expect(codeOf(await open(file.id, 'another long password'))).toBe('done');
  });

  it('is generated by the rules of the secret that is to hold it, and by none where no secret is', async () => {
    const rules = { shortest: 0, longest: 15, allowed: '', parts: [], noUserName: false };
    led.state.rules = { ...rules, noWords: false, noSequences: false, noNeighbours: false };
    const password = { kind: 'generate' } as const;
    const file = await made({ password, store: { folder: 1, template: 2 } });
    expect(led.secrets.get(1)).toHaveLength(15);
    given(await led.desk.changePassword({ id: file.id, password, secret: { kind: 'update' } }));
    expect(led.state.askedRules).toEqual([{ folder: 1, template: 2 }, { secret: 1 }]);
    expect(led.secrets.get(1)).toHaveLength(15);
    given(await led.desk.changePassword({ id: file.id, password, secret: { kind: 'leave' } }));
    expect(given(led.desk.showPassword(file.id)).value).toHaveLength(28);
  });

  it('is put nowhere where a lock came while the server was asked for its rules', async () => {
    const file = await stored();
    const before = await readFile(file.path);
    led.state.whileAsked = led.desk.closeAll;
    const asked = { id: file.id, password: { kind: 'generate' }, secret: { kind: 'update' } } as const;
    expect(codeOf(await led.desk.changePassword(asked))).toBe('key-file-closed');
    expect((await readFile(file.path)).equals(before)).toBe(true);
    expect(led.secrets.get(1)).toBe(PASSWORD);
  });

  it('is taken out of the secret again where the file was changed meanwhile', async () => {
    const file = await stored();
    await writeFile(file.path, 'changed');
    expect(codeOf(await change(file.id, 'update'))).toBe('key-file-changed');
    expect(led.secrets.get(1)).toBe(PASSWORD);
  });

  it('is stored for a file that was made without a secret, when that is asked for', async () => {
    const file = await made();
    const kept = given(await led.desk.storePassword({ id: file.id, folder: 1, template: 2 }));
    expect(kept.secret?.id).toBe(1);
    expect(led.secrets.get(1)).toBe(PASSWORD);
  });

  it('makes no file where its secret could not be made', async () => {
    led.state.fails = 'access-denied';
    const path = led.at('new.age');
    const store = { folder: 1, template: 2 };
    expect(codeOf(await led.desk.create(wanted(path, { store })))).toBe('access-denied');
    expect(await led.names()).toEqual([]);
  });
});
