import type { NetConnectOpts } from 'node:net';

/** Where an X server listens, and what it wants to hear first. */
export interface Display {
  readonly address: NetConnectOpts;
  readonly cookie: Buffer;
}

const FIRST_PORT = 6000;
const SCHEME = Buffer.from('MIT-MAGIC-COOKIE-1');

/** @returns undefined for what names no display */
const partsOf = (name: string) => {
  const [, host = '', number] = /^(?<host>[^:]*):(?<number>\d{1,5})(?:\.\d+)?$/u.exec(name) ?? [];
  return number === undefined ? undefined : { host, number };
};

/** The file with the cookies: each entry a family and four texts with their lengths before them. */
export const cookieIn = (file: Buffer, display: string): Buffer => {
  let at = 0;
  const text = (): Buffer => {
    const length = file.readUInt16BE(at);
    at += 2 + length;
    if (at > file.length) throw new RangeError('cut');
    return file.subarray(at - length, at);
  };
  try {
    while (at + 2 <= file.length) {
      at += 2;
      const [, number, scheme, cookie] = [text(), text(), text(), text()];
      const isOurs = number.length === 0 || number.toString('latin1') === display;
      if (isOurs && scheme.equals(SCHEME)) return cookie;
    }
  } catch {
    // What is left of a file that ends too early is no cookie.
  }
  return Buffer.alloc(0);
};

export const displayOf = (name: string, cookies: Buffer): Display | undefined => {
  const parts = partsOf(name);
  if (!parts) return undefined;
  const { host, number } = parts;
  const isHere = host === '' || host === 'unix';
  return {
    address: isHere ? { path: `/tmp/.X11-unix/X${number}` } : { host, port: FIRST_PORT + Number(number) },
    cookie: cookieIn(cookies, number),
  };
};

/** What a client says first: in which order its bytes are, and that it is let in. */
export const greeting = (cookie: Buffer): Buffer => {
  const scheme = cookie.length === 0 ? Buffer.alloc(0) : SCHEME;
  const head = Buffer.alloc(12);
  head.write('l', 0, 'latin1');
  head.writeUInt16LE(11, 2);
  head.writeUInt16LE(scheme.length, 6);
  head.writeUInt16LE(cookie.length, 8);
  return Buffer.concat([head, padded(scheme), padded(cookie)]);
};

/** The protocol counts in fours. */
export const padded = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
