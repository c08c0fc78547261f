import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { call, event, outlineOf, type Handlers } from '../../shared/ipc/channel';
import { fail, succeed, type Reply } from '../../shared/ipc/reply';
import type { Log } from '../domain/ports';
import { register, type Bus, type Caller } from './register';

const contract = {
  vault: {
    open: call(z.strictObject({ id: z.number().int().positive() }), z.object({ name: z.string() }), 1024),
    lock: call(z.undefined(), z.undefined()),
    changed: event(z.string()),
  },
} as const;

const ours: Caller = { window: 1, isMainFrame: true, url: 'keyturn-ui://app/index.html' };

const setUp = (open: Handlers<typeof contract>['vault']['open']) => {
  const channels = new Map<string, Parameters<Bus['handle']>[1]>();
  const logged: string[] = [];
  const note = (message: string, facts?: object) => logged.push(`${message} ${JSON.stringify(facts)}`);
  const log: Log = { info: note, warn: note, error: note };
  register({
    bus: { handle: (channel, answer) => channels.set(channel, answer) },
    outline: outlineOf(contract),
    channelsOf: { vault: () => Promise.resolve(contract.vault) },
    handlers: { vault: { open, lock: () => succeed(undefined) } },
    trusts: (caller) => caller.isMainFrame && caller.window === 1 && caller.url === ours.url,
    log,
  });
  const send = async (channel: string, caller: Caller, ...args: unknown[]) =>
    (await channels.get(channel)?.(caller, args)) as Reply<unknown>;
  return { channels, logged, send };
};

const echo = setUp(({ id }) => succeed({ name: `secret ${id}` }));
const open = (...args: unknown[]) => echo.send('keyturn:vault.open', ours, ...args);

describe('the bus', () => {
  it('listens on the declared calls and on nothing else', () => {
    expect([...echo.channels.keys()]).toEqual(['keyturn:vault.open', 'keyturn:vault.lock']);
  });

  it('answers a well-formed message of our own page', async () => {
    expect(await open({ id: 7 })).toEqual(succeed({ name: 'secret 7' }));
  });

  it.each([
    ['another window', { ...ours, window: 2 }],
    ['a sub-frame', { ...ours, isMainFrame: false }],
    ['a page from elsewhere', { ...ours, url: 'https://elsewhere.example/' }],
    ['a frame that is gone', { ...ours, url: '' }],
  ])('tells %s that it is forbidden, before any handler sees the message', async (_who, stranger) => {
    expect(await echo.send('keyturn:vault.open', stranger, { id: 7 })).toEqual(fail('forbidden'));
  });

  it('refuses a message with an undeclared field', async () => {
    expect(await open({ id: 7, admin: true })).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
  });

  it('refuses more than one argument', async () => {
    expect(await open({ id: 7 }, 'more')).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
  });

  it('refuses a message over its size before parsing it', async () => {
    expect(await open({ id: 7, note: 'x'.repeat(1024) })).toEqual(fail('too-large'));
  });

  it('does not repeat what was sent in its refusal', async () => {
    expect(JSON.stringify(await open({ id: 'hunter2' }))).not.toContain('hunter2');
  });

  it('never lets a field outside its schema into a reply', async () => {
    const leaky = setUp(() => succeed({ name: 'a', token: 'leak' } as { name: string }));
    expect(await leaky.send('keyturn:vault.open', ours, { id: 1 })).toEqual(succeed({ name: 'a' }));
  });

  it('answers `internal` when a handler throws, and keeps what was thrown out of reply and log', async () => {
    const broken = setUp(() => {
      throw new Error('password is hunter2');
    });
    expect(await broken.send('keyturn:vault.open', ours, { id: 1 })).toEqual(
      fail('internal', 'keyturn:vault.open'),
    );
    expect(broken.logged.join()).toContain('Error');
    expect(broken.logged.join()).not.toContain('hunter2');
  });

  it('answers `internal` when a reply does not fit its schema', async () => {
    const wrong = setUp(() => succeed({ name: 5 } as unknown as { name: string }));
    expect(await wrong.send('keyturn:vault.open', ours, { id: 1 })).toEqual(
      fail('internal', 'keyturn:vault.open'),
    );
  });

  it('answers every one of 10,000 generated messages', async () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withNullPrototype: true,
      withSparseArray: true,
    });
    await fc.assert(
      fc.asyncProperty(anything, async (message) => {
        expect(await open(message)).toMatchObject({ ok: false });
      }),
      { numRuns: 10_000 },
    );
  });
});
