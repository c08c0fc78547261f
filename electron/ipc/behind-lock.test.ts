import { describe, expect, it } from 'vitest';
import type { KeyturnHandlers } from '../../shared/ipc/contract';
import { contract } from '../../shared/ipc/contract';
import { fail, succeed } from '../../shared/ipc/reply';
import { behindLock, mutedByLock } from './behind-lock';

type Verbs = Readonly<Record<string, Readonly<Record<string, () => unknown>>>>;

/** A handler for every call there is, each of which answers. */
const everyHandler = (): Verbs =>
  Object.fromEntries(
    Object.entries(contract).map(([feature, channels]) => [
      feature,
      Object.fromEntries(
        Object.entries(channels)
          .filter(([, { kind }]) => kind === 'call')
          .map(([name]) => [name, () => succeed(name)]),
      ),
    ]),
  );

const answersOf = (isLocked: boolean): readonly (readonly [string, unknown])[] => {
  const guarded = behindLock(everyHandler() as unknown as KeyturnHandlers, () => isLocked);
  return Object.entries(guarded as unknown as Verbs).flatMap(([feature, verbs]) =>
    Object.entries(verbs).map(([name, verb]) => [`${feature}.${name}`, verb()] as const),
  );
};

describe('while the app is locked', () => {
  it('no call is answered but those of the lock, the way to it and the way out', () => {
    const answers = answersOf(true);
    const answered = answers.filter(([, answer]) => answer !== undefined && (answer as { ok: boolean }).ok);
    expect(answered.map(([name]) => name)).toEqual([
      'lock.look',
      'lock.now',
      'lock.unlock',
      'quick.look',
      'quick.enter',
      'quick.hide',
      'session.signOut',
    ]);
    expect(answers.length).toBeGreaterThan(60);
    const refused = answers.filter((each) => !answered.includes(each));
    expect(new Set(refused.map(([, answer]) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify(fail('locked'))]),
    );
  });

  it('a page hears of nothing but the lock', () => {
    const heard: string[] = [];
    let isLocked = true;
    const publish = mutedByLock(
      (feature) => heard.push(feature),
      () => isLocked,
    );
    publish('session', 'changed', { state: 'signed-out' });
    publish('lock', 'changed', { state: 'unlocked' });
    isLocked = false;
    publish('session', 'changed', { state: 'signed-out' });
    expect(heard).toEqual(['lock', 'session']);
  });
});

it('every call is answered while the app is not locked', () => {
  expect(answersOf(false).every(([, answer]) => (answer as { ok: boolean }).ok)).toBe(true);
});
