import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Told {
  readonly path: string;
  /** What the request showed of who asks; empty where it showed nothing. */
  readonly shown: string;
}

/** Somebody else's web server on loopback: it asks everybody for a ticket and writes down what it is shown. */
export interface InvitingServer {
  readonly url: (host: string) => string;
  readonly told: readonly Told[];
  readonly stop: () => Promise<void>;
}

export const startInvitingServer = async (): Promise<InvitingServer> => {
  const told: Told[] = [];
  const server = createServer((request, response) => {
    const { authorization = '', cookie = '' } = request.headers;
    told.push({ path: request.url ?? '', shown: `${authorization}${cookie}` });
    request.resume();
    response.writeHead(401, { 'www-authenticate': 'Negotiate', 'content-type': 'text/html' });
    response.end('<html><body>Sign in.</body></html>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: (host) => `http://${host}:${port}/SecretServer`,
    told,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
