import { describe, expect, it } from 'vitest';
import { createProxyAsking } from './asking';

const HOST = 'proxy.example:3128';

const setUp = () => {
  const done: string[] = [];
  const at = { isAmidWork: true, isTaken: true };
  let ask: (asking: { host: string; isRefused: boolean }) => void = () => undefined;
  const asking = createProxyAsking({
    signIn: ({ host, userName }) => {
      done.push(`${userName} to ${host}`);
      return Promise.resolve(at.isTaken ? undefined : { code: 'bad-request' });
    },
    onAsked: (listener) => {
      ask = listener;
      return () => undefined;
    },
    isAmidWork: () => at.isAmidWork,
    onPutOff: (host) => done.push(`${host} put off`),
    onGiven: () => done.push('given'),
  });
  asking.follow();
  const shown = () => asking.store.getState();
  const asks = (isRefused = false) => {
    ask({ host: HOST, isRefused });
  };
  return { ...asking, asks, shown, done, at };
};

describe('a proxy that asks', () => {
  it('amid the work is asked about once, and no more once somebody is named to it', async () => {
    const { asks, shown, give, done } = setUp();
    asks();
    const first = shown();
    asks();
    expect(shown()).toBe(first);
    expect(await give('ops', 'secret')).toBeUndefined();
    expect([shown(), done]).toEqual([null, [`ops to ${HOST}`, 'given']]);
  });

  it('and has refused whoever was named is said to have', async () => {
    const { asks, shown, give } = setUp();
    asks();
    await give('ops', 'wrong');
    asks(true);
    asks();
    expect(shown()).toEqual({ host: HOST, isRefused: true });
  });

  it('is left alone once it is put off, until its user wants to name somebody', () => {
    const { asks, shown, putOff, bringUp, done } = setUp();
    asks();
    putOff();
    asks();
    expect([shown(), done]).toEqual([null, [`${HOST} put off`]]);
    bringUp(HOST);
    expect(shown()).toEqual({ host: HOST, isRefused: false });
  });

  it('stays where somebody could not be named to it, and says why', async () => {
    const { asks, shown, give, at, done } = setUp();
    at.isTaken = false;
    asks();
    expect(await give('ops', 'secret')).toEqual({ code: 'bad-request' });
    expect(shown()).not.toBeNull();
    expect(done).not.toContain('given');
  });

  it('before anybody is signed in is left to the form, and after that begins anew', () => {
    const { asks, shown, putOff, forget, at } = setUp();
    at.isAmidWork = false;
    asks();
    expect(shown()).toBeNull();
    at.isAmidWork = true;
    asks();
    putOff();
    forget();
    asks();
    expect(shown()).not.toBeNull();
  });
});
