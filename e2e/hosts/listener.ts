import { createSocket } from 'node:dgram';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A place on loopback that counts whoever comes near it, by TCP or by UDP on the same port. */
export interface Listener {
  readonly port: number;
  readonly visits: () => number;
  readonly stop: () => Promise<void>;
}

export const startListener = async (): Promise<Listener> => {
  let visits = 0;
  const sockets = new Set<Socket>();
  const tcp = createServer((socket) => {
    visits += 1;
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.end(
      'HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi',
    );
  });
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  const { port } = tcp.address() as AddressInfo;
  const udp = createSocket('udp4', () => {
    visits += 1;
  });
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve));
  return {
    port,
    visits: () => visits,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([
        new Promise((resolve) => tcp.close(resolve)),
        new Promise<void>((resolve) => udp.close(resolve)),
      ]);
    },
  };
};
