import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';

/** Keys by what is printed on them, each with the number that X gives it. */
const KEYS = {
  Control: 0xffe3,
  Shift: 0xffe1,
  Tab: 0xff09,
  Return: 0xff0d,
  F5: 0xffc2,
  F12: 0xffc9,
  Comma: 0x2c,
  Minus: 0x2d,
  Zero: 0x30,
  Equal: 0x3d,
  I: 0x69,
  J: 0x6a,
  Q: 0x71,
  W: 0x77,
} as const;

/** The keyboard of a display: its keys take the way of those that a person presses, shortcuts of the app included. */
export interface Keyboard {
  /** Presses the keys together, and settles when the display has handed them on. */
  readonly press: (...keys: readonly (keyof typeof KEYS)[]) => Promise<void>;
  readonly close: () => void;
}

const REQUEST = { inputFocus: 43, queryExtension: 98, keyboardMapping: 101 } as const;
const FAKE_INPUT = 2;
const PRESS = 2;
const RELEASE = 3;

const take = async (socket: Socket, length: number): Promise<Buffer> => {
  if (length === 0) return Buffer.alloc(0);
  for (;;) {
    const piece = socket.read(length) as Buffer | null;
    if (piece !== null) return piece;
    await once(socket, 'readable');
  }
};

const request = (opcode: number, detail = 0, body = Buffer.alloc(0)): Buffer => {
  const head = Buffer.from([opcode, detail, 0, 0]);
  head.writeUInt16LE(1 + body.length / 4, 2);
  return Buffer.concat([head, body]);
};

const queryXtest = (): Buffer =>
  request(REQUEST.queryExtension, 0, Buffer.from([5, 0, 0, 0, ...Buffer.from('XTEST'), 0, 0, 0]));

const fakeKey = (extension: number, kind: number, code: number): Buffer => {
  const body = Buffer.alloc(32);
  body.set([kind, code]);
  return request(extension, FAKE_INPUT, body);
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

export const openKeyboard = async (display: string): Promise<Keyboard> => {
  const socket = createConnection(`/tmp/.X11-unix/X${display}`);
  await once(socket, 'connect');
  const ask = (question: Buffer): Promise<Buffer> => {
    socket.write(question);
    return answer(socket);
  };

  const welcome = await greet(socket);
  const [first, last] = [welcome.readUInt8(26), welcome.readUInt8(27)];
  const extension = (await ask(queryXtest())).readUInt8(9);
  const map = await ask(request(REQUEST.keyboardMapping, 0, Buffer.from([first, last - first + 1, 0, 0])));
  const symbolBytes = map.readUInt8(1) * 4;
  const codeOf = (key: keyof typeof KEYS): number => {
    for (let at = 32, code = first; at < map.length; at += symbolBytes, code += 1) {
      if (map.readUInt32LE(at) === KEYS[key]) return code;
    }
    throw new Error(`This keyboard has no ${key}.`);
  };

  return {
    press: async (...keys) => {
      const codes = keys.map(codeOf);
      for (const code of codes) socket.write(fakeKey(extension, PRESS, code));
      for (const code of codes.toReversed()) socket.write(fakeKey(extension, RELEASE, code));
      // Any question will do: it is answered after all that came before it.
      await ask(request(REQUEST.inputFocus));
    },
    close: () => {
      socket.destroy();
    },
  };
};
