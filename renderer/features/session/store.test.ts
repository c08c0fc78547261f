import { describe, expect, it } from 'vitest';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { Session } from '../../../shared/session';
import { openedSession } from '../../app/client-double';
import { createSessionDouble } from '../../app/session-double';

const ENTERED = {
  method: 'credentials',
  server: 'https://a.example',
  userName: 'u',
  password: 'p',
  domain: '',
  code: '',
  refreshesAllowed: null,
} as const;
const signedOut: Session = { state: 'signed-out' };

describe('what the page knows of the session', () => {
  it('is what the snapshot says, until an event says something newer', () => {
    const { store, event } = createSessionDouble();
    store.follow();
    store.fromSnapshot(openedSession());
    expect(store.store.getState()).toEqual(openedSession());
    event.send(signedOut);
    store.fromSnapshot(openedSession());
    expect(store.store.getState()).toEqual(signedOut);
  });

  it('is not taken back by an answer that an event has overtaken', async () => {
    let answer: (reply: Reply<Session>) => void = () => undefined;
    const extend = () =>
      new Promise<Reply<Session>>((resolve) => {
        answer = resolve;
      });
    const { store, event } = createSessionDouble({ extend });
    store.follow();
    const extending = store.extend();
    event.send(signedOut);
    answer(succeed(openedSession()));
    await extending;
    expect(store.store.getState()).toEqual(signedOut);
  });
});

describe('a sign-in', () => {
  it('gives nothing to complain of when it worked, and ends what was told of the session before', async () => {
    const { store, attempts } = createSessionDouble();
    expect(await store.signIn(ENTERED)).toBeUndefined();
    expect(store.store.getState()).toMatchObject({ state: 'active', opened: { user: 'u' } });
    expect(attempts).toEqual(['extend-session worked', 'sign-out worked', 'end-token worked']);
  });

  it('gives its failure to whoever asked, and tells nobody else', async () => {
    const { store, attempts } = createSessionDouble({
      signIn: () => Promise.resolve(fail('sign-in-refused', 'Login failed.')),
    });
    expect(await store.signIn(ENTERED)).toEqual({ code: 'sign-in-refused', detail: 'Login failed.' });
    expect(attempts).toEqual([]);
  });
});

describe('what does not work on a session', () => {
  it('is told, each under its own name', async () => {
    const unanswered = () => Promise.resolve(fail('unanswered'));
    const { store, attempts } = createSessionDouble({
      cancelSignIn: unanswered,
      extend: unanswered,
      signOut: () => Promise.resolve(fail('sign-out-unsure')),
      endToken: () => Promise.resolve(fail('token-end-unsure')),
    });
    await store.cancel();
    expect(await store.extend()).toBe(false);
    expect(await store.signOut()).toBe(false);
    expect(await store.endToken()).toBe(false);
    expect(attempts).toEqual([
      'cancel-sign-in failed: unanswered',
      'extend-session failed: unanswered',
      'sign-out failed: sign-out-unsure',
      'end-token failed: token-end-unsure',
    ]);
  });

  it.each(['session-ended', 'no-refresh-left'] as const)(
    'because of what has become of the session is left to that to tell: %s',
    async (code) => {
      const { store, attempts } = createSessionDouble({ extend: () => Promise.resolve(fail(code)) });
      expect(await store.extend()).toBe(false);
      expect(attempts).toEqual([]);
    },
  );

  it('at a server that is known to be gone is told to nobody', async () => {
    const { store, attempts } = createSessionDouble({
      signOut: () => Promise.resolve(fail('sign-out-unsure')),
    });
    await store.forget();
    expect(attempts).toEqual([]);
  });
});
