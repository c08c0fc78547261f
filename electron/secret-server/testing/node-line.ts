import { request as begin } from 'node:http';
import type { Line } from '../../domain/ports';

const flat = (headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );

const nameOf = (problem: Error): string => ('code' in problem ? String(problem.code) : problem.message);

/** Node's own network, for tests: the same bytes without Electron, on a connection for each request. */
export const nodeLine: Line = {
  send: ({ method, url, headers, body }, { onHead, onPiece, onEnded, onFailed }) => {
    const fail = (problem: Error) => {
      onFailed(nameOf(problem));
    };
    // Not `fetch`, which asks once more by itself after status 421.
    const request = begin(url, { method, headers: { ...headers }, agent: false }, (response) => {
      onHead(response.statusCode ?? 0, flat(response.headers));
      response.on('data', onPiece);
      response.on('end', onEnded);
      response.on('error', fail);
    });
    request.on('error', fail);
    request.end(body);
    return () => {
      request.destroy();
    };
  },
};
