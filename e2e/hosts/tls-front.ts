import { connect, type AddressInfo, type Socket } from 'node:net';
import { createServer } from 'node:tls';
import type { MadeCertificate } from '../../electron/system/testing/made-certificate';

/** What stands in front of a vault and encrypts, with whichever certificate a story wants it to show. */
export interface TlsFront {
  readonly url: string;
  /** Name and port, as people read them. */
  readonly host: string;
  /** All that somebody has said to it once the connection was up. */
  readonly heard: () => string;
  /** From the next connection on; those that are open end. */
  readonly show: (certificate: MadeCertificate) => void;
  readonly stop: () => Promise<void>;
}

interface FrontOptions {
  /** The address of the vault behind it. */
  readonly vault: string;
  readonly certificate: MadeCertificate;
  readonly hostname?: string;
  readonly newest: 'TLS 1.1' | undefined;
}

const secrets = ({ pem, key }: MadeCertificate) => ({ cert: pem, key });

/** What Node itself offers no more unless it is told not to mind. */
const OLD = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;

export const startTlsFront = async (options: FrontOptions): Promise<TlsFront> => {
  const { vault, certificate, hostname = '127.0.0.1', newest } = options;
  const behind = new URL(vault);
  const open = new Set<Socket>();
  let heard = '';
  const keep = (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => open.delete(socket));
  };
  const server = createServer({ ...secrets(certificate), ...(newest && OLD) }, (outer) => {
    const inner = connect(Number(behind.port), behind.hostname);
    keep(outer);
    keep(inner);
    outer.on('data', (piece: Buffer) => {
      heard += piece.toString('latin1');
    });
    outer.pipe(inner).pipe(outer);
  });
  // Also one that never comes to be encrypted would be waited for at the end.
  server.on('connection', keep);
  // A certificate that is refused ends the connection before it is one.
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `${hostname}:${(server.address() as AddressInfo).port}`;
  const hangUp = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    host,
    url: `https://${host}${behind.pathname.replace(/\/$/u, '')}`,
    heard: () => heard,
    show: (next) => {
      server.setSecureContext(secrets(next));
      hangUp();
    },
    stop: () => {
      hangUp();
      return new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
};
