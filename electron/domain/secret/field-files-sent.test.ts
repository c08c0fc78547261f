import { describe, expect, it } from 'vitest';
import type { FileProgress } from '../../../shared/secret-files';
import type { PickedFiles } from '../bulk-ports';
import type { VaultFiles } from '../vault-files';
import { createFieldFiles, type FieldFilesDeps } from './field-files';
import { ledVault, no, yes } from './testing/led-vault';

const at = { id: 7, slug: 'key' };
const MOST_BYTES = 50 * 1024 * 1024;

type Picked = Awaited<ReturnType<PickedFiles['read']>>;

const picked = (length: number): Picked => ({
  ok: true,
  value: { name: 'id_rsa', bytes: new Uint8Array(length) },
});

const refused = (code: 'file-too-large' | 'file-not-read') => ({ ok: false, failure: { code } }) as const;

interface Led extends Partial<FieldFilesDeps> {
  readonly file?: Picked;
  readonly vault?: Partial<VaultFiles>;
}

/** One whose user picks a file at once, and whose disk and vault take all they are given. */
const lead = ({ file = picked(4), vault, ...deps }: Led = {}) => {
  const done: string[] = [];
  const progress: FileProgress[] = [];
  const told = (what: string) => {
    done.push(what);
    return Promise.resolve(yes(true as const));
  };
  const led = ledVault({
    secret: {
      files: {
        bring: (_, { taker }) => {
          taker.begin(4);
          taker.take(new Uint8Array(4));
          return told('brought');
        },
        put: (_, { id, slug, file: { name }, onSent }) => {
          onSent(4);
          return told(`put ${name} into ${id} ${slug}`);
        },
        remove: (_, { id, slug }) => told(`removed ${id} ${slug}`),
        ...vault,
      },
    },
  });
  const finish = () => Promise.resolve({ ok: true } as const);
  const files = createFieldFiles({
    ...{ ...led, known: { find: () => undefined }, whose: () => 'ada' },
    chooseFile: () => Promise.resolve('/home/ada/key'),
    pickFile: () => Promise.resolve('/home/ada/id_rsa'),
    coming: { begin: () => Promise.resolve(yes({ take: () => true, finish, drop: finish })) },
    picked: {
      read: (_, most) => Promise.resolve(most === MOST_BYTES ? file : refused('file-not-read')),
    },
    onProgress: (news) => progress.push(news),
    ...deps,
  });
  return { files, done, progress };
};

describe('a file that is sent', () => {
  it('goes once into the field it was picked for, and tells how far it is', async () => {
    const { files, done, progress } = lead();
    expect(await files.sendFile(at)).toEqual(yes({ outcome: 'sent' }));
    expect(done).toEqual(['put id_rsa into 7 key']);
    expect(progress).toEqual([
      { ...at, done: 0, total: 4 },
      { ...at, done: 4, total: 4 },
    ]);
  });

  it.each([
    ['nothing is in it', picked(0), no('file-empty')],
    ['it is too large', refused('file-too-large'), no('file-too-large')],
    ['it cannot be read', refused('file-not-read'), no('file-not-read')],
  ] as const)('leaves the field alone where %s', async (_, file, failed) => {
    const { files, done } = lead({ file });
    expect([await files.sendFile(at), done]).toEqual([failed, []]);
  });

  it('is not said to be there where the server does not say so', async () => {
    const { files } = lead({ vault: { put: () => Promise.resolve(no('outcome-unknown')) } });
    expect(await files.sendFile(at)).toEqual(no('outcome-unknown'));
  });

  it('does not go out once its user has stopped it, and another may then', async () => {
    let pick: (path: string) => void = () => undefined;
    const { files, done } = lead({ pickFile: () => new Promise((resolve) => (pick = resolve)) });
    const sending = files.sendFile(at);
    files.stopFile(at);
    pick('/home/ada/id_rsa');
    expect([await sending, done]).toEqual([no('cancelled'), []]);
    const again = files.sendFile(at);
    pick('/home/ada/id_rsa');
    expect([await again, done]).toEqual([yes({ outcome: 'sent' }), ['put id_rsa into 7 key']]);
  });

  it('is called off on its way', async () => {
    let stop: () => void = () => undefined;
    const { files } = lead({
      vault: {
        put: (_, __, cancel) =>
          new Promise((resolve) => {
            cancel.onCancelled(() => {
              resolve(no('cancelled'));
            });
            stop();
          }),
      },
    });
    stop = () => {
      files.stopFile({ ...at, slug: 'other' });
      files.stopFile(at);
    };
    expect(await files.sendFile(at)).toEqual(no('cancelled'));
  });
});

describe('whoever is asked for a file', () => {
  it.each(['sendFile', 'saveFile'] as const)(
    'in one session has none go by %s in another',
    async (errand) => {
      let user: string | null = 'ada';
      const ask = () => {
        user = 'bob';
        return Promise.resolve('/home/ada/key');
      };
      const { files, done } = lead({ whose: () => user, pickFile: ask, chooseFile: ask });
      expect([await files[errand]({ ...at, secret: 'one' }), done]).toEqual([no('session-ended'), []]);
    },
  );

  it('is not asked at all without a session', async () => {
    let asked = 0;
    const pickFile = () => {
      asked += 1;
      return Promise.resolve(null);
    };
    const { files } = lead({ whose: () => null, pickFile });
    expect([await files.sendFile(at), asked]).toEqual([no('session-ended'), 0]);
  });

  it('may think better of it, and nothing comes', async () => {
    const { files, done } = lead({ chooseFile: () => Promise.resolve(null) });
    expect(await files.saveFile({ ...at, secret: 'one' })).toEqual(yes({ outcome: 'not-chosen' }));
    expect(done).toEqual([]);
  });

  it('is offered a name that tells the secret and the field', async () => {
    const names: string[] = [];
    const chooseFile = (name: string) => {
      names.push(name);
      return Promise.resolve(null);
    };
    await lead({ chooseFile }).files.saveFile({ ...at, secret: 'NAS-A' });
    expect(names).toEqual(['NAS-A key']);
  });
});

describe('a field with a file', () => {
  it('has it removed, where nothing else is done with it', async () => {
    let pick: (path: string | null) => void = () => undefined;
    const { files, done } = lead({ pickFile: () => new Promise((resolve) => (pick = resolve)) });
    const sending = files.sendFile(at);
    expect(await files.removeFile(at)).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
    expect(await files.removeFile({ ...at, id: 8 })).toEqual(yes(true));
    pick(null);
    await sending;
    expect(await files.removeFile(at)).toEqual(yes(true));
    expect(done).toEqual(['removed 8 key', 'removed 7 key']);
  });

  it('is left alone by a file that finds no place on the disk', async () => {
    const failed = { ok: false, failure: { code: 'file-not-written' } } as const;
    const { files, done } = lead({ coming: { begin: () => Promise.resolve(failed) } });
    expect([await files.saveFile({ ...at, secret: 'one' }), done]).toEqual([failed, []]);
  });

  it('whose file is larger than is allowed is told that, and the rest is called off', async () => {
    let isCalledOff = false;
    const { files } = lead({
      vault: {
        bring: (_, { taker }, cancel) => {
          taker.begin(null);
          for (let count = 0; count < 51 && !isCalledOff; count += 1) {
            taker.take(new Uint8Array(1024 * 1024));
            isCalledOff = cancel.isCancelled();
          }
          return Promise.resolve(no('cancelled'));
        },
      },
    });
    expect([await files.saveFile({ ...at, secret: 'one' }), isCalledOff]).toEqual([
      no('file-too-large'),
      true,
    ]);
  });

  it('in which there is none is told so', async () => {
    const bring = () => Promise.resolve(yes(true as const));
    expect(await lead({ vault: { bring } }).files.saveFile({ ...at, secret: 'one' })).toEqual(no('no-file'));
  });
});
