import { net, session } from 'electron';
import type { Line } from '../domain/ports';

/** A session of its own, in memory: what a server sets here reaches no page, no disk and no other part of the app. */
const PARTITION = 'secret-server';

const flat = (headers: Readonly<Record<string, string | string[]>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );

/** The system's own network: its proxies and the certificates that it trusts. */
export const createNetLine = (): Line => ({
  send: ({ method, url, headers, body }, { onHead, onPiece, onEnded, onFailed }) => {
    const request = net.request({
      method,
      url,
      headers: { ...headers },
      session: session.fromPartition(PARTITION, { cache: false }),
      // No cookie goes along, and no sign-in to Windows that the server did not get from us.
      credentials: 'omit',
      // Never followed: whatever goes along is for this address alone.
      redirect: 'manual',
    });
    const fail = ({ message }: Error) => {
      onFailed(message);
    };
    request.on('redirect', (...[status, , , given]) => {
      onHead(status, flat(given));
      onEnded();
    });
    request.on('response', (response) => {
      onHead(response.statusCode, flat(response.headers));
      response.on('data', onPiece);
      response.on('end', onEnded);
      response.on('error', fail);
      response.on('aborted', () => {
        onFailed('aborted');
      });
    });
    request.on('error', fail);
    if (body === '') request.end();
    else request.end(body, 'utf8');
    return () => {
      request.abort();
    };
  },
});
