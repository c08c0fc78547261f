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
    recorder.record(arrival('{"value":"a\\"b"}'), {}, 1).told(200);
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

  it('forgets the oldest rather than growing for ever, in number and in size, and says how many', () => {
    const recorder = createRecorder();
    for (let count = 0; count < 25_000; count += 1) recorder.record(arrival(''), {}, count);
    const numbers = recorder.since(0).map(({ number }) => number);
    expect([numbers[0], numbers.length, numbers.at(-1)]).toEqual([15_001, 10_000, 25_000]);
    expect([0, 15_000, 20_000].map((number) => recorder.letGoSince(number))).toEqual([15_000, 0, 0]);
    const big = arrival('x'.repeat(60_000));
    for (let count = 0; count < 1_000; count += 1) recorder.record(big, {}, count);
    const kept = recorder.since(25_000);
    expect(kept.length).toBeGreaterThan(100);
    expect(kept.length).toBeLessThan(150);
    expect(kept.at(-1)?.number).toBe(26_000);
    expect(recorder.letGoSince(25_000)).toBe(1_000 - kept.length);
  });

  it('keeps every one whole that it keeps, whatever their sizes, when it begins again at its start', () => {
    const recorder = createRecorder();
    const sizeOf = (number: number): number => (number * 7_919) % 60_000;
    for (let number = 1; number <= 2_000; number += 1) {
      const digit = String(number % 10);
      recorder.record(arrival(digit.repeat(sizeOf(number)), 'text/x'), {}, number).told(number % 600);
    }
    const kept = recorder.since(0);
    expect(kept.length).toBeGreaterThan(200);
    kept.forEach(({ number, time, status, body }, index) => {
      expect([number, time, status]).toEqual([2_000 - kept.length + 1 + index, number, number % 600 || null]);
      const text = String(number % 10).repeat(sizeOf(number));
      const isNumber = /^(?:0|[1-9]\d*)$/u.test(text);
      expect(body).toEqual(isNumber ? { value: Number(text) } : text);
    });
  });

  it('takes no word about a request that it has forgotten for one about another', () => {
    const recorder = createRecorder();
    const first = recorder.record(arrival(''), {}, 1);
    recorder.clear();
    const second = recorder.record(arrival(''), {}, 2);
    first.told(500);
    second.handled(204);
    expect(recorder.since(0)).toMatchObject([{ number: 1, time: 2, status: null, handled: 204 }]);
    expect(recorder.letGoSince(0)).toBe(0);
    for (let count = 0; count < 10_000; count += 1) recorder.record(arrival(''), {}, 3);
    second.told(500);
    expect(recorder.since(0).every(({ status }) => status === null)).toBe(true);
  });
});
