import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNewest } from './newest';

const setUp = () => {
  const state: { value?: string } = {};
  const newest = createNewest<string>((value) => {
    state.value = value;
  });
  return { newest, state };
};

describe('the newest of what is said about a value', () => {
  it('is the snapshot as long as nothing else was said', () => {
    const { newest, state } = setUp();
    newest.fromSnapshot('first');
    expect(state.value).toBe('first');
  });

  it('is never a snapshot that comes after an event', () => {
    const { newest, state } = setUp();
    newest.fromEvent('changed');
    newest.fromSnapshot('old');
    expect(state.value).toBe('changed');
  });

  it('is never a snapshot that comes after an answer', () => {
    const { newest, state } = setUp();
    newest.fromAnswer(newest.ask(), 'answered');
    newest.fromSnapshot('old');
    expect(state.value).toBe('answered');
  });

  it('is the answer to the later question when answers overtake each other', () => {
    const { newest, state } = setUp();
    const [first, second] = [newest.ask(), newest.ask()];
    newest.fromAnswer(second, 'second');
    newest.fromAnswer(first, 'first');
    expect(state.value).toBe('second');
  });

  it('is never an answer asked for before an event came', () => {
    const { newest, state } = setUp();
    const question = newest.ask();
    newest.fromEvent('changed meanwhile');
    newest.fromAnswer(question, 'old');
    expect(state.value).toBe('changed meanwhile');
  });

  it('ends at the last change, however answers fall between the events of the main process', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 6 }), (delays) => {
        const { newest, state } = setUp();
        const questions = delays.map(() => newest.ask());
        // The main process works one by one: event n comes in order, answer n any time after event n was sent.
        const arrivals = delays.flatMap((delay, n) => [
          {
            at: n * 2,
            order: 0,
            arrive: () => {
              newest.fromEvent(`change ${String(n)}`);
            },
          },
          {
            at: n * 2 + delay,
            order: 1,
            arrive: () => {
              newest.fromAnswer(questions[n] ?? newest.ask(), `change ${String(n)}`);
            },
          },
        ]);
        arrivals.sort((a, b) => a.at - b.at || a.order - b.order);
        for (const { arrive } of arrivals) arrive();
        expect(state.value).toBe(`change ${String(delays.length - 1)}`);
      }),
    );
  });
});
