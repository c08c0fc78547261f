import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';

const take = async (socket: Socket, length: number): Promise<Buffer> => {
  if (length === 0) return Buffer.alloc(0);
  for (;;) {
    const piece = socket.read(length) as Buffer | null;
    if (piece !== null) return piece;
    await once(socket, 'readable');
  }
};

export const request = (opcode: number, detail = 0, body: Buffer = Buffer.alloc(0)): Buffer => {
  const head = Buffer.from([opcode, detail, 0, 0]);
  head.writeUInt16LE(1 + body.length / 4, 2);
  return Buffer.concat([head, body]);
};

const answer = async (socket: Socket): Promise<Buffer> => {
  const head = await take(socket, 32);
  if (head[0] === 0) throw new Error(`The display reports error ${String(head[1])}.`);
  // Anything else is an event, sent to everybody.
  return head[0] === 1 ? Buffer.concat([head, await take(socket, head.readUInt32LE(4) * 4)]) : answer(socket);
};

/** Speaks version 11 of the protocol, low byte first, and has no secret to show. */
const greet = async (socket: Socket): Promise<Buffer> => {
  const greeting = Buffer.alloc(12);
  greeting.write('l', 'latin1');
  greeting.writeUInt16LE(11, 2);
  socket.write(greeting);
  const head = await take(socket, 8);
  const welcome = await take(socket, head.readUInt16LE(6) * 4);
  if (head[0] !== 1) throw new Error(`The display refuses us: ${welcome.toString('latin1')}`);
  return welcome;
};

export interface XDisplay {
  readonly socket: Socket;
  /** What it says first, without its first eight bytes. */
  readonly welcome: Buffer;
  readonly ask: (question: Buffer) => Promise<Buffer>;
}

/** @param number of the display, as in `:99` */
export const openXDisplay = async (number: string): Promise<XDisplay> => {
  const socket = createConnection(`/tmp/.X11-unix/X${number}`);
  await once(socket, 'connect');
  const welcome = await greet(socket);
  return {
    socket,
    welcome,
    ask: (question) => {
      socket.write(question);
      return answer(socket);
    },
  };
};
