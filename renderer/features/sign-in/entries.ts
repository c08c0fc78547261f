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
  tokenFrom: 'paste',
  token: '',
  program: '',
  arguments: '',
  remember: true,
};

type Needed = 'serverUrl' | 'userName' | 'password' | 'token' | 'program';
export type Refusal = Extract<ServerAddress, { state: 'refused' }>['because'];

export interface FieldError {
  readonly field: Needed;
  readonly problem: 'missing' | Refusal;
}

/** In the order of the fields. */
export type Errors = readonly FieldError[];

const neededBy = ({ method, tokenFrom }: Entries): readonly Exclude<Needed, 'serverUrl'>[] => {
  if (method === 'credentials') return ['userName', 'password'];
  if (method === 'windows') return [];
  return tokenFrom === 'paste' ? ['token'] : ['program'];
};

const addressProblem = (typed: string): FieldError['problem'] | undefined => {
  const address = readServerAddress(typed);
  if (address.state === 'empty') return 'missing';
  return address.state === 'refused' ? address.because : undefined;
};

/** A password may consist of blanks; nothing else may. */
const isMissing = (entries: Entries, field: Needed) =>
  field === 'password' ? entries.password === '' : entries[field].trim() === '';

export const errorsOf = (entries: Entries): Errors => {
  const problem = addressProblem(entries.serverUrl);
  const missing = neededBy(entries).filter((field) => isMissing(entries, field));
  return [
    ...(problem ? [{ field: 'serverUrl', problem } as const] : []),
    ...missing.map((field) => ({ field, problem: 'missing' }) as const),
  ];
};
