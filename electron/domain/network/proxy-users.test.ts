import { describe, expect, it } from 'vitest';
import { fail } from '../../../shared/ipc/reply';
import { createProxyUsers } from './proxy-users';

const HOST = 'proxy.example:3128';
const user = { userName: 'ops', password: 'secret' };

const setUp = () => {
  const told: string[] = [];
  const users = createProxyUsers({
    onAsked: (host, isRefused) => {
      told.push(`${host} ${isRefused ? 'refused' : 'asks'}`);
    },
  });
  return { users, told };
};

describe('whoever signs in to a proxy', () => {
  it('is nobody before somebody was named, and that one for as long as the proxy takes him', () => {
    const { users } = setUp();
    expect(users.answer(HOST, 'first')).toBeUndefined();
    expect(users.give(HOST, user).ok).toBe(true);
    expect(users.answer(HOST, 'first')).toEqual(user);
    expect(users.answer(HOST, 'first')).toEqual(user);
  });

  it('is forgotten once the proxy has refused him', () => {
    const { users } = setUp();
    users.answer(HOST, 'first');
    users.give(HOST, user);
    expect(users.answer(HOST, 'again')).toBeUndefined();
    expect(users.answer(HOST, 'first')).toBeUndefined();
  });

  it('is named to no other proxy, and can be given to none that has not asked', () => {
    const { users } = setUp();
    users.answer(HOST, 'first');
    users.give(HOST, user);
    expect(users.answer('proxy.example:3129', 'first')).toBeUndefined();
    expect(users.give('other.example:3128', user)).toEqual(fail('bad-request'));
  });

  it('is asked of the user only while nobody can be named', () => {
    const { users, told } = setUp();
    users.answer(HOST, 'first');
    users.give(HOST, user);
    users.answer(HOST, 'first');
    expect(told).toEqual([`${HOST} asks`]);
    users.answer(HOST, 'again');
    expect(told).toEqual([`${HOST} asks`, `${HOST} refused`]);
  });
});
