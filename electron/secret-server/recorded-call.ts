import { REMOVED } from '../../shared/activity';
import type { Outgoing, RecordedCall } from '../domain/ports';
import { createSearch, detailOf } from './detail';
import type { Came } from './transport';

type Carried = RecordedCall['carried'];
type Named = readonly (readonly [name: string, value: string])[];

const MOST_ADDRESS = 400;
const MOST_NAMES = 40;
const MOST_SAID = 100;

/** Shorter ones are in an innocent address by chance: taking them out there would be what tells them. */
const SHORTEST_IN_ADDRESS = 8;

/** Values that are no secret by their name are told from chance by their length: `take=10` is in every second number. */
const SHORTEST_ORDINARY = 6;
const SECRET_NAME = /pass|secret|token|otp|code|pin\b|key|value|assertion/iu;

/** It says which kind of form it is, in one of few words that stand elsewhere as names. */
const KIND_NAME = 'grant_type';

const PLAIN_HEADERS: ReadonlySet<string> = new Set(['accept', 'content-type', 'content-length']);
const REQUEST_ID_HEADERS = ['request-id', 'x-request-id', 'x-correlation-id', 'x-ms-request-id'] as const;

/** What a site's own folders and ours are called; what is longer or stranger may be something that was typed. */
const ORDINARY = /^[\w.-]{1,40}$/u;
/** Where the folder of a site ends and its services begin. */
const SERVICES =
  /\/(?:api|oauth2|winauthwebservices|internals|identity|health[\w.-]*|[\w-]+\.as[mphc]x)(?:\/|$)/iu;

/** How long such an answer is tells how long a value is. */
const SHOWS_VALUE = /\/(?:fields\/[^/]+|one-time-password-code\/\d+|generate-password\/[^/]+)\/?$/iu;

const REMOVED_IN_ADDRESS = encodeURIComponent(REMOVED);

/** What says yes, no or nothing is named like the rest, without a value: `true` stands everywhere, and tells nothing. */
const leavesOf = (value: unknown, name = ''): Named => {
  if (typeof value === 'string' || typeof value === 'number') return [[name, String(value)]];
  const within = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (within.length === 0 && name !== '') return [[name, '']];
  return within.flatMap(([key, each]) => leavesOf(each, Array.isArray(value) ? name : key));
};

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

const queryOf = (url: URL | undefined): Named => [...(url?.searchParams ?? [])];
const isForm = ({ headers }: Outgoing) => (headers['content-type'] ?? '').includes('form-urlencoded');
/** Of a file that is sent, nothing is looked into. */
const bodyOf = (request: Outgoing): Named => {
  const { body } = request;
  // A text that is none breaks the reading of it, which costs more than all the rest here.
  if (typeof body !== 'string' || body === '') return [];
  return isForm(request) ? [...new URLSearchParams(body)] : leavesOf(parsed(body) ?? body);
};

/** Without the words before it that say what it is. */
const credentialsIn = (header: string): readonly string[] =>
  header.split(/[;,]\s*/u).map((each) => each.replace(/^[\w-]+(?:\s+|=(?=.))/u, ''));

const shownBy = ({ headers }: Outgoing): readonly string[] =>
  Object.entries(headers)
    .filter(([name]) => !PLAIN_HEADERS.has(name.toLowerCase()))
    .flatMap(([, value]) => credentialsIn(value))
    .filter((value) => value !== '');

interface Values {
  /** Everything that somebody may have typed or been given, and nobody else is to read. */
  readonly all: readonly string[];
  /** Those that are long enough, and secret enough, to be looked for in an address. */
  readonly inAddress: readonly string[];
}

const valuesOf = (request: Outgoing, url: URL | undefined): Values => {
  const named = [...bodyOf(request), ...queryOf(url)].filter(([name]) => name !== KIND_NAME);
  const passed = url === undefined ? [] : [url.username, url.password];
  const isSecret = ([name]: Named[number]) => SECRET_NAME.test(name);
  const secret = [...shownBy(request), ...named.filter(isSecret).map(([, value]) => value), ...passed];
  const typed = named.map(([, value]) => value).filter((value) => value.length >= SHORTEST_ORDINARY);
  return {
    all: [...secret, ...typed].filter((value) => value !== ''),
    inAddress: secret.filter((value) => value.length >= SHORTEST_IN_ADDRESS),
  };
};

/** The text, unless one of these can be read out of it. */
const keep = (text: string, secrets: readonly string[]): string =>
  secrets.some(createSearch(text)) ? REMOVED : text;

const keepName = (name: string): string => (ORDINARY.test(name) ? name : REMOVED);

const carriedBy = (request: Outgoing): Carried => {
  if (request.body === '') return { kind: 'nothing' };
  if (typeof request.body !== 'string') return { kind: 'file', names: ['file'] };
  const names = bodyOf(request)
    .slice(0, MOST_NAMES)
    .map(([name]) => keepName(name));
  return { kind: isForm(request) ? 'form' : 'json', names };
};

const keepSegments = (path: string): string =>
  path
    .split('/')
    .map((segment) => (segment === '' || ORDINARY.test(segment) ? segment : REMOVED_IN_ADDRESS))
    .join('/');

const keepQuery = (url: URL): string => {
  const names = queryOf(url)
    .slice(0, MOST_NAMES)
    .map(([name]) => `${encodeURIComponent(keepName(name))}=${REMOVED_IN_ADDRESS}`);
  return names.length === 0 ? '' : `?${names.join('&')}`;
};

const addressOf = (url: URL | undefined, { inAddress }: Values): Pick<RecordedCall, 'server' | 'path'> => {
  if (url === undefined) return { server: REMOVED, path: '' };
  const begin = SERVICES.exec(url.pathname)?.index ?? 0;
  const site = `${url.origin}${url.pathname.slice(0, begin)}`;
  const below = `${keepSegments(url.pathname.slice(begin))}${keepQuery(url)}`;
  // Looked at together: half of a secret may stand in each.
  if (keep(`${site}${below}`, inAddress) === REMOVED) return { server: keep(site, inAddress), path: REMOVED };
  return { server: site.slice(0, MOST_ADDRESS), path: below.slice(0, MOST_ADDRESS) };
};

const showsOf = ({ headers, signsIn }: Outgoing): RecordedCall['shows'] => {
  if (headers['authorization'] !== undefined) return 'token';
  return signsIn === 'system' ? 'windows' : 'nothing';
};

const said = (words: string, secrets: readonly string[]): string => {
  const told = detailOf(words.slice(0, MOST_SAID), secrets);
  return told === undefined ? REMOVED : told.slice(0, MOST_SAID);
};

const requestIdIn = (came: Came, { all }: Values): string | null => {
  if (came.kind === 'nothing') return null;
  const found = REQUEST_ID_HEADERS.map((name) => came.headers[name]).find((each) => each !== undefined);
  return found === undefined || found.trim() === '' ? null : said(found, all);
};

const resultOf = (came: Came, { all }: Values): RecordedCall['result'] => {
  if (came.kind === 'answer') return { kind: 'answer', status: came.status };
  const name = 'name' in came ? said(came.name, all) : null;
  return { kind: 'nothing', because: came.because, name };
};

interface Sent {
  readonly at: number;
  readonly durationMs: number;
  readonly isRepeat: boolean;
}

const bytesOf = (came: Came, url: URL | undefined): number | null => {
  if (came.kind === 'nothing' || (url && SHOWS_VALUE.test(url.pathname))) return null;
  return Buffer.byteLength(came.body);
};

/** What may be written down of a call. Whatever was a value in it is gone from here on, in any spelling. */
export const recordedCall = (request: Outgoing, came: Came, sent: Sent): RecordedCall => {
  const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
  const values = valuesOf(request, url);
  // Copied: a piece that was cut out of a text keeps all of that text in memory, and here that holds passwords and tokens.
  return structuredClone<RecordedCall>({
    ...sent,
    ...addressOf(url, values),
    method: request.method,
    shows: showsOf(request),
    carried: carriedBy(request),
    result: resultOf(came, values),
    bytes: bytesOf(came, url),
    requestId: requestIdIn(came, values),
  });
};
