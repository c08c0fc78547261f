import {
  createServer as createPlain,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTls } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Answer } from './answer';
import { createBody } from './body';
import type { Arrival } from './dispatch';
import { below, parseTarget } from './path';
import { receiveBody } from './receive';
import { badUrl, noSuchPage, Refusal, tooLarge, unexpected } from './refusals';

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  /** Parts of the path that the application lives under. */
  readonly base: readonly string[];
  readonly tls?: { readonly key: string; readonly cert: string } | undefined;
  /** The header in which a proxy on this machine names the user it has authenticated. */
  readonly proxyUserHeader?: string | undefined;
  readonly dispatch: (arrival: Arrival) => Promise<Answer>;
  /** Sees every request; what it does with the answer is its own business. */
  readonly handle?: Handle;
}

/** One request with everything needed to answer it, or not to. */
export interface Exchange {
  readonly arrival: Arrival;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Does what was asked for; never fails. */
  readonly answer: () => Promise<Answer>;
}

export type Handle = (exchange: Exchange) => Promise<void>;

export interface RunningServer {
  readonly origin: string;
  stop(): Promise<void>;
}

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/u;

export function isLoopback(address: string): boolean {
  return LOOPBACK.test(address);
}

export function send({ request, response }: Exchange, answer: Answer): void {
  if (response.headersSent || response.destroyed) return;
  const headers = Object.entries(answer.headers).map(([name, value]): [string, string | string[]] => [
    name,
    typeof value === 'string' ? value : [...value],
  ]);
  response.writeHead(answer.status, { ...Object.fromEntries(headers), 'content-length': answer.body.length });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

function headerReader(request: IncomingMessage): (name: string) => string | undefined {
  return (name) => {
    const value = request.headers[name.toLowerCase()];
    return Array.isArray(value) ? value[0] : value;
  };
}

function windowsUser(request: IncomingMessage, header: string | undefined): string | undefined {
  if (header === undefined || !isLoopback(request.socket.remoteAddress ?? '')) return undefined;
  return headerReader(request)(header);
}

/** Nothing but a refusal ever tells the caller what went wrong. */
async function outcome(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (problem) {
    return problem instanceof Refusal ? problem.answer : unexpected('Something went wrong.').answer;
  }
}

function createListener(
  options: ServerOptions,
): (request: IncomingMessage, response: ServerResponse) => void {
  const handle =
    options.handle ??
    (async (exchange) => {
      send(exchange, await exchange.answer());
    });

  const arrivalOf = (request: IncomingMessage, bytes: Buffer): Arrival => {
    const target = parseTarget(request.url ?? '/');
    const header = headerReader(request);
    return {
      method: request.method ?? 'GET',
      url: request.url ?? '/',
      segments: target?.segments ?? [],
      query: target?.query ?? '',
      body: createBody(bytes, header('content-type') ?? ''),
      header,
      windowsUser: windowsUser(request, options.proxyUserHeader),
    };
  };

  const answer = async (arrival: Arrival, isWhole: boolean): Promise<Answer> => {
    if (!isWhole) throw tooLarge();
    if (parseTarget(arrival.url) === undefined) throw badUrl();
    const segments = below(arrival.segments, options.base);
    if (segments === undefined) throw noSuchPage();
    return options.dispatch({ ...arrival, segments });
  };

  return (request, response) => {
    receiveBody(request)
      .then((bytes) => {
        if (bytes === undefined) response.setHeader('connection', 'close');
        const arrival = arrivalOf(request, bytes ?? Buffer.alloc(0));
        return handle({
          arrival,
          request,
          response,
          answer: () => outcome(() => answer(arrival, bytes !== undefined)),
        });
      })
      .catch(() => response.destroy());
  };
}

const listening = (server: Server, { host, port }: ServerOptions): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const listener = createListener(options);
  const { tls } = options;
  const server = tls === undefined ? createPlain(listener) : createTls(tls, listener);
  await listening(server, options);
  const { address, family, port } = server.address() as AddressInfo;
  const host = family === 'IPv6' ? `[${address}]` : address;
  return {
    origin: `${tls === undefined ? 'http' : 'https'}://${tls === undefined ? host : 'localhost'}:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
