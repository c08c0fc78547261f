import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';

type Answer = (response: ServerResponse) => void;

interface Pair {
  /** As the app is told of it. */
  readonly key: string;
  readonly sign: (bytes: string) => string;
}

export const signingPair = (): Pair => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return {
    key: Buffer.from(x, 'base64url').toString('base64'),
    sign: (bytes) => `${sign(null, Buffer.from(bytes), privateKey).toString('base64')}\n`,
  };
};

export const describedFile = (name: string, content: Uint8Array) => ({
  url: name,
  sha512: createHash('sha512').update(content).digest('base64'),
  size: content.length,
});

/** A web server on loopback with whatever a test puts there. Its end waits until nobody is connected any more. */
export const startLocalFeed = async () => {
  const served = new Map<string, Answer>();
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const answer = served.get(url);
    if (answer) answer(response);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const found = server.address();
  const port = typeof found === 'object' && found ? found.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    answer: (path: string, answer: Answer) => {
      served.set(path, answer);
    },
    put: (path: string, content: string | Uint8Array) => {
      served.set(path, (response) => response.end(content));
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

export type LocalFeed = Awaited<ReturnType<typeof startLocalFeed>>;
