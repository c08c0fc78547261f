import { describe, expect, it } from 'vitest';
import type { MyCheckout } from '../../../shared/access';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import { createMine } from './mine';

const checkout = (id: number): MyCheckout => ({ id, name: `s${id}`, endsAt: null, changesPassword: null });

const setUp = () => {
  const answers: ((reply: Reply<readonly MyCheckout[]>) => void)[] = [];
  const verbs = createMine({ mine: () => new Promise((resolve) => answers.push(resolve)) });
  return { ...verbs, answers, known: () => verbs.mine.getState() };
};

describe('what the user has taken out', () => {
  it('stays in sight while it is asked for anew, and where that fails', async () => {
    const { readMine, answers, known } = setUp();
    const first = readMine();
    answers[0]?.(succeed([checkout(1)]));
    await first;
    const second = readMine();
    expect(known()).toMatchObject({ state: 'reading', list: [{ id: 1 }] });
    answers[1]?.(fail('no-answer'));
    await second;
    expect(known()).toMatchObject({ state: 'failed', list: [{ id: 1 }], failure: { code: 'no-answer' } });
  });

  it('is what the newest question has brought, and nothing after its session', async () => {
    const { readMine, forgetMine, answers, known } = setUp();
    const asked = [readMine(), readMine()];
    answers[1]?.(succeed([checkout(2)]));
    answers[0]?.(succeed([checkout(1)]));
    await Promise.all(asked);
    expect(known().list).toMatchObject([{ id: 2 }]);
    const last = readMine();
    forgetMine();
    answers[2]?.(succeed([checkout(3)]));
    await last;
    expect(known()).toEqual({ state: 'not-read', list: [], failure: undefined });
  });
});
