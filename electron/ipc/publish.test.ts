import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { call, event } from '../../shared/ipc/channel';
import { createPublish } from './publish';

const contract = {
  lock: { changed: event(z.object({ locked: z.boolean() })), now: call(z.undefined(), z.undefined()) },
} as const;

const setUp = () => {
  const sent: [string, unknown][] = [];
  const channelsOf = { lock: () => Promise.resolve(contract.lock) };
  let isThere = true;
  const publish = createPublish(channelsOf, {
    isThere: () => isThere,
    send: (channel, payload) => sent.push([channel, payload]),
  });
  return { publish, sent, isThere: (is: boolean) => (isThere = is) };
};

describe('an event', () => {
  it('is sent on its own channel', async () => {
    const { publish, sent } = setUp();
    publish('lock', 'changed', { locked: true });
    await expect.poll(() => sent).toEqual([['keyturn:lock.changed', { locked: true }]]);
  });

  it('comes after those before it, though its feature was read in for the first of them', async () => {
    const { publish, sent } = setUp();
    publish('lock', 'changed', { locked: true });
    publish('lock', 'changed', { locked: false });
    await expect.poll(() => sent.length).toBe(2);
    publish('lock', 'changed', { locked: true });
    expect(sent.map(([, payload]) => payload)).toEqual([
      { locked: true },
      { locked: false },
      { locked: true },
    ]);
  });

  it('is not sent once somebody listens, if it was told before that', async () => {
    const { publish, sent, isThere } = setUp();
    isThere(false);
    publish('lock', 'changed', { locked: true });
    isThere(true);
    publish('lock', 'changed', { locked: false });
    await expect.poll(() => sent).toEqual([['keyturn:lock.changed', { locked: false }]]);
  });

  it('never carries a field outside its schema', async () => {
    const { publish, sent } = setUp();
    const leaky = { locked: true, token: 'leak' };
    publish('lock', 'changed', leaky);
    await expect.poll(() => sent).toEqual([['keyturn:lock.changed', { locked: true }]]);
  });
});
