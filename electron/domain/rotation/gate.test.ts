import { describe, expect, it } from 'vitest';
import { createGate } from './gate';

const held = () => {
  let release = (): void => undefined;
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    until,
    release: () => {
      release();
    },
  };
};

describe('a gate', () => {
  it('begins those who may go together at once, in their order', async () => {
    const gate = createGate();
    const order: number[] = [];
    const all = [1, 2, 3].map((each) => gate.together(() => Promise.resolve(order.push(each))));
    expect(order).toEqual([1, 2, 3]);
    await Promise.all(all);
  });

  it('lets nobody in beside one who has to be alone, neither those before him nor those after', async () => {
    const gate = createGate();
    const order: string[] = [];
    const [one, alone] = [held(), held()];
    const say = (what: string, until: Promise<void>) => async () => {
      order.push(`${what} in`);
      await until;
      order.push(`${what} out`);
    };
    const all = [
      gate.together(say('one', one.until)),
      gate.alone(say('alone', alone.until)),
      gate.alone(say('next', Promise.resolve())),
      gate.together(say('last', Promise.resolve())),
    ];
    alone.release();
    one.release();
    await Promise.all(all);
    const seen = ['one', 'alone', 'next', 'last'].flatMap((each) => [`${each} in`, `${each} out`]);
    expect(order).toEqual(seen);
  });

  it('goes on after one that broke off', async () => {
    const gate = createGate();
    const broken = () => Promise.reject(new Error('broken'));
    await expect(gate.together(broken)).rejects.toThrow('broken');
    await expect(gate.alone(broken)).rejects.toThrow('broken');
    await expect(gate.together(() => Promise.resolve(1))).resolves.toBe(1);
    await expect(gate.alone(() => Promise.resolve(2))).resolves.toBe(2);
  });
});
