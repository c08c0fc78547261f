import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../shared/ipc/reply';
import type { Session, SignIn } from '../../../shared/session';
import { inSession } from '../tray/testing/facts';
import { createWayIn } from './way-in';

const where = { server: 'https://vault.corp.example', refreshesAllowed: 3 } as const;
const KEY = { secret: 'typed now', code: '012345' };
const opens = () => Promise.resolve(succeed(inSession() as Session));

const ways: readonly [string, SignIn, Partial<Record<string, unknown>>][] = [
  [
    'a password',
    { ...where, method: 'credentials', userName: 'adm', domain: 'CORP', password: 'old', code: '1' },
    { method: 'credentials', userName: 'adm', domain: 'CORP', password: 'typed now', code: '012345' },
  ],
  ['a token', { ...where, method: 'token', token: 'old' }, { method: 'token', token: 'typed now' }],
  ['Windows', { ...where, method: 'windows' }, { method: 'windows' }],
  [
    'a program',
    { ...where, method: 'command', program: '/usr/bin/tss', arguments: ['token'] },
    { method: 'command', program: '/usr/bin/tss', arguments: ['token'] },
  ],
];

describe('the way in', () => {
  it.each(ways)(
    'by %s is gone again with what is typed now, and with nothing that was kept',
    async (_, entered, again) => {
      const way = createWayIn();
      await way.remembering(opens)(entered);
      expect(way.again(KEY)).toEqual({ ...where, ...again });
      expect(JSON.stringify(way.again(KEY))).not.toContain('"old"');
    },
  );

  it('of somebody who did not get in is not remembered', async () => {
    const way = createWayIn();
    const [[, entered]] = ways as [(typeof ways)[number]];
    await way.remembering(() => Promise.resolve(fail('access-denied')))(entered);
    expect(way.again(KEY)).toBeUndefined();
    await way.remembering(opens)(entered);
    way.forget();
    expect(way.again(KEY)).toBeUndefined();
  });

  it('says what is asked for', () => {
    const { by } = createWayIn();
    const methods = ['credentials', 'token', 'command', 'windows', 'client'] as const;
    expect(methods.map(by)).toEqual(['password', 'token', 'command', 'windows', 'client-secret']);
  });
});
