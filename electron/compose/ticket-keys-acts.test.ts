import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FailureCode, Reply } from '../../shared/ipc/reply';
import type { TicketKeyFile } from '../../shared/ticket-keys';
import { keysOf } from '../domain/ticket-keys/ring';
import { codeOf, given, leadKeys, PASSWORD, slots, typed, wanted, type LedKeys } from './testing/led-keys';

const IDLE_MS = 15 * 60_000;

const ACTS = [
  'make',
  'open',
  'open with a wrong password',
  'open by the secret',
  'rotate',
  'rotate elsewhere',
  'export',
  'delete what was exported',
  'change the password and the secret',
  'change the password while the secret refuses',
  'change the password alone',
  'close',
  'lock',
  'wait',
] as const;

type Act = (typeof ACTS)[number];
type Code = FailureCode | 'done';

/** What must be so, whatever was done before. */
interface Expected {
  isMade: boolean;
  isOpen: boolean;
  /** Somebody else has changed the file since it was opened. */
  isStale: boolean;
  hasSecret: boolean;
  password: string;
  /** The keys in the file, and those that are open. */
  names: readonly string[];
  shown: readonly string[];
  exported: number;
}

const beginning = (): Expected => ({
  ...{ isMade: false, isOpen: false, isStale: false, hasSecret: false, password: PASSWORD },
  ...{ names: [], shown: [], exported: 0 },
});

/** One file, what is done to it, and what must come of that. */
const createWalk = (led: LedKeys) => {
  const { desk, state } = led;
  const path = led.at('edge.age');
  const at = beginning();
  let id = 'nobody';
  let passwords = 0;

  const known = (open: Code): Code => (id === 'nobody' ? 'key-file-unknown' : open);
  const whileOpen = (code: Code): Code => known(at.isOpen ? code : 'key-file-closed');
  const shut = () => {
    at.isOpen = false;
    at.isStale = false;
  };
  const taken = (file: TicketKeyFile) => {
    id = file.id;
    Object.assign(at, { isMade: true, isOpen: true, isStale: false, shown: slots(file), names: slots(file) });
  };
  const meet = (code: Code, reply: Reply<TicketKeyFile>, expected: Code) => {
    expect(code).toBe(expected);
    return reply.ok ? reply.value : undefined;
  };
  const opening = async (password: Parameters<typeof desk.open>[0]['password'], expected: Code) => {
    const reply = await desk.open({ file: { by: 'path', path }, password });
    const file = meet(codeOf(reply), reply, at.isMade ? expected : 'key-file-gone');
    if (!file) return;
    // What was made is found as it was left, whoever has left it.
    expect(slots(file)).toEqual(at.names);
    taken(file);
  };
  const changing = async (kind: 'update' | 'leave', expected: Code) => {
    passwords += 1;
    const password = `password number ${passwords}`;
    const reply = await desk.changePassword({ id, password: typed(password), secret: { kind } });
    if (!meet(codeOf(reply), reply, whileOpen(expected))) return;
    Object.assign(at, { password, hasSecret: kind === 'update' });
  };
  const ofSecret = (code: Code): Code => (at.hasSecret ? code : 'key-secret-elsewhere');
  const unlessStale = (): Code => (at.isStale ? 'key-file-changed' : 'done');

  const deeds: Readonly<Record<Act, () => Promise<unknown>>> = {
    make: async () => {
      const reply = await desk.create(wanted(path, { store: { folder: 1, template: 2 } }));
      const file = meet(codeOf(reply), reply, at.isMade ? 'key-file-exists' : 'done');
      if (file) taken(file);
      if (file) at.hasSecret = true;
    },
    open: () => opening({ kind: 'typed', value: at.password }, 'done'),
    'open with a wrong password': () =>
      opening({ kind: 'typed', value: `${at.password} ` }, 'key-password-wrong'),
    'open by the secret': () => opening({ kind: 'secret', secret: null }, ofSecret('done')),
    rotate: async () => {
      const reply = await desk.rotate(id);
      const file = meet(codeOf(reply), reply, whileOpen(unlessStale()));
      if (!file) return;
      expect(slots(file).slice(1)).toEqual(at.names.slice(0, 2));
      taken(file);
    },
    'rotate elsewhere': async () => {
      if (!at.isMade) return;
      const other = await leadKeys({ folder: led.folder });
      await other.desk.list();
      const password = { kind: 'typed', value: at.password } as const;
      const opened = given(await other.desk.open({ file: { by: 'path', path }, password }));
      at.names = slots(given(await other.desk.rotate(opened.id)));
      at.isStale = at.isOpen;
    },
    export: async () => {
      const reply = await desk.exportTo({ id, server: 'nginx', folder: led.folder });
      const expected = whileOpen(at.exported > 0 ? 'key-export-exists' : 'done');
      expect(codeOf(reply)).toBe(expected);
      if (reply.ok) at.exported = 3;
    },
    'delete what was exported': async () => {
      const reply = await desk.deleteExported(id);
      meet(codeOf(reply), reply, known('done'));
      at.exported = 0;
    },
    'change the password and the secret': () => changing('update', ofSecret(unlessStale())),
    'change the password while the secret refuses': async () => {
      state.fails = 'access-denied';
      await changing('update', ofSecret('access-denied'));
      state.fails = undefined;
    },
    'change the password alone': () => changing('leave', unlessStale()),
    close: async () => {
      await desk.close(id);
      shut();
    },
    lock: () => {
      desk.closeAll();
      shut();
      return Promise.resolve();
    },
    wait: () => {
      led.later(IDLE_MS);
      shut();
      return Promise.resolve();
    },
  };

  return { at, path, act: (act: Act) => deeds[act](), id: () => id };
};

type Walk = ReturnType<typeof createWalk>;

/** All that is held in memory of the keys, as long as somebody holds it. */
const bytesHeld = (led: LedKeys, { at, id }: Walk): readonly Uint8Array[] => {
  if (!at.isOpen) return [];
  const { contents, password } = given(led.sets.get(id()));
  return [...keysOf(contents.ring).map(({ bytes }) => bytes), password];
};

const expectSound = async (led: LedKeys, { at }: Walk) => {
  const exported = ['edge-web.current.key', 'edge-web.next.key', 'edge-web.previous.key'];
  expect(await led.names()).toEqual([
    ...(at.exported > 0 ? exported : []),
    ...(at.isMade ? ['edge.age'] : []),
  ]);
  const [file] = await led.desk.list();
  expect(file?.opened?.slots.map(({ shortName }) => shortName)).toEqual(at.isOpen ? at.shown : undefined);
};

const expectKept = async (led: LedKeys, { at, path }: Walk) => {
  if (!at.isMade) return;
  const { desk } = await leadKeys({ folder: led.folder });
  const open = (value: string) =>
    desk.open({ file: { by: 'path', path }, password: { kind: 'typed', value } });
  expect(codeOf(await open('none of them'))).toBe('key-password-wrong');
  expect(slots(given(await open(at.password)))).toEqual(at.names);
  if (at.hasSecret) expect([...led.secrets.values()].at(-1)).toBe(at.password);
};

describe('whatever is done with a file, in whatever order', () => {
  it('it opens with the password in force, holds the keys that it should, and leaves no key behind in memory or beside it', async () => {
    await assert(
      asyncProperty(array(constantFrom(...ACTS), { minLength: 3, maxLength: 14 }), async (acts) => {
        const led = await leadKeys();
        try {
          const walk = createWalk(led);
          for (const act of acts) {
            const before = bytesHeld(led, walk);
            await walk.act(act);
            await expectSound(led, walk);
            const held = bytesHeld(led, walk);
            for (const bytes of before.filter((each) => !held.includes(each))) {
              expect(
                bytes.every((byte) => byte === 0),
                act,
              ).toBe(true);
            }
          }
          await expectKept(led, walk);
        } finally {
          await led.end();
        }
      }),
      { numRuns: 150 },
    );
  });
});
