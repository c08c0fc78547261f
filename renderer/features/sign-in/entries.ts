import { readAccessToken } from '../../../shared/access-token';
import type { SignIn } from '../../../shared/session';
import { readServerAddress, type ServerAddress } from '../../../shared/server-address';

export type Method = 'credentials' | 'token' | 'windows';
export type TokenFrom = 'paste' | 'command';

/** What was entered into the form. It lives in the state of one component and goes nowhere else: it has a password in it. */
export interface Entries {
  readonly method: Method;
  readonly serverUrl: string;
  readonly userName: string;
  readonly domain: string;
  readonly password: string;
  readonly code: string;
  /** A tenant of the platform answers at the address: the Credentials tab asks for a client instead of a user. */
  readonly isTenant: boolean;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tokenFrom: TokenFrom;
  readonly token: string;
  readonly program: string;
  readonly arguments: string;
  readonly remember: boolean;
}

export const EMPTY_ENTRIES: Entries = {
  method: 'credentials',
  serverUrl: '',
  userName: '',
  domain: '',
  password: '',
  code: '',
  isTenant: false,
  clientId: '',
  clientSecret: '',
  tokenFrom: 'paste',
  token: '',
  program: '',
  arguments: '',
  remember: true,
};

type Needed = 'serverUrl' | 'userName' | 'password' | 'clientId' | 'clientSecret' | 'token' | 'program';
export type Refusal = Extract<ServerAddress, { state: 'refused' }>['because'];

export interface FieldError {
  readonly field: Needed;
  readonly problem: 'missing' | 'notAToken' | 'notAPath' | Refusal;
}

/** In the order of the fields. */
export type Errors = readonly FieldError[];

const neededBy = ({ method, isTenant, tokenFrom }: Entries): readonly Exclude<Needed, 'serverUrl'>[] => {
  if (method === 'credentials') return isTenant ? ['clientId', 'clientSecret'] : ['userName', 'password'];
  if (method === 'windows') return [];
  return tokenFrom === 'paste' ? ['token'] : ['program'];
};

const addressProblem = (typed: string): FieldError['problem'] | undefined => {
  const address = readServerAddress(typed);
  if (address.state === 'empty') return 'missing';
  return address.state === 'refused' ? address.because : undefined;
};

/** What is secret may consist of blanks; nothing else may. */
const isMissing = (entries: Entries, field: Needed) =>
  (field === 'password' || field === 'clientSecret' ? entries[field] : entries[field].trim()) === '';

/** Of this system or of another: the main process knows on which it runs. */
const FULL_PATH = /^(?:\/|[a-z]:[\\/]|\\\\)/iu;

const problemOf = (entries: Entries, field: Needed): FieldError['problem'] | undefined => {
  if (field === 'serverUrl') return addressProblem(entries.serverUrl);
  if (isMissing(entries, field)) return 'missing';
  if (field === 'token') {
    const { state } = readAccessToken(entries.token);
    return state === 'usable' ? undefined : ({ empty: 'missing', refused: 'notAToken' } as const)[state];
  }
  return field === 'program' && !FULL_PATH.test(entries.program.trim()) ? 'notAPath' : undefined;
};

export const errorsOf = (entries: Entries): Errors =>
  (['serverUrl', ...neededBy(entries)] as const).flatMap((field) => {
    const problem = problemOf(entries, field);
    return problem === undefined ? [] : [{ field, problem }];
  });

const tokenOf = (text: string): string => {
  const read = readAccessToken(text);
  return read.state === 'usable' ? read.token : '';
};

/** One a line; a line that is left blank is no argument. */
export const argumentsIn = (text: string): string[] =>
  text.split(/\r?\n/u).filter((line) => line.trim() !== '');

/** What there is to be sent, once nothing is wrong with it: only what the method asks for. */
export const signInOf = (entries: Entries): SignIn => {
  const every = { server: entries.serverUrl, remember: entries.remember, refreshesAllowed: null };
  if (entries.method === 'windows') return { method: 'windows', ...every };
  if (entries.method === 'credentials') {
    const { userName, password, domain, code, clientId, clientSecret } = entries;
    return entries.isTenant
      ? { method: 'client', ...every, clientId, clientSecret }
      : { method: 'credentials', ...every, userName, password, domain, code };
  }
  if (entries.tokenFrom === 'paste') return { method: 'token', ...every, token: tokenOf(entries.token) };
  const program = entries.program.trim();
  return { method: 'command', ...every, program, arguments: argumentsIn(entries.arguments) };
};
