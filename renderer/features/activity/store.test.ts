import { describe, expect, it } from 'vitest';
import { MOST_CALLS } from '../../../shared/call-list';
import type { Call, CallNews } from '../../../shared/activity';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import { exampleCall } from '../../app/activity-double';
import { createActivityStore } from './store';

const calls = (...ids: readonly number[]) => ids.map((id) => exampleCall({ id }));
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, each) => from + each);

const lead = (list: () => Promise<Reply<readonly Call[]>> = () => Promise.resolve(succeed(calls(1, 2)))) => {
  const listeners = new Set<(news: CallNews) => void>();
  const attempts: string[] = [];
  const activity = createActivityStore({
    sum: () => Promise.resolve(succeed({ calls: 2, lastMs: 84 })),
    list,
    clear: () => Promise.resolve(succeed({ calls: 0, lastMs: null })),
    copy: () => Promise.resolve(fail('unanswered')),
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    failed: (attempt, { code }) => attempts.push(`${attempt} failed: ${code}`),
    worked: (attempt) => attempts.push(`${attempt} worked`),
  });
  activity.follow();
  const send = (added: readonly Call[], change: Partial<CallNews> = {}) => {
    const news = { sum: { calls: 3, lastMs: 1 }, added, isCleared: false, ...change };
    for (const listener of listeners) listener(news);
  };
  const ids = () => activity.store.getState().calls?.map(({ id }) => id);
  return { activity, send, ids, attempts };
};

describe('the list of calls in the page', () => {
  it('is not kept before somebody has looked at it; how many there are is', () => {
    const { activity, send } = lead();
    send(calls(3));
    expect(activity.store.getState()).toEqual({ sum: { calls: 3, lastMs: 1 }, calls: undefined });
  });

  it('holds each call once, though news tell again of what the list has told', async () => {
    const { activity, send, ids } = lead();
    await activity.askList();
    send(calls(2, 3));
    expect(ids()).toEqual([1, 2, 3]);
  });

  it('never holds more than the main process keeps', async () => {
    const { activity, send, ids } = lead(() => Promise.resolve(succeed(calls(...range(1, MOST_CALLS)))));
    await activity.askList();
    send(calls(...range(MOST_CALLS + 1, MOST_CALLS + 10)));
    expect([ids()?.length, ids()?.[0], ids()?.at(-1)]).toEqual([MOST_CALLS, 11, MOST_CALLS + 10]);
  });

  it('is empty once it is cleared, whoever cleared it, and goes on with what came after', async () => {
    const { activity, send, ids } = lead();
    await activity.askList();
    await activity.clear();
    expect([ids(), activity.store.getState().sum.calls]).toEqual([[], 0]);
    send(calls(3));
    send(calls(4), { isCleared: true });
    expect(ids()).toEqual([4]);
  });

  it('is asked for again where it was cleared on the way', async () => {
    const answers: ((reply: Reply<readonly Call[]>) => void)[] = [];
    const { activity, send, ids } = lead(() => new Promise((resolve) => answers.push(resolve)));
    const asking = activity.askList();
    send([], { isCleared: true });
    answers[0]?.(succeed(calls(1, 2)));
    await Promise.resolve();
    await Promise.resolve();
    answers[1]?.(succeed([]));
    await asking;
    expect([ids(), answers.length]).toEqual([[], 2]);
  });
});

describe('how many calls there were', () => {
  it('is what was told last, not an answer that it has overtaken', async () => {
    const { activity, send } = lead();
    const asking = activity.askSum();
    send([]);
    await asking;
    expect(activity.store.getState().sum.calls).toBe(3);
  });
});

describe('a copy that was not made', () => {
  it('is told', async () => {
    const { activity, attempts } = lead();
    expect(await activity.copy({ id: 1, form: 'curl' })).toBe('failed');
    expect(attempts).toEqual(['copy-call failed: unanswered']);
  });
});
