import {
  createServer as createPlain,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTls } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
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
  /** Hears of what went wrong in the vault itself; the caller is told nothing of it. */
  readonly onMistake: (problem: unknown) => void;
  /** Sees every request; what it does with the answer is its own business. */
  readonly handle: Handle;
}

/** One request with everything needed to answer it, or not to. */
export interface Exchange {
  readonly arrival: Arrival;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Not below the base, not an address, or too large: none of the vault's business. */
  readonly isOutside: boolean;
  /** Does what was asked for; never fails. */
  readonly answer: () => Promise<Answer>;
}

export type Handle = (exchange: Exchange) => Promise<void>;

export interface RunningServer {
  readonly origin: string;
  stop(): Promise<void>;
}

const NO_BYTES = Buffer.alloc(0);

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/u;

export function isLoopback(address: string): boolean {
  return LOOPBACK.test(address);
}

/** Between two pieces everybody else has his turn. */
async function* inTurns(pieces: Iterable<string>): AsyncGenerator<string> {
  for (const piece of pieces) {
    yield piece;
    await nextTurn();
  }
}

function sendPieces(response: ServerResponse, pieces: Iterable<string>): void {
  pipeline(Readable.from(inTurns(pieces)), response).catch(() => response.destroy());
}

export function send({ request, response }: Exchange, answer: Answer): void {
  if (response.headersSent || response.destroyed) return;
  const headers: (string | string[])[] = [];
  for (const [name, value] of Object.entries(answer.headers)) {
    headers.push(name, typeof value === 'string' ? value : [...value]);
  }
  if (answer.pieces !== undefined && request.method !== 'HEAD') {
    response.writeHead(answer.status, headers);
    sendPieces(response, answer.pieces);
    return;
  }
  headers.push('content-length', String(answer.body.length));
  response.writeHead(answer.status, headers);
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
async function outcome(work: () => Promise<Answer>, onMistake: (problem: unknown) => void): Promise<Answer> {
  try {
    return await work();
  } catch (problem) {
    if (problem instanceof Refusal) return problem.answer;
    onMistake(problem);
    return unexpected('Something went wrong.').answer;
  }
}

interface Place {
  readonly segments: readonly string[];
  readonly query: string;
  readonly refusal: Refusal | undefined;
}

/** An address that leads nowhere below the base has its answer already. */
function locate(url: string, base: readonly string[]): Place {
  const target = parseTarget(url);
  if (target === undefined) return { segments: [], query: '', refusal: badUrl() };
  const segments = below(target.segments, base);
  return segments === undefined
    ? { ...target, refusal: noSuchPage() }
    : { ...target, segments, refusal: undefined };
}

interface Received {
  readonly request: IncomingMessage;
  readonly bytes: Buffer;
  readonly place: Place;
}

function arrivalOf({ request, bytes, place }: Received, proxyUserHeader: string | undefined): Arrival {
  const header = headerReader(request);
  return {
    method: request.method ?? 'GET',
    url: request.url ?? '/',
    segments: place.segments,
    query: place.query,
    body: createBody(bytes, header('content-type') ?? ''),
    header,
    windowsUser: windowsUser(request, proxyUserHeader),
  };
}

function createListener(
  options: ServerOptions,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    receiveBody(request)
      .then((bytes) => {
        // What was not read to its end would be taken for the next request.
        if (bytes === undefined) response.setHeader('connection', 'close');
        const place = locate(request.url ?? '/', options.base);
        const received = { request, bytes: bytes ?? NO_BYTES, place };
        const arrival = arrivalOf(received, options.proxyUserHeader);
        const refusal = bytes === undefined ? tooLarge() : place.refusal;
        const answer = (): Promise<Answer> =>
          outcome(() => {
            if (refusal !== undefined) throw refusal;
            return options.dispatch(arrival);
          }, options.onMistake);
        return options.handle({ arrival, request, response, answer, isOutside: refusal !== undefined });
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

/** A whole answer, for where there is no request that could be answered. */
function badRequest(): string {
  const { status, body } = badUrl().answer;
  const head = `HTTP/1.1 ${status} Bad Request\r\nContent-Type: text/html\r\nContent-Length: ${body.length}`;
  return `${head}\r\nConnection: close\r\n\r\n${body.toString()}`;
}

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const listener = createListener(options);
  const { tls } = options;
  const server = tls === undefined ? createPlain(listener) : createTls(tls, listener);
  server.on('clientError', (problem: NodeJS.ErrnoException, socket) => {
    if (problem.code === 'ECONNRESET' || !socket.writable) return;
    socket.end(badRequest());
  });
  // A request for a tunnel comes without anybody who would answer it, or hear of a torn line.
  server.on('connect', (_request, socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(badRequest(), () => socket.destroy());
  });
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
