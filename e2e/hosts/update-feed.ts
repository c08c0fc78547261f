import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const newKey = () => generateKeyPairSync('ed25519');
const signatureOf = (list: string, key: KeyObject) =>
  `${sign(null, Buffer.from(list), key).toString('base64')}\n`;

type Answer = (response: ServerResponse) => void;

const LIST = '/latest-linux.yml';

export interface UpdateFeed {
  readonly address: string;
  readonly key: string;
  readonly asked: readonly string[];
  /** Puts a list there that offers this content as that version; signed by the right key unless it is said otherwise. */
  readonly offer: (version: string, content: string, signed?: 'by-another') => string;
  readonly answer: (path: string, answer: Answer) => void;
  readonly stop: () => Promise<void>;
}

/** A web server on loopback that hands out updates. */
export const startUpdateFeed = async (): Promise<UpdateFeed> => {
  const { privateKey, publicKey } = newKey();
  const { x = '' } = publicKey.export({ format: 'jwk' });
  const served = new Map<string, Answer>();
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const answer = served.get(url);
    if (answer) answer(response);
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const put = (path: string, content: string) => {
    served.set(path, (response) => response.end(content));
  };
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    key: Buffer.from(x, 'base64url').toString('base64'),
    asked,
    offer: (version, content, signed) => {
      const arch = process.arch === 'x64' ? 'x86_64' : process.arch;
      const url = `keyturn-${version}-linux-${arch}.AppImage`;
      const sha512 = createHash('sha512').update(content).digest('base64');
      const files = [{ url, sha512, size: Buffer.byteLength(content) }];
      const list = JSON.stringify({ version, releaseNotes: 'Faster', files });
      put(LIST, list);
      put(`${LIST}.sig`, signatureOf(list, signed === 'by-another' ? newKey().privateKey : privateKey));
      put(`/${url}`, content);
      return `/${url}`;
    },
    answer: (path, answer) => {
      served.set(path, answer);
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
