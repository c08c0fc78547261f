import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it, vi } from 'vitest';
import type { Answered, Cancel, Grant, VaultServer } from '../ports';
import { createSessionKeeper } from './session-keeper';
import { noAccess } from '../access/testing/no-access';
import { noPasswords } from '../rotation/testing/no-passwords';
import { noSecret } from '../secret/testing/no-secret';
import { entered, grantOf, yes } from './testing/led-session';
import { openBox } from './testing/open-box';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const never = <T>(): Promise<T> => new Promise(() => undefined);

/** A client that keeps nothing of what it is given, except whoever it would have to tell of being called off. */
const leadForgetful = () => {
  let grant: (answered: Answered<Grant>) => void = () => undefined;
  let isAskedOn = false;
  const sent: WeakRef<object>[] = [];
  const server: VaultServer = {
    signIn: (credentials, cancel: Cancel) => {
      sent.push(new WeakRef(credentials));
      cancel.onCancelled(() => {
        sent.push(new WeakRef(credentials));
      });
      return new Promise((answer) => {
        grant = answer;
      });
    },
    whoIs: () => {
      isAskedOn = true;
      return never();
    },
    list: { page: never },
    secret: noSecret,
    passwords: noPasswords,
    access: noAccess,
    refresh: never,
    revoke: never,
    folders: { page: never },
    tenant: { address: '', signIn: never, vaults: never },
  };
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const keeper = createSessionKeeper({
    strongbox: openBox,
    serverAt: () => server,
    commands: { run: never },
    extendsByItself: () => true,
    clock: { now: () => 0 },
    timers: { after: () => () => undefined },
    log,
    onChanged: vi.fn(),
  });
  const typeIn = () => {
    const typed = { ...entered };
    sent.push(new WeakRef(typed));
    return keeper.signIn(typed);
  };
  return {
    typeIn,
    /** Not what they were: an expectation that fails keeps what it has seen. */
    areGone: () => sent.map((each) => each.deref() === undefined),
    answer: (answered: Answered<Grant>) => {
      grant(answered);
    },
    isAskedOn: () => isAskedOn,
  };
};

it('what was typed is out of reach as soon as the server has granted a token, while it is still asked who that is', async () => {
  const { typeIn, areGone, answer, isAskedOn } = leadForgetful();
  const opening = typeIn();
  answer(yes(grantOf(1)));
  await vi.waitFor(() => {
    expect(isAskedOn()).toBe(true);
    collect();
    expect(areGone()).toEqual([true, true]);
  });
  expect(opening).toBeInstanceOf(Promise);
});

it('what was typed is out of reach once the server has refused it', async () => {
  const { typeIn, areGone, answer } = leadForgetful();
  const opening = typeIn();
  answer({ ok: false, failure: { code: 'sign-in-refused' } });
  await opening;
  await vi.waitFor(() => {
    collect();
    expect(areGone()).toEqual([true, true]);
  });
});
