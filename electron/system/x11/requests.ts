import type { XConnection } from './connection';
import { padded } from './display';

const INTERN_ATOM = 16;

/** @param data one byte that stands in the head of the request */
export const request = (opcode: number, data: number, body: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt8(opcode, 0);
  head.writeUInt8(data, 1);
  head.writeUInt16LE(1 + body.length / 4, 2);
  return Buffer.concat([head, body]);
};

export const numbers = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32LE(value, index * 4));
  return bytes;
};

export const atomOf = async (x: XConnection, name: string): Promise<number> => {
  const text = Buffer.from(name, 'latin1');
  const body = Buffer.concat([numbers(text.length), padded(text)]);
  return (await x.ask(request(INTERN_ATOM, 0, body))).readUInt32LE(8);
};
