import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { call, event } from '../../shared/ipc/channel';
import { createPublish } from './publish';

const contract = {
  lock: { changed: event(z.object({ locked: z.boolean() })), now: call(z.undefined(), z.undefined()) },
} as const;

const setUp = () => {
  const sent: [string, unknown][] = [];
  const publish = createPublish(contract, (channel, payload) => sent.push([channel, payload]));
  return { publish, sent };
};

describe('an event', () => {
  it('is sent on its own channel', () => {
    const { publish, sent } = setUp();
    publish('lock', 'changed', { locked: true });
    expect(sent).toEqual([['keyturn:lock.changed', { locked: true }]]);
  });

  it('never carries a field outside its schema', () => {
    const { publish, sent } = setUp();
    const leaky = { locked: true, token: 'leak' };
    publish('lock', 'changed', leaky);
    expect(sent).toEqual([['keyturn:lock.changed', { locked: true }]]);
  });
});
