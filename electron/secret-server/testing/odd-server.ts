import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface OddServer {
  readonly origin: string;
  /** What was asked for, as `METHOD path`. */
  readonly asked: readonly string[];
  /** Bodies, in the same order. */
  readonly bodies: readonly string[];
  readonly stop: () => Promise<void>;
}

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** A web server on loopback that answers as a test wants it to, once it has read what was sent. */
export const startOddServer = async (answer: Answering): Promise<OddServer> => {
  const asked: string[] = [];
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
      bodies.push(Buffer.concat(pieces).toString());
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    bodies,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};
