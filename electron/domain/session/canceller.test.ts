import { describe, expect, it } from 'vitest';
import { createCanceller } from './canceller';

describe('what can be called off', () => {
  it('tells everybody who listens, once', () => {
    const { cancel, cancelNow } = createCanceller();
    const told: string[] = [];
    cancel.onCancelled(() => told.push('one'));
    cancel.onCancelled(() => told.push('other'));
    expect([cancel.isCancelled(), told]).toEqual([false, []]);
    cancelNow();
    cancelNow();
    expect([cancel.isCancelled(), told]).toEqual([true, ['one', 'other']]);
  });

  it('tells at once whoever begins to listen afterwards', () => {
    const { cancel, cancelNow } = createCanceller();
    cancelNow();
    const told: string[] = [];
    cancel.onCancelled(() => told.push('late'));
    expect(told).toEqual(['late']);
  });
});
