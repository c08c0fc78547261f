import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Cancel, Outgoing } from '../domain/ports';
import { nodeLine } from './testing/node-line';
import { leadTimers } from './testing/led-timers';
import { NEVER } from './testing/never';
import { startOddServer, type OddServer } from './testing/odd-server';
import { createTransport, LIMITS } from './transport';

let server: OddServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const get = (url: string): Outgoing => ({
  method: 'GET',
  url,
  headers: {},
  body: '',
  signsIn: 'never',
});
const led = () => {
  const { timers, pass, waiting, begun } = leadTimers();
  return { pass, waiting, begun, transport: createTransport({ line: nodeLine, timers }) };
};
const cancelling = () => {
  let isCancelled = false;
  const listeners: (() => void)[] = [];
  const cancel: Cancel = {
    isCancelled: () => isCancelled,
    onCancelled: (listener) => listeners.push(listener),
  };
  const callOff = () => {
    isCancelled = true;
    for (const listener of listeners) listener();
  };
  return { cancel, callOff };
};

describe('a request', () => {
  it('comes back with status, headers and text', async () => {
    server = await startOddServer((_, response) => {
      response.writeHead(418, { 'X-Kind': 'odd' }).end('öffnen');
    });
    const { transport, waiting } = led();
    const came = await transport.send(get(`${server.origin}/a`), NEVER);
    expect(came).toMatchObject({ kind: 'answer', status: 418, headers: { 'x-kind': 'odd' }, body: 'öffnen' });
    expect(waiting()).toEqual([]);
  });

  it('is never sent on to where a redirect points', async () => {
    server = await startOddServer((_, response) => {
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    const request: Outgoing = { ...get(`${server.origin}/a`), method: 'POST', body: 'password=x' };
    expect(await led().transport.send(request, NEVER)).toMatchObject({ kind: 'answer', status: 307 });
    expect(server.asked).toEqual(['POST /a']);
  });

  it('is given up when the server is silent, and the line is hung up', async () => {
    const gone = vi.fn();
    server = await startOddServer((request) => request.socket.once('close', gone));
    const { transport, pass } = led();
    const came = transport.send(get(server.origin), NEVER);
    await vi.waitFor(() => {
      expect(server?.asked).toHaveLength(1);
    });
    expect(pass(LIMITS.quietMs)).toBe(1);
    expect(await came).toEqual({ kind: 'nothing', because: 'too-slow' });
    await vi.waitFor(() => {
      expect(gone).toHaveBeenCalled();
    });
  });

  it('is given up after a while, however busily it trickles', async () => {
    server = await startOddServer((_, response) => {
      response.writeHead(200).write('a');
    });
    const { transport, pass, waiting, begun } = led();
    const came = transport.send(get(server.origin), NEVER);
    await vi.waitFor(() => {
      // Head and piece have each begun the silence anew, and left the whole as it was.
      expect(begun()).toBe(4);
    });
    expect(waiting()).toEqual([LIMITS.wholeMs, LIMITS.quietMs]);
    pass(LIMITS.wholeMs);
    expect(await came).toEqual({ kind: 'nothing', because: 'too-slow' });
    expect(waiting()).toEqual([]);
  });

  it('is no answer when it is cut in the middle', async () => {
    server = await startOddServer((request, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('{"access_token":"', () => request.socket.destroy());
    });
    expect(await led().transport.send(get(server.origin), NEVER)).toMatchObject({ because: 'cut' });
  });

  it('is not read beyond the size that a sign-in can have', async () => {
    const gone = vi.fn();
    server = await startOddServer((request, response) => {
      request.socket.once('close', gone);
      const more = (): void => {
        if (!response.destroyed) response.write('x'.repeat(65_536), more);
      };
      more();
    });
    const came = await led().transport.send(get(server.origin), NEVER);
    expect(came).toEqual({ kind: 'nothing', because: 'too-large' });
    await vi.waitFor(() => {
      expect(gone).toHaveBeenCalled();
    });
  });

  it('can be called off while it waits', async () => {
    server = await startOddServer(() => undefined);
    const { cancel, callOff } = cancelling();
    const { transport, waiting } = led();
    const came = transport.send(get(server.origin), cancel);
    await vi.waitFor(() => {
      expect(server?.asked).toHaveLength(1);
    });
    callOff();
    expect(await came).toEqual({ kind: 'nothing', because: 'cancelled' });
    expect(waiting()).toEqual([]);
  });

  it('is not sent at all once it has been called off', async () => {
    server = await startOddServer((_, response) => response.end());
    const { cancel, callOff } = cancelling();
    callOff();
    expect(await led().transport.send(get(server.origin), cancel)).toMatchObject({ because: 'cancelled' });
    await led().transport.send(get(`${server.origin}/second`), NEVER);
    expect(server.asked).toEqual(['GET /second']);
  });

  it('tells by its name why nothing came', async () => {
    server = await startOddServer((_, response) => response.end());
    const { origin } = server;
    await server.stop();
    expect(await led().transport.send(get(origin), NEVER)).toEqual({
      kind: 'nothing',
      because: 'failed',
      name: 'ECONNREFUSED',
    });
  });

  it('fails as a value even where the network throws', async () => {
    const line = {
      send: () => {
        throw new TypeError('no such thing');
      },
    };
    const { timers, waiting } = leadTimers();
    const came = await createTransport({ line, timers }).send(get('http://127.0.0.1:1/'), NEVER);
    expect(came).toEqual({ kind: 'nothing', because: 'failed', name: 'no such thing' });
    expect(waiting()).toEqual([]);
  });
});
