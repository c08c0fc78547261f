import type { Random } from '../random';
import { oddAddress, type Known } from './odd-addresses';
import { oddBody, type OddBody } from './odd-bodies';

export interface Attack {
  readonly bytes: Buffer;
  readonly leaving: 'ends' | 'breaks';
  /** Whether it is HTTP at all: what is not may be answered by closing the line. */
  readonly isHttp: boolean;
  readonly isHead: boolean;
  /** Bytes of a whole body. */
  readonly length: number;
}

export interface Arms {
  readonly routes: readonly [Known, ...Known[]];
  /** What a caller shows who is let in. */
  readonly token: string;
}

interface Head {
  readonly method: string;
  readonly address: string;
  readonly headers: readonly string[];
}

const METHODS = [
  ...(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND'] as const),
  ...(['MKCOL', 'LOCK', 'SEARCH', 'PURGE', 'REPORT', 'M-SEARCH'] as const),
] as const;
const NO_METHODS = ['BREW', 'get', 'G3T', '', 'GET GET', '\u0000', 'X'.repeat(300)] as const;

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

const write = ({ method, address, headers }: Head, body: Buffer): Buffer =>
  Buffer.concat([latin([`${method} ${address} HTTP/1.1`, ...headers, '', ''].join('\r\n')), body]);

function authorization(random: Random, token: string): readonly string[] {
  if (random.below(5) > 0) return [`Authorization: Bearer ${token}`];
  return [
    random.pick([
      ...(['Authorization: Bearer', 'Authorization: Basic YTpi', 'Authorization:', 'X-None: 1'] as const),
      ...(['Authorization: Bearer \u00e9\u00ff', 'Authorization: Bearer a b c'] as const),
      `Authorization: bEaReR   ${token}  `,
      `Authorization: Bearer ${'a'.repeat(4_000)}`,
    ]),
  ];
}

const bodyHeaders = ({ bytes, contentType }: OddBody): readonly string[] => [
  `Content-Type: ${contentType}`,
  `Content-Length: ${bytes.length}`,
];

const plainHeaders = (random: Random, arms: Arms): readonly string[] => [
  'Host: 127.0.0.1',
  'Connection: close',
  ...authorization(random, arms.token),
];

function wellFormed(random: Random, arms: Arms): Attack {
  const route = random.pick(arms.routes);
  const method = random.below(10) === 0 ? random.pick(METHODS) : route.method;
  const body = method === 'GET' || method === 'HEAD' ? undefined : oddBody(random);
  const headers = [...plainHeaders(random, arms), ...(body === undefined ? [] : bodyHeaders(body))];
  // A lone space or a byte beyond ASCII in an address is no HTTP: whether it is answered is the web server's business.
  const address = oddAddress(random, route);
  const bytes = body?.bytes ?? Buffer.alloc(0);
  return {
    bytes: write({ method, address, headers }, bytes),
    leaving: 'ends',
    isHttp: /^[!-~]+$/u.test(address),
    isHead: method === 'HEAD',
    length: bytes.length,
  };
}

function chunked(random: Random, { contentType, bytes }: OddBody): { headers: string[]; body: Buffer } {
  const size = random.pick([
    bytes.length.toString(16),
    'zz',
    '-1',
    'ffffffffffffffff',
    '0',
    `${bytes.length.toString(16)};ext="${'x'.repeat(50)}"`,
  ]);
  const end = random.pick(['\r\n0\r\n\r\n', '\r\n0\r\n', '', '\r\n0\r\nTrailer: a\r\n\r\n']);
  const headers = [
    `Content-Type: ${contentType}`,
    random.pick([
      'Transfer-Encoding: chunked',
      'Transfer-Encoding: chunked, chunked',
      'Transfer-Encoding: gzip, chunked',
      'Transfer-Encoding: xchunked',
    ]),
  ];
  return { headers, body: Buffer.concat([latin(`${size}\r\n`), bytes, latin(end)]) };
}

const LENGTHS = [
  'Content-Length: -1',
  'Content-Length: +5',
  'Content-Length: 5e1',
  'Content-Length: 99999999999999999999',
  'Content-Length: 5\r\nContent-Length: 6',
  'Content-Length: 9999',
  'Content-Length: 1',
  'Content-Length:',
  'Content-Length: 5\r\nTransfer-Encoding: chunked',
] as const;
const HEADERS = [
  'Host: a\r\nHost: b',
  'No-Colon',
  ': nameless',
  'Spa ce: 1',
  'Nul: a\u0000b',
  'Folded: a\r\n b',
  'Expect: 100-continue',
  'Expect: a-miracle',
  'Upgrade: websocket\r\nConnection: Upgrade',
  'Content-Encoding: gzip',
  'Range: bytes=0-1',
  'If-None-Match: *',
  'Cookie: a=b',
  'OTP: 000000',
  'X-HTTP-Method-Override: DELETE',
] as const;

/** Something is wrong with the message itself. */
function malformed(random: Random, arms: Arms): Attack {
  const route = random.pick(arms.routes);
  const address = oddAddress(random, route);
  const body = oddBody(random);
  const kind = random.below(5);
  const headers = [...plainHeaders(random, arms)];
  let payload = body.bytes;
  let { method } = route;
  if (kind === 0) method = random.pick(NO_METHODS);
  if (kind === 1) headers.push(random.pick(LENGTHS));
  if (kind === 2) headers.push(random.below(4) === 0 ? `Long: ${'x'.repeat(20_000)}` : random.pick(HEADERS));
  if (kind === 3)
    headers.push(...Array.from({ length: random.pick([50, 1_500, 3_000]) }, (_, at) => `H${at}: ${at}`));
  if (kind === 4) {
    const cut = chunked(random, body);
    headers.push(...cut.headers);
    payload = cut.body;
  }
  const bytes = write({ method, address, headers }, payload);
  return { bytes, leaving: 'ends', isHttp: false, isHead: false, length: payload.length };
}

/** The caller goes away in the middle of a word. */
function cutShort(random: Random, arms: Arms): Attack {
  const whole = wellFormed(random, arms);
  const bytes = whole.bytes.subarray(0, 1 + random.below(Math.min(whole.bytes.length, 2_000)));
  return { bytes, leaving: random.pick(['ends', 'ends', 'breaks']), isHttp: false, isHead: false, length: 0 };
}

export function nextAttack(random: Random, arms: Arms): Attack {
  const kind = random.below(10);
  if (kind < 7) return wellFormed(random, arms);
  return kind < 9 ? malformed(random, arms) : cutShort(random, arms);
}
