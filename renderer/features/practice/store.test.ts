import { describe, expect, it } from 'vitest';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { Practice } from '../../../shared/practice';
import { openPractice } from '../../app/client-double';
import { createPracticeDouble } from '../../app/practice-double';

const ended: Practice = { state: 'ended', because: 'stopped', detail: 'killed' };

describe('what the page knows of the practice vault', () => {
  it('is what the snapshot says, until an event says something newer', () => {
    const { store, event } = createPracticeDouble();
    store.follow();
    store.fromSnapshot(openPractice);
    expect(store.store.getState()).toEqual(openPractice);
    event.send(ended);
    store.fromSnapshot(openPractice);
    expect(store.store.getState()).toEqual(ended);
  });

  it('is what the answer says when no event was faster', async () => {
    const { store, attempts } = createPracticeDouble();
    expect(await store.open()).toEqual(openPractice);
    expect(store.store.getState()).toEqual(openPractice);
    await store.close();
    expect(store.store.getState()).toEqual({ state: 'off' });
    expect(attempts).toEqual(['open-practice worked', 'close-practice worked']);
  });

  it('is not taken back by an answer that an event has overtaken', async () => {
    let answer: (reply: Reply<Practice>) => void = () => undefined;
    const open = () =>
      new Promise<Reply<Practice>>((resolve) => {
        answer = resolve;
      });
    const { store, event } = createPracticeDouble({ open });
    store.follow();
    const opening = store.open();
    event.send(openPractice);
    event.send(ended);
    answer(succeed(openPractice));
    await opening;
    expect(store.store.getState()).toEqual(ended);
  });

  it('has no vault to give when it did not open, and the reason stands in the store', async () => {
    const { store } = createPracticeDouble({ open: () => Promise.resolve(succeed(ended)) });
    expect(await store.open()).toBeUndefined();
    expect(store.store.getState()).toEqual(ended);
  });

  it('stays as it was when nobody answers, and the attempt is told to have failed', async () => {
    const { store, attempts } = createPracticeDouble({
      open: () => Promise.resolve(fail('unanswered')),
      close: () => Promise.resolve(fail('internal')),
    });
    expect(await store.open()).toBeUndefined();
    await store.close();
    expect(store.store.getState()).toEqual({ state: 'off' });
    expect(attempts).toEqual(['open-practice failed: unanswered', 'close-practice failed: internal']);
  });
});
