import { describe, expect, it } from 'vitest';
import { openBench } from '../testing/client';
import { json, jsonPieces, type Answer } from './answer';
import { send, startServer } from './server';

async function told(pieces: Iterable<string>): Promise<Response> {
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    base: [],
    dispatch: (): Promise<Answer> => Promise.resolve(json(null)),
    onMistake: () => undefined,
    handle: (exchange) => {
      send(exchange, jsonPieces(pieces));
      return Promise.resolve();
    },
  });
  try {
    const response = await fetch(server.origin);
    return new Response(await response.text(), response);
  } finally {
    await server.stop();
  }
}

describe('an answer in pieces', () => {
  it('lets everybody else have his turn between two of them', async () => {
    const turnsBefore: number[] = [];
    let turns = 0;
    const pieces = function* (): Generator<string> {
      for (let index = 0; index < 5; index += 1) {
        turnsBefore.push(turns);
        setImmediate(() => (turns += 1));
        yield String(index);
      }
    };
    const response = await told(pieces());
    expect(await response.text()).toBe('01234');
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(turnsBefore).toEqual([0, 1, 2, 3, 4]);
  });

  it('is never taken for whole when it breaks off', async () => {
    const pieces = function* (): Generator<string> {
      yield '[1,';
      throw new Error('no more');
    };
    await expect(told(pieces())).rejects.toThrow();
  });

  it('is how a large world is told, of which nothing is held back until it is whole', async () => {
    const bench = await openBench({ world: 'large' });
    const { headers, json: world } = await bench.ask('/practice/world', { token: bench.running.control });
    await bench.stop();
    expect(headers.get('content-length')).toBeNull();
    expect((world as { secrets: unknown[] }).secrets).toHaveLength(100_000);
  });
});
