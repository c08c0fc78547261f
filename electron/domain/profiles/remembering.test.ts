import { describe, expect, it } from 'vitest';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { Session, SignIn } from '../../../shared/session';
import type { Written } from '../ports';
import { createRemembering } from './remembering';
import { keepInMemory, SITE } from './testing/kept-in-memory';

const PRACTICE = 'http://127.0.0.1:4711/SecretServer';
const MARK = 'a'.repeat(64);
const secrets = { password: 'secret-password', code: '012345' };
const entered: SignIn = {
  method: 'credentials',
  server: `${SITE}/api/v1`,
  userName: 'adm',
  domain: 'CORP',
  ...secrets,
  refreshesAllowed: null,
  remember: true,
};
const opened = (server = SITE): Reply<Session> =>
  succeed({
    state: 'active',
    opened: {
      method: 'credentials',
      server,
      user: 'adm',
      endsAt: null,
      refreshesLeft: 3,
      refreshesAllowed: 3,
      isAllowanceAssumed: true,
    },
    isExtending: false,
  });

const setUp = (answer: Reply<Session> = opened(), write?: () => Promise<Written>) => {
  const { keeper, saved } = keepInMemory(undefined, write);
  const asked: SignIn[] = [];
  const notKept: string[] = [];
  const note = () => undefined;
  const signIn = createRemembering({
    signIn: (each) => {
      asked.push(each);
      return Promise.resolve(answer);
    },
    profiles: keeper,
    takeApproval: ({ server, program }, save) =>
      save(server === SITE && program === '/opt/tss' ? MARK : undefined),
    practiceUrl: () => PRACTICE,
    log: { info: note, warn: note, error: note },
    onNotKept: ({ code }) => notKept.push(code),
  });
  const tryIt = async (change: Partial<Extract<SignIn, { method: 'credentials' }>> = {}) => {
    const reply = await signIn({ ...entered, ...change });
    await keeper.settled();
    return reply;
  };
  return { signIn, tryIt, keeper, saved, asked, notKept };
};

describe('a sign-in', () => {
  it('is saved once it has worked, at the address put right, and without anything secret', async () => {
    const { tryIt, saved } = setUp();
    expect(await tryIt()).toEqual(opened());
    expect(saved).toHaveLength(1);
    expect(saved[0]?.list).toMatchObject([
      { server: SITE, account: { method: 'credentials', userName: 'adm', domain: 'CORP' } },
    ]);
    for (const secret of Object.values(secrets)) expect(JSON.stringify(saved)).not.toContain(secret);
  });

  it.each([
    ['a token', { method: 'token', token: 'secret-token' }, { method: 'token' }],
    [
      'a command',
      { method: 'command', program: '/opt/tss', arguments: ['token'] },
      { method: 'command', program: '/opt/tss', arguments: ['token'] },
    ],
    ['the account of this computer', { method: 'windows' }, { method: 'windows' }],
    [
      'a client of the platform',
      { method: 'client', clientId: 'program', clientSecret: 'hidden' },
      { method: 'client', clientId: 'program' },
    ],
  ] as const)('with %s is saved by what tells it from others, never by a token', async (_, how, account) => {
    const { signIn, keeper, saved } = setUp();
    const wish = { server: SITE, refreshesAllowed: null, remember: true, ...how };
    await signIn('arguments' in wish ? { ...wish, arguments: [...wish.arguments] } : wish);
    await keeper.settled();
    const [profile] = saved.at(-1)?.list ?? [];
    expect(profile?.account).toEqual(account);
    expect(profile?.approved).toBe(how.method === 'command' ? MARK : undefined);
    expect(JSON.stringify(saved)).not.toContain('secret-token');
  });

  it('that fails, or that nobody wants saved, saves nothing', async () => {
    const refused = setUp(fail('sign-in-refused'));
    await refused.tryIt();
    expect(refused.saved).toEqual([]);
    const unwanted = setUp();
    await unwanted.tryIt({ remember: false });
    expect(unwanted.saved).toEqual([]);
  });

  it('to the practice vault is not saved, also when it is wanted', async () => {
    const { tryIt, saved } = setUp(opened(PRACTICE));
    await tryIt({ server: `${PRACTICE}/` });
    expect(saved).toEqual([]);
  });

  it('is extended as often as was said when it was saved, unless something else is said now', async () => {
    const { tryIt, keeper, asked } = setUp();
    await tryIt();
    const [profile] = keeper.current().list;
    await keeper.change({ id: profile?.id ?? '', name: 'Production', refreshesAllowed: 7 });
    await tryIt();
    await tryIt({ refreshesAllowed: 1 });
    expect(asked.map(({ refreshesAllowed }) => refreshesAllowed)).toEqual([null, 7, 1]);
    expect(keeper.current().list).toMatchObject([{ name: 'Production', refreshesAllowed: 1 }]);
  });

  it('is answered before the disk is, and what the disk says against it is told', async () => {
    let write: (written: Written) => void = () => undefined;
    const { signIn, keeper, notKept } = setUp(
      opened(),
      () =>
        new Promise((resolve) => {
          write = resolve;
        }),
    );
    expect(await signIn(entered)).toEqual(opened());
    expect(notKept).toEqual([]);
    write({ ok: false, failure: { code: 'disk-full' } });
    await keeper.settled();
    expect(notKept).toEqual(['disk-full']);
  });

  it('works though the disk breaks in a way that nobody has foreseen', async () => {
    const { tryIt, notKept } = setUp(opened(), () => Promise.reject(new Error('broken')));
    expect(await tryIt()).toEqual(opened());
    expect(notKept).toEqual(['internal']);
  });
});
