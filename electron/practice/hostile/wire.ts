import { connect } from 'node:net';

export interface RawReply {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

export interface Throw {
  readonly port: number;
  readonly bytes: Buffer;
  /** `ends` says goodbye as a caller does who is done, `breaks` tears the line. */
  readonly leaving: 'ends' | 'breaks';
}

/** Writes bytes to a socket, says that there are no more, and hears the other side out. */
export function throwAt({ port, bytes, leaving }: Throw): Promise<Buffer> {
  return new Promise((resolve) => {
    const heard: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    socket.on('data', (chunk: Buffer) => heard.push(chunk));
    // A line that the server tears counts as closed: what was heard until then is what is looked at.
    socket.on('error', () => socket.destroy());
    socket.on('end', () => socket.end());
    socket.on('close', () => {
      resolve(Buffer.concat(heard));
    });
    socket.write(bytes, () => {
      if (leaving === 'ends') socket.end();
      else socket.destroy();
    });
  });
}

const HEAD_END = '\r\n\r\n';

/** @returns undefined when what was heard is no whole answer */
export function parseReply(heard: Buffer): RawReply | undefined {
  const text = heard.toString('utf8').replace(/^(?:HTTP\/1\.1 100 Continue\r\n\r\n)+/u, '');
  const end = text.indexOf(HEAD_END);
  const [first = '', ...lines] = text.slice(0, Math.max(end, 0)).split('\r\n');
  const status = /^HTTP\/1\.1 (\d{3}) /u.exec(first)?.[1];
  if (status === undefined) return undefined;
  const headers = new Map(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
  return { status: Number(status), headers, body: text.slice(end + HEAD_END.length) };
}
