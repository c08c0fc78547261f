import { describe, expect, it } from 'vitest';
import { createActions } from './actions';
import { systemTimers } from './timers';

const later = (run: () => void, timers = systemTimers) =>
  new Promise<void>((resolve) => {
    timers.after(0, () => {
      run();
      resolve();
    });
  });

describe('what is done for an action of the user', () => {
  it('is known to be, through everything that it waits for', async () => {
    const actions = createActions();
    const seen: unknown[] = [];
    const act = async (name: string) =>
      actions.within(name, async () => {
        await later(() => undefined, actions.outside(systemTimers));
        await Promise.resolve();
        seen.push(actions.current());
      });
    await Promise.all([act('session.signIn'), act('session.extend')]);
    expect(seen).toEqual([
      { number: 1, name: 'session.signIn' },
      { number: 2, name: 'session.extend' },
    ]);
    expect(actions.current()).toBeUndefined();
  });

  it('is not what happens when a timer goes off that it set', async () => {
    const actions = createActions();
    const seen: unknown[] = [];
    const look = () => seen.push(actions.current());
    await actions.within('session.signIn', () => later(look, actions.outside(systemTimers)));
    expect(seen).toEqual([undefined]);
  });
});
