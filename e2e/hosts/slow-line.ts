import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

type Way = 'up' | 'down';

/** What stands between the app and a vault, and lets through what a story wants. */
export interface SlowLine {
  readonly url: string;
  /** So many bytes more go through in this direction, and then none. */
  readonly hold: (way: Way, bytes: number) => void;
  /** All that waits goes on. */
  readonly release: () => void;
  /** Nobody answers any more, as where a cable is out. */
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const listenAt = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });

/** How much may still go through, and who waits for more. */
const createGate = () => {
  let left = Infinity;
  const waiting = new Set<() => void>();
  return {
    hold: (bytes: number) => {
      left = bytes;
    },
    release: () => {
      left = Infinity;
      for (const go of waiting) go();
      waiting.clear();
    },
    pass: (from: Socket, to: Socket, piece: Buffer) => {
      left -= piece.length;
      to.write(piece);
      if (left > 0) return;
      from.pause();
      waiting.add(() => from.resume());
    },
  };
};

export const startSlowLine = async (vault: string): Promise<SlowLine> => {
  const behind = new URL(vault);
  const gates = { up: createGate(), down: createGate() };
  const open = new Set<Socket>();
  const server = createServer((outer) => {
    const inner = connect(Number(behind.port), behind.hostname);
    const pair = [
      [outer, inner, gates.up],
      [inner, outer, gates.down],
    ] as const;
    for (const [from, to, gate] of pair) {
      open.add(from);
      from.on('data', (piece: Buffer) => {
        gate.pass(from, to, piece);
      });
      from.on('error', () => to.destroy());
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
    }
  });
  await listenAt(server, 0);
  const { port } = server.address() as AddressInfo;
  const cut = (): Promise<void> => {
    for (const socket of open) socket.destroy();
    return new Promise((resolve) => {
      server.close(() => {
        resolve();
      });
    });
  };
  return {
    url: `http://127.0.0.1:${port}${behind.pathname.replace(/\/$/u, '')}`,
    hold: (way, bytes) => {
      gates[way].hold(bytes);
    },
    release: () => {
      gates.up.release();
      gates.down.release();
    },
    cut,
    mend: () => listenAt(server, port),
    stop: cut,
  };
};
