import { describe, expect, it } from 'vitest';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { FileProgress } from '../../../shared/secret-files';
import type { PutAway, Taker } from '../bulk-ports';
import { createFieldFiles } from './field-files';
import { ledVault } from './testing/led-vault';

const at = { id: 7, slug: 'key' };
const piece = (length: number) => new Uint8Array(length);

interface Led {
  readonly come: (taker: Taker) => Reply<true>;
  readonly put?: PutAway;
}

const lead = ({ come, put = { ok: true } }: Led) => {
  const ends: string[] = [];
  const progress: FileProgress[] = [];
  const { read, write } = ledVault({
    secret: {
      files: {
        bring: (_, { taker }) => Promise.resolve(come(taker)),
        put: () => Promise.resolve(fail('internal')),
        remove: () => Promise.resolve(fail('internal')),
      },
    },
  });
  const ended = (end: string, how: PutAway) => () => {
    ends.push(end);
    return Promise.resolve(how);
  };
  const files = createFieldFiles({
    ...{ read, write, known: { find: () => undefined } },
    chooseFile: () => Promise.resolve('/home/ada/key'),
    pickFile: () => Promise.resolve(null),
    coming: {
      begin: () => {
        const file = { take: () => true, finish: ended('put', put), drop: ended('dropped', { ok: true }) };
        return Promise.resolve({ ok: true, value: file });
      },
    },
    picked: { read: () => Promise.resolve({ ok: false, failure: { code: 'file-not-read' } }) },
    onProgress: (told) => progress.push(told),
    whose: () => 'ada',
  });
  return { save: () => files.saveFile({ ...at, secret: 'one' }), send: files.sendFile, ends, progress };
};

describe('a file that comes', () => {
  it.each([0, 3])('and breaks off after %i bytes is told as that, and is left nowhere', async (length) => {
    const { save, ends } = lead({
      come: ({ begin, take }) => {
        begin(10);
        if (length > 0) take(piece(length));
        return fail('no-answer');
      },
    });
    expect([await save(), ends]).toEqual([fail('file-cut'), ['dropped']]);
  });

  it.each(['session-ended', 'cancelled'] as const)('and ends as %s is told as that', async (code) => {
    const { save, ends } = lead({
      come: ({ begin, take }) => {
        begin(10);
        take(piece(3));
        return fail(code);
      },
    });
    expect([await save(), ends]).toEqual([fail(code), ['dropped']]);
  });

  it('tells how far it is a hundred times at most, and the last of it however soon it came', async () => {
    const thousandth = 16 * 1024;
    const { save, progress } = lead({
      come: ({ begin, take }) => {
        begin(1_000 * thousandth);
        for (let count = 0; count < 1_000; count += 1) take(piece(thousandth));
        return succeed(true);
      },
    });
    expect((await save()).ok).toBe(true);
    expect(progress.length).toBeLessThanOrEqual(102);
    expect(progress.at(50)?.done).toBeGreaterThan(0);
    expect(progress.at(-1)?.done).toBe(1_000 * thousandth);
  });

  it('tells of what came in one burst before the line stood still', async () => {
    const seen: number[] = [];
    const { save, progress } = lead({
      come: ({ begin, take }) => {
        begin(1_000_000);
        take(piece(400_000));
        seen.push(progress.at(-1)?.done ?? 0);
        return fail('no-answer');
      },
    });
    expect((await save()).ok).toBe(false);
    expect(seen).toEqual([400_000]);
  });

  it('and cannot be put there says why', async () => {
    const put = { ok: false, failure: { code: 'file-exists' } } as const;
    const { save, ends } = lead({
      put,
      come: ({ begin, take }) => {
        begin(null);
        take(piece(1));
        return succeed(true);
      },
    });
    expect([await save(), ends]).toEqual([put, ['put']]);
  });
});

describe('a file that is sent', () => {
  it('is none where its user has picked none', async () => {
    expect(await lead({ come: () => fail('internal') }).send(at)).toEqual(succeed({ outcome: 'not-chosen' }));
  });
});
