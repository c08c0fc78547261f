import type { Failure, FailureCode } from '../../shared/ipc/reply';
import { detailOf } from './detail';
import { failureOfNetworkName } from './network-names';
import type { Came } from './transport';
import { isPage, serverErrorIn, wordsOfPage } from './wire';

/** What was asked for: the same answer means one thing to a sign-in and another to a session. */
export interface Asked {
  readonly call:
    'sign-in' | 'refresh' | 'who-is' | 'revoke' | 'look' | 'client' | 'vaults' | 'read' | 'write';
  readonly hadCode: boolean;
  /** It showed no token: the web server in front asks the system who it is. */
  readonly isByWindows?: boolean;
  /** Whatever of it must not be read: password, code, tokens. */
  readonly secrets: readonly string[];
}

type Answer = Extract<Came, { kind: 'answer' }>;

const WEB_SERVICES_OFF =
  /web ?services? (?:is|are|have been|has been) (?:not enabled|disabled|turned off|switched off)/iu;
const MAINTENANCE = /maintenance/iu;
const LOCKED = /(?:account|user)\b[^.]{0,40}\blocked|locked[ -]?out|isLockedOut/iu;
/** Nothing is written down of how a server asks for a code. These words hardly mean anything else where somebody signs in. */
const CODE =
  /two[ -]?factor|2fa|multi[ -]?factor|\bmfa\b|second factor|one[ -]?time|\botp\b|\btotp\b|pin ?code|pass ?code|verification code|authenticator/iu;
/** Said alike of what may not be seen and of what is not there, with either of two statuses. */
const DENIED = /API_AccessDenied|access denied/iu;
const ENDED = /authentication failed or expired token|API_AuthenticationFailed/iu;

const REFUSED: Readonly<Record<Asked['call'], FailureCode>> = {
  'sign-in': 'sign-in-refused',
  // A used one, one too old and one too many are told alike.
  refresh: 'no-refresh-left',
  'who-is': 'sign-in-refused',
  revoke: 'server-error',
  look: 'answer-not-understood',
  client: 'client-refused',
  vaults: 'client-refused',
  read: 'request-refused',
  write: 'request-refused',
};

/** Asked by somebody who is signed in, of what is in the vault. */
const isOfVault = ({ call }: Pick<Asked, 'call'>): boolean => call === 'read' || call === 'write';

/** @returns undefined where the words are not known: then they are shown as they are */
const codeOfWords = (said: string, asked: Asked): FailureCode | undefined => {
  if (WEB_SERVICES_OFF.test(said)) return 'web-services-off';
  if (MAINTENANCE.test(said)) return 'server-busy';
  if (isOfVault(asked) && DENIED.test(said)) return 'access-denied';
  if (asked.call !== 'sign-in') return undefined;
  if (LOCKED.test(said)) return 'account-locked';
  if (CODE.test(said)) return asked.hadCode ? 'code-wrong' : 'code-needed';
  return undefined;
};

const codeOfPage = ({ status, body }: Answer, asked: Asked): FailureCode => {
  const known = codeOfWords(wordsOfPage(body), { ...asked, call: 'revoke' });
  if (known !== undefined) return known;
  return status >= 500 ? 'server-error' : 'not-secret-server';
};

/** The server itself says that the token was good once, or never was one. Any other refusal leaves it as good as it is. */
export const isTokenDead = ({ status, body }: Answer): boolean => {
  const said = serverErrorIn(body)?.said;
  return said !== undefined && (status === 401 || (status === 403 && ENDED.test(said)));
};

const isSilentNo = (status: number): boolean => status === 401 || status === 403;
const isElsewhere = (status: number): boolean =>
  status === 404 || status === 405 || (status >= 300 && status < 400);
const isBusy = (status: number): boolean => status === 408 || status === 429 || status === 503;

const codeOfStatus = ({ status, body }: Answer, { call }: Asked): FailureCode => {
  if (status >= 500) return 'server-error';
  if (isElsewhere(status)) return 'not-secret-server';
  if (isSilentNo(status)) return isOfVault({ call }) ? 'access-denied' : REFUSED[call];
  const hasWords = serverErrorIn(body) !== undefined;
  return (status === 400 || status === 200) && hasWords ? REFUSED[call] : 'answer-not-understood';
};

/** Nothing but the token can be wrong with a question that holds nothing else. */
const isAboutToken = (answer: Answer, { call }: Asked): boolean => {
  const isBySession = call === 'who-is' || isOfVault({ call });
  return (
    (isBySession && answer.status === 401) || ((isBySession || call === 'revoke') && isTokenDead(answer))
  );
};

/** Whoever answers here without words of Secret Server is the web server, which lets nobody through or has no such folder. */
const isWindowsRefusal = ({ status, body }: Answer, { isByWindows, call }: Asked): boolean => {
  if (isByWindows !== true) return false;
  return status === 401 || (call === 'who-is' && (status === 403 || (status === 404 && isPage(body))));
};

const codeOfAnswer = (answer: Answer, asked: Asked): FailureCode => {
  if (isBusy(answer.status)) return 'server-busy';
  if (isWindowsRefusal(answer, asked)) return 'windows-refused';
  if (isAboutToken(answer, asked)) return 'session-ended';
  if (isPage(answer.body)) return codeOfPage(answer, asked);
  return codeOfWords(serverErrorIn(answer.body)?.said ?? '', asked) ?? codeOfStatus(answer, asked);
};

/** The server's own words; where there are none, the number that it answered with. */
const wordsOf = ({ status, body }: Answer): string => {
  const message = isPage(body) ? undefined : serverErrorIn(body)?.message;
  if (message === undefined) return `HTTP ${status}`;
  return status >= 500 ? `HTTP ${status}: ${message}` : message;
};

const withDetail = (code: FailureCode, detail: string | undefined): Failure =>
  detail === undefined ? { code } : { code, detail };

const failureOfNothing = (came: Exclude<Came, Answer>, { secrets }: Asked): Failure => {
  switch (came.because) {
    case 'cancelled':
      return { code: 'cancelled' };
    case 'too-slow':
      return { code: 'answer-too-slow' };
    case 'too-large':
      return { code: 'answer-not-understood' };
    case 'cut':
      return withDetail('answer-not-understood', detailOf(came.name, secrets));
    case 'failed':
      return { ...withDetail('internal', detailOf(came.name, secrets)), ...failureOfNetworkName(came.name) };
  }
};

const failureIn = (came: Came, asked: Asked): Failure =>
  came.kind === 'nothing'
    ? failureOfNothing(came, asked)
    : withDetail(codeOfAnswer(came, asked), detailOf(wordsOf(came), asked.secrets));

/** Whatever words stand with it: what failed within the server may have failed after it was done. */
const isBroken = (came: Came): boolean => came.kind === 'answer' && came.status >= 500;

/** With any of these a request has not reached whoever could have done what it asks for, or has been refused by him. */
const NOT_DONE: ReadonlySet<FailureCode> = new Set([
  'name-not-found',
  'proxy-asks',
  'certificate-changed',
  'certificate-untrusted',
  'encryption-too-old',
  'access-denied',
  'request-refused',
  'session-ended',
  'windows-refused',
  'web-services-off',
]);
/** Said before anything was sent: nobody was there, or no way led to him. */
const NOT_SENT =
  /CONNECTION_REFUSED|ADDRESS_UNREACHABLE|INTERNET_DISCONNECTED|PROXY_CONNECTION_FAILED|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/u;

const isTurnedAway = (came: Came): boolean =>
  came.kind === 'answer'
    ? came.status >= 300 && came.status < 500 && came.status !== 408
    : 'name' in came && NOT_SENT.test(came.name);

/** Why something that came is not what was asked for. What may have been done all the same is told by a code of its own. */
export const failureOf = (came: Came, asked: Asked): Failure => {
  const failure = failureIn(came, asked);
  const isNotDone = (NOT_DONE.has(failure.code) && !isBroken(came)) || isTurnedAway(came);
  if (asked.call !== 'write' || isNotDone) return failure;
  return { ...failure, code: 'outcome-unknown' };
};
