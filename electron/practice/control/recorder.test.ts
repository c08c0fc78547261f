import { describe, expect, it } from 'vitest';
import { createBody } from '../http/body';
import type { Arrival } from '../http/dispatch';
import { createRecorder } from './recorder';

const arrival = (body: string, contentType = 'application/json'): Arrival => ({
  method: 'PUT',
  url: '/x',
  segments: ['api', 'v1'],
  query: 'a=1&b=x+y',
  body: createBody(Buffer.from(body), contentType),
  header: () => undefined,
  windowsUser: undefined,
});

describe('the record of requests', () => {
  it('keeps what was said, whatever it was said in', () => {
    const recorder = createRecorder();
    recorder.record(arrival('{"value":"a\\"b"}'), {}, 1).status = 200;
    recorder.record(arrival('a=1&b=%26', 'application/x-www-form-urlencoded'), {}, 2);
    recorder.record(arrival('no { json'), {}, 3);
    recorder.record(arrival('"text"'), {}, 4);
    recorder.record(arrival('x'.repeat(100_000)), {}, 5);
    recorder.record(arrival(''), {}, 6);
    const all = recorder.since(0);
    expect(all.map(({ body }) => body)).toEqual([
      { value: 'a"b' },
      { a: '1', b: '&' },
      'no { json',
      { value: 'text' },
      { length: 100_000 },
      null,
    ]);
    expect(all[0]).toMatchObject({ number: 1, status: 200, path: '/api/v1', query: { a: '1', b: 'x y' } });
    expect(recorder.since(5).map(({ number }) => number)).toEqual([6]);
  });

  it('forgets the oldest rather than growing for ever, in number and in size', () => {
    const recorder = createRecorder();
    for (let count = 0; count < 25_000; count += 1) recorder.record(arrival(''), {}, count);
    expect(recorder.since(0).length).toBeLessThanOrEqual(10_000);
    expect(recorder.since(0).at(-1)?.number).toBe(25_000);
    const big = arrival('x'.repeat(60_000));
    for (let count = 0; count < 1_000; count += 1) recorder.record(big, {}, count);
    const kept = recorder.since(25_000);
    expect(kept.length).toBeLessThan(400);
    expect(kept.at(-1)?.number).toBe(26_000);
  });
});
