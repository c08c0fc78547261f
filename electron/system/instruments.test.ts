import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createCanceller } from '../domain/session/canceller';
import { fail, type FailureCode } from '../../shared/ipc/reply';
import { createInstruments } from './instruments';

const instrumentsBehind = (answer: string) =>
  createInstruments({
    session: () => ({ resolveProxy: () => Promise.resolve(answer) }),
    certificate: () => Promise.resolve(fail('no-certificate')),
    codeOf: (): FailureCode => 'no-answer',
  });
const instruments = instrumentsBehind('DIRECT');

/** Takes connections, and counts what was said over them. */
const listen = async () => {
  let heard = 0;
  const server = createServer((socket) => {
    socket.on('data', (piece: Buffer) => {
      heard += piece.length;
    });
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
  return {
    place: { host: '127.0.0.1', port: (server.address() as AddressInfo).port },
    heard: () => heard,
    stop,
  };
};

describe('what the doctor looks at this computer with', () => {
  it('finds the numbers of a name, and says which name of a problem the system gave', async () => {
    expect(await instruments.lookUp('localhost')).toMatchObject({
      ok: true,
      value: expect.arrayContaining([expect.stringMatching(/^(?:127\.0\.0\.1|::1)$/u)]) as string[],
    });
    expect(await instruments.lookUp('no-such-name.invalid')).toMatchObject({
      ok: false,
      failure: { detail: expect.stringMatching(/^(?:ENOTFOUND|EAI_AGAIN)$/u) as string },
    });
  });

  it('reaches a port without a word, and knows when nobody is there', async () => {
    const { cancel } = createCanceller();
    const { place, heard, stop } = await listen();
    expect(await instruments.reach(place, cancel)).toEqual({ ok: true, value: true });
    await stop();
    expect(heard()).toBe(0);
    expect(await instruments.reach(place, cancel)).toEqual(fail('no-answer', 'ECONNREFUSED'));
  });

  it('stops trying when it is called off', async () => {
    const { cancel, cancelNow } = createCanceller();
    // An address for documents: nobody has it.
    const reaching = instruments.reach({ host: '192.0.2.1', port: 9 }, cancel);
    cancelNow();
    expect(await reaching).toMatchObject({ ok: false });
  });

  it('knows the proxy by what the system says of that very address', async () => {
    expect(await instrumentsBehind('PROXY proxy.corp.example:8080').proxyFor('https://a.example')).toEqual({
      kind: 'proxy',
      address: 'proxy.corp.example:8080',
    });
    expect(await instruments.proxyFor('https://a.example')).toEqual({ kind: 'none' });
  });
});
