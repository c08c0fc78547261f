import { describe, expect, it } from 'vitest';
import { createQuitQuestion } from './quit-question';

const setUp = () => {
  const happened: string[] = [];
  const at = { isNeeded: true };
  const question = createQuitQuestion({
    isNeeded: () => at.isNeeded,
    ask: () => happened.push('asked'),
    quit: () => happened.push('quit'),
  });
  return { ...question, happened, at };
};

describe('the question on the way out', () => {
  it('is not asked of whoever has nothing to give back', () => {
    const { mayQuit, happened, at } = setUp();
    at.isNeeded = false;
    expect([mayQuit(), happened]).toEqual([true, []]);
  });

  it('keeps the app until it is answered, and is asked again after somebody has stayed', () => {
    const { mayQuit, answered, happened } = setUp();
    expect(mayQuit()).toBe(false);
    answered(false);
    expect(mayQuit()).toBe(false);
    expect(happened).toEqual(['asked', 'asked']);
  });

  it('is over once somebody leaves: nothing on the way out asks again', () => {
    const { mayQuit, answered, happened } = setUp();
    mayQuit();
    answered(true);
    expect([mayQuit(), happened]).toEqual([true, ['asked', 'quit']]);
  });

  it('holds nobody who insists', () => {
    const { mayQuit } = setUp();
    expect([mayQuit(), mayQuit()]).toEqual([false, true]);
  });

  it('is answered by nobody before it was asked', () => {
    const { answered, happened } = setUp();
    answered(true);
    expect(happened).toEqual([]);
  });
});
