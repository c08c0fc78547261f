import { createServer, request as ask } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** A proxy that lets one user through, to whichever port of this computer. */
export interface Proxy {
  readonly host: string;
  /** As `CONNECT host:port` or `METHOD address`, with who was named: `nobody`, or `user:password`. */
  readonly asked: () => readonly string[];
  /** From now on it lets somebody else through, and nobody by a connection that is open. */
  readonly takeOnly: (user: string) => void;
  readonly stop: () => Promise<void>;
}

const namedIn = (header: string | undefined): string =>
  header === undefined ? 'nobody' : Buffer.from(header.replace('Basic ', ''), 'base64').toString();

export const startProxy = async (first: string): Promise<Proxy> => {
  let user = first;
  const asked: string[] = [];
  const open = new Set<Socket>();
  const challenge = { 'proxy-authenticate': 'Basic realm="corp"', 'content-length': '0' };
  const keep = (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((request, response) => {
    const named = namedIn(request.headers['proxy-authorization']);
    asked.push(`${request.method ?? ''} ${request.url ?? ''} ${named}`);
    if (named !== user) {
      response.writeHead(407, challenge).end();
      return;
    }
    const { 'proxy-authorization': _, ...headers } = request.headers;
    const onwards = ask(request.url ?? '', { method: request.method ?? 'GET', headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onwards.on('error', () => response.destroy());
    request.pipe(onwards);
  });
  server.on('connection', keep);
  server.on('connect', (request, socket: Socket) => {
    const named = namedIn(request.headers['proxy-authorization']);
    asked.push(`CONNECT ${request.url ?? ''} ${named}`);
    if (named !== user) {
      socket.end(
        'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="corp"\r\nContent-Length: 0\r\n\r\n',
      );
      return;
    }
    const onwards = connect(Number(request.url?.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onwards.pipe(socket).pipe(onwards);
    });
    keep(onwards);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    takeOnly: (other) => {
      user = other;
      for (const socket of open) socket.destroy();
    },
    stop: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
};
