import { connect, type Socket } from 'node:net';
import { greeting, type Display } from './display';

/** Some of what an X server and its client tell each other, without anybody ever standing still for it. */
export interface XConnection {
  readonly root: number;
  /** The part of a number that tells things of one client from each other. */
  readonly ownPart: number;
  /** The number of a new thing of this client. */
  readonly id: number;
  readonly send: (request: Buffer) => void;
  readonly ask: (request: Buffer) => Promise<Buffer>;
  /** The next event that is this one. */
  readonly heard: (isIt: (event: Buffer) => boolean) => Promise<Buffer>;
  readonly isOver: () => boolean;
  readonly close: () => void;
}

interface Waiting {
  readonly resolve: (message: Buffer) => void;
  readonly reject: (problem: Error) => void;
}

interface Listening extends Waiting {
  readonly isIt: (event: Buffer) => boolean;
}

const ERROR = 0;
const REPLY = 1;
const GENERIC_EVENT = 35;
/** Every message has at least so many bytes. */
const SHORTEST = 32;
/** A larger answer than this nobody here has asked for. */
const LONGEST = 16 * 1024 * 1024;

/** How long the message is that begins here; undefined while too little of it has come to tell. */
const lengthOf = (bytes: Buffer, isGreeted: boolean): number | undefined => {
  if (bytes.length < 8) return undefined;
  if (!isGreeted) return 8 + bytes.readUInt16LE(6) * 4;
  const isLong = bytes[0] === REPLY || bytes[0] === GENERIC_EVENT;
  return isLong ? SHORTEST + bytes.readUInt32LE(4) * 4 : SHORTEST;
};

/** Of the server's greeting: the numbers that this client may give, and the window that lies below all others. */
const welcomeOf = (message: Buffer) => {
  if (message[0] !== 1) throw new Error('the X server lets nobody in');
  const vendor = Math.ceil(message.readUInt16LE(24) / 4) * 4;
  const formats = message.readUInt8(29) * 8;
  const ownPart = message.readUInt32LE(16);
  return { id: message.readUInt32LE(12), ownPart, root: message.readUInt32LE(40 + vendor + formats) };
};

/** Who waits for what. */
const createWaiting = () => {
  const replies = new Map<number, Waiting>();
  let greeted: Waiting | undefined;
  let events: readonly Listening[] = [];

  const answer = (number: number): Waiting | undefined => {
    const waiting = replies.get(number);
    replies.delete(number);
    return waiting;
  };

  return {
    greets: (waiting: Waiting) => {
      greeted = waiting;
    },
    welcome: (message: Buffer) => {
      greeted?.resolve(message);
    },
    replies: (number: number, waiting: Waiting) => replies.set(number, waiting),
    listens: (listening: Listening) => {
      events = [...events, listening];
    },
    hear: (message: Buffer) => {
      const number = message.readUInt16LE(2);
      if (message[0] === ERROR) answer(number)?.reject(new Error('the X server refuses'));
      else if (message[0] === REPLY) answer(number)?.resolve(message);
      else {
        const who = events.filter(({ isIt }) => isIt(message));
        events = events.filter((each) => !who.includes(each));
        for (const { resolve } of who) resolve(message);
      }
    },
    end: () => {
      const all = [...replies.values(), ...events, ...(greeted ? [greeted] : [])];
      for (const { reject } of all) reject(new Error('the X server is gone'));
    },
  };
};

/** Cuts what comes into messages, of which the first is another kind. */
const listen = (socket: Socket, onFirst: (message: Buffer) => void, onMessage: (message: Buffer) => void) => {
  let bytes = Buffer.alloc(0);
  let isGreeted = false;
  socket.on('data', (piece: Buffer) => {
    bytes = Buffer.concat([bytes, piece]);
    for (;;) {
      const length = lengthOf(bytes, isGreeted);
      if (length !== undefined && length > LONGEST) socket.destroy();
      if (length === undefined || bytes.length < length) return;
      const message = bytes.subarray(0, length);
      bytes = bytes.subarray(length);
      if (isGreeted) onMessage(message);
      else onFirst(message);
      isGreeted = true;
    }
  });
};

/** Fails where there is nobody; waits where somebody says nothing. */
export const openX = async ({ address, cookie }: Display): Promise<XConnection> => {
  const socket = connect(address);
  const waiting = createWaiting();
  let sent = 0;
  const promised = (put: (one: Waiting) => void) =>
    new Promise<Buffer>((resolve, reject) => {
      if (socket.destroyed) reject(new Error('the X server is gone'));
      else put({ resolve, reject });
    });
  const send = (request: Buffer) => {
    sent = (sent + 1) & 0xffff;
    socket.write(request);
  };

  socket.on('error', waiting.end);
  socket.on('close', waiting.end);
  listen(socket, waiting.welcome, waiting.hear);
  socket.write(greeting(cookie));
  try {
    return {
      ...welcomeOf(await promised(waiting.greets)),
      send,
      ask: (request) => {
        send(request);
        return promised((one) => waiting.replies(sent, one));
      },
      heard: (isIt) =>
        promised((one) => {
          waiting.listens({ ...one, isIt });
        }),
      isOver: () => socket.destroyed,
      close: () => socket.destroy(),
    };
  } catch (problem) {
    socket.destroy();
    throw problem;
  }
};
