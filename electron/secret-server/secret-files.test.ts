import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MOST_FILE_MEGABYTES, type FileProgress } from '../../shared/secret-files';
import type { ComingFiles, PickedFiles } from '../domain/ports';
import { createFieldFiles, type FieldFilesDeps } from '../domain/secret/field-files';
import { openBench } from '../practice/testing/client';
import { askedVault, must } from './testing/asked-vault';

const openVault = async () => askedVault(await openBench());

let vault: Awaited<ReturnType<typeof openVault>>;
beforeEach(async () => {
  vault = await openVault();
});
afterEach(() => vault.stop());

const SLUG = 'private-key';

/** A secret of the practice vault that holds a file. */
const holder = () => {
  for (const secret of vault.world.secrets.all()) {
    const item = secret.items.find(({ file }) => file !== null);
    if (item && secret.guard.checkOut === null && vault.world.template(secret).name.startsWith('Unix')) {
      return { secret, item, at: { id: secret.id, slug: SLUG } };
    }
  }
  throw new Error('no secret holds a file');
};

const coming = (refuses = false) => {
  const state = { begun: [] as string[], taken: Buffer.alloc(0), end: 'none' };
  const files: ComingFiles = {
    begin: (path) => {
      state.begun.push(path);
      return Promise.resolve({
        ok: true,
        value: {
          take: (piece) => {
            state.taken = Buffer.concat([state.taken, piece]);
            return !refuses;
          },
          finish: () => {
            state.end = 'finished';
            return Promise.resolve({ ok: true });
          },
          drop: () => {
            state.end = 'dropped';
            return Promise.resolve(
              refuses ? { ok: false, failure: { code: 'disk-full', detail: 'ENOSPC' } } : { ok: true },
            );
          },
        },
      });
    },
  };
  return { state, files };
};

const picks = (bytes: Uint8Array, name = 'new.pem'): PickedFiles => ({
  read: () => Promise.resolve({ ok: true, value: { name, bytes } }),
});

const tooLarge: PickedFiles = {
  read: () => Promise.resolve({ ok: false, failure: { code: 'file-too-large' } }),
};

const open = async (change: Partial<FieldFilesDeps> = {}) => {
  const progress: FileProgress[] = [];
  const { state, files } = coming();
  const suggested: string[] = [];
  const fields = createFieldFiles({
    ...(await vault.signedIn()),
    known: { find: () => undefined },
    chooseFile: (name) => {
      suggested.push(name);
      return Promise.resolve('/home/ada/key.pem');
    },
    pickFile: () => Promise.resolve('/home/ada/new.pem'),
    coming: files,
    picked: picks(Buffer.from('new key')),
    onProgress: (told) => progress.push(told),
    whose: () => 'ada',
    ...change,
  });
  return { ...fields, progress, state, suggested };
};

describe('a file that is downloaded', () => {
  it('is asked for once, and is byte for byte what the vault holds', async () => {
    const { saveFile, state, progress, suggested } = await open();
    const { at, item, secret } = holder();
    const bytes = item.file?.bytes.length ?? 0;
    expect(must(await saveFile({ ...at, secret: 'web: key' }))).toEqual({ outcome: 'saved', bytes });
    expect(state).toMatchObject({ begun: ['/home/ada/key.pem'], end: 'finished' });
    expect(state.taken.equals(item.file?.bytes ?? Buffer.alloc(0))).toBe(true);
    expect(suggested).toEqual(['web key private-key']);
    expect(progress.at(-1)).toEqual({ ...at, done: bytes, total: bytes });
    expect(await vault.requests('/fields/')).toHaveLength(1);
    expect(vault.audits(secret.id, 'FILE DOWNLOADED')).toBe(1);
  });

  it('that breaks off leaves nothing behind', async () => {
    await vault.mischief({ match: { path: '/api/v1/secrets/*/fields/*' }, do: 'cut-body' });
    const { saveFile, state } = await open();
    expect((await saveFile({ ...holder().at, secret: 'x' })).ok).toBe(false);
    expect(state.end).toBe('dropped');
  });

  it.each(['html', 'wrong-content-type'])('is not what stands in its place: %s is no file', async (deed) => {
    await vault.mischief({ match: { path: '/api/v1/secrets/*/fields/*' }, do: deed });
    const { saveFile, state } = await open();
    expect((await saveFile({ ...holder().at, secret: 'x' })).ok).toBe(false);
    expect([state.end, state.taken.length]).toEqual(['dropped', 0]);
  });

  it('is not asked for where nobody has said where to', async () => {
    const { saveFile, state } = await open({ chooseFile: () => Promise.resolve(null) });
    expect(must(await saveFile({ ...holder().at, secret: 'x' }))).toEqual({ outcome: 'not-chosen' });
    expect([state.begun, await vault.requests('/fields/')]).toEqual([[], []]);
  });

  it('is not asked for in the session of somebody else', async () => {
    let user = 'ada';
    const { saveFile, state } = await open({
      whose: () => user,
      chooseFile: () => {
        user = 'bob';
        return Promise.resolve('/home/ada/key.pem');
      },
    });
    expect(await saveFile({ ...holder().at, secret: 'x' })).toMatchObject({
      failure: { code: 'session-ended' },
    });
    expect(state.begun).toEqual([]);
  });

  it('of a field that holds none is none', async () => {
    const { at, item } = holder();
    item.file = null;
    const { saveFile, state } = await open();
    expect(await saveFile({ ...at, secret: 'x' })).toMatchObject({ failure: { code: 'no-file' } });
    expect(state.end).toBe('dropped');
  });

  it('that has nowhere to go any more is called off, and what the disk said is told', async () => {
    const { files, state } = coming(true);
    const { saveFile } = await open({ coming: files });
    expect(await saveFile({ ...holder().at, secret: 'x' })).toMatchObject({ failure: { code: 'disk-full' } });
    expect(state.end).toBe('dropped');
  });

  it('that is more than may come is called off', async () => {
    const { at, item } = holder();
    item.file = { id: 1, name: 'big', bytes: Buffer.alloc(MOST_FILE_MEGABYTES * 1024 * 1024 + 1) };
    const { saveFile, state } = await open({
      coming: {
        begin: () =>
          Promise.resolve({
            ok: true,
            value: {
              take: () => true,
              finish: () => Promise.reject(new Error('never')),
              drop: () => Promise.resolve({ ok: true }),
            },
          }),
      },
    });
    expect(await saveFile({ ...at, secret: 'x' })).toMatchObject({ failure: { code: 'file-too-large' } });
    expect(state.end).toBe('none');
  });

  it('can be stopped, and nothing else is done with its field until it has', async () => {
    const { at } = holder();
    await vault.mischief({ match: { path: '/api/v1/secrets/*/fields/*' }, do: 'delay', ms: 60_000 });
    const { saveFile, removeFile, stopFile, state } = await open();
    const saving = saveFile({ ...at, secret: 'x' });
    await expect.poll(() => state.begun).toHaveLength(1);
    expect(await removeFile(at)).toMatchObject({ failure: { code: 'bad-request' } });
    stopFile(at);
    expect(await saving).toMatchObject({ failure: { code: 'cancelled' } });
    expect(state.end).toBe('dropped');
  });
});

describe('a file that is uploaded', () => {
  it.each(['a "quoted" name.pem', 'schlüssel 🔑.pem'])('is %s there, byte for byte', async (name) => {
    const { at, item } = holder();
    const bytes = Buffer.from(Array.from({ length: 1_024 }, (_, index) => index % 256));
    const { sendFile } = await open({ picked: picks(bytes, name) });
    expect(must(await sendFile(at))).toEqual({ outcome: 'sent' });
    expect([item.file?.name, item.file?.bytes.equals(bytes)]).toEqual([name, true]);
    expect((await vault.requests('/fields/')).map(({ method }) => method)).toEqual(['PUT']);
  });

  it('goes out once, whatever comes of it', async () => {
    const { at } = holder();
    await vault.mischief({ match: { method: 'PUT' }, do: 'drop-after' });
    const { sendFile } = await open();
    expect(await sendFile(at)).toMatchObject({ failure: { code: 'outcome-unknown' } });
    expect((await vault.requests('/fields/')).filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it.each([
    ['file-too-large', tooLarge],
    ['file-empty', picks(new Uint8Array())],
  ])('is not sent where it is %s', async (code, picked) => {
    const { sendFile } = await open({ picked });
    expect(await sendFile(holder().at)).toMatchObject({ failure: { code } });
    expect(await vault.requests('/fields/')).toEqual([]);
  });

  it('says nothing of what is in it where the server repeats that', async () => {
    const body = JSON.stringify({ message: 'not taken: -----BEGIN KEY----- abcdefghijklmnop' });
    await vault.mischief({ match: { method: 'PUT' }, do: 'answer', status: 400, body });
    const { sendFile } = await open({ picked: picks(Buffer.from('-----BEGIN KEY----- abcdefghijklmnop')) });
    const sent = await sendFile(holder().at);
    expect(JSON.stringify(sent)).not.toContain('abcdefghijklm');
    expect(sent.ok).toBe(false);
  });
});

describe('a file that is removed', () => {
  it('is gone, by one order that touches nothing else', async () => {
    const { at, item } = holder();
    const { removeFile } = await open();
    expect(must(await removeFile(at))).toBe(true);
    expect(item.file).toBeNull();
    expect((await vault.requests('/general')).map(({ method, body }) => [method, body])).toEqual([
      ['PATCH', { data: { secretFields: [{ slug: SLUG, dirty: true, value: null }] } }],
    ]);
  });
});
