import type { Failure, FailureCode } from '../../../shared/ipc/reply';
import type { en } from '../../../shared/words/en';
import type { Translate } from '../../../shared/words/keys';
import { detailInWords, failureText } from '../../app/failures';
import type { Shown } from '../../../shared/trust';
import type { CertificateText } from '../trust';
import type { Entries, FieldError } from './entries';

type Secret = 'password' | 'code' | 'token' | 'clientSecret';

/** What a failure does to the form: what has become worthless is cleared, and the focus goes to what is needed. */
interface Consequence {
  readonly clears: readonly Secret[];
  readonly focus?: keyof Entries;
  /** What is wrong with the address, said under its field and nowhere else. */
  readonly address?: FieldError['problem'];
  /** Nothing has gone wrong: one more thing is asked for. */
  readonly isQuestion?: true;
}

/** The words of its own, for a sign-in, that a failure has. */
type Worded = Extract<FailureCode, keyof (typeof en)['problems']>;

const address = (problem: FieldError['problem']): Consequence => {
  return { clears: [], focus: 'serverUrl', address: problem };
};

/** A code works once, so one that was sent is of no more use. A wrong password would be sent again by a slip of the hand. */
const CONSEQUENCES: Partial<Record<FailureCode, Consequence>> = {
  'sign-in-refused': { clears: ['password', 'code'], focus: 'password' },
  'account-locked': { clears: ['password', 'code'], focus: 'password' },
  'token-refused': { clears: ['token'], focus: 'token' },
  'client-refused': { clears: ['clientSecret'], focus: 'clientSecret' },
  'command-not-absolute': { clears: [], focus: 'program' },
  'command-not-found': { clears: [], focus: 'program' },
  'command-not-runnable': { clears: [], focus: 'program' },
  'code-needed': { clears: [], focus: 'code', isQuestion: true },
  'code-wrong': { clears: ['code'], focus: 'code' },
  'no-certificate': { clears: [], isQuestion: true },
  'address-empty': address('missing'),
  'address-invalid': address('notAnAddress'),
  'address-not-encrypted': address('notEncrypted'),
  'address-with-password': address('holdsUser'),
};

const NONE: Consequence = { clears: [] };

export const consequenceOf = ({ code }: Failure): Consequence => CONSEQUENCES[code] ?? NONE;

const WORDED: Readonly<Record<Worded, true>> = {
  'sign-in-refused': true,
  'code-needed': true,
  'code-wrong': true,
  'account-locked': true,
  'token-refused': true,
  'client-refused': true,
  'no-vault': true,
  'vault-not-known': true,
  'command-not-absolute': true,
  'command-not-found': true,
  'command-not-runnable': true,
  'command-failed': true,
  'command-too-slow': true,
  'command-no-token': true,
  'windows-refused': true,
  'name-not-found': true,
  'no-answer': true,
  'answer-too-slow': true,
  'certificate-untrusted': true,
  'certificate-changed': true,
  'encryption-too-old': true,
  'proxy-asks': true,
  'not-secret-server': true,
  'web-services-off': true,
  'server-busy': true,
  'server-error': true,
  'answer-not-understood': true,
};

const isWorded = (code: FailureCode): code is Worded => Object.hasOwn(WORDED, code);

const SAID_BY_THE_SERVER: readonly FailureCode[] = [
  'sign-in-refused',
  'code-needed',
  'code-wrong',
  'account-locked',
  'token-refused',
  'client-refused',
  'web-services-off',
  'server-busy',
];

const endedText = (t: Translate, end: string, program: string): string =>
  /^\d+$/u.test(end)
    ? t('problems.ended.code', { program, code: end })
    : t('problems.ended.signal', { program, signal: end });

const detailText = (t: Translate, { failure, program }: Problem): readonly string[] => {
  const { code, detail } = failure;
  if (detail === undefined || code === 'proxy-asks') return [];
  if (code === 'command-failed') return [endedText(t, detail, program)];
  // A status is told of an answer, it is not what the server says.
  const isSaid = SAID_BY_THE_SERVER.includes(code) && !/^HTTP \d/u.test(detail);
  return [isSaid ? t('problems.said', { words: detail }) : detailInWords(t, detail)];
};

/** A certificate that is not accepted, and why not. */
export interface ShownCertificate {
  readonly shown: Shown;
  /** In the language that is spoken when it is read; undefined where it is trusted. */
  readonly textIn: (t: Translate) => CertificateText | undefined;
}

/** Whom it was tried with, and with which program, if with any. */
export interface Tried {
  readonly host: string;
  readonly program: string;
  /** The certificate that kept anything from being sent. */
  readonly certificate?: ShownCertificate | undefined;
}

export interface Problem extends Tried {
  readonly failure: Failure;
  /** How many tries in a row the server has refused. */
  readonly refusals: number;
}

export interface ProblemText {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The proxy that wants a sign-in, if one does. */
export const proxyIn = ({ failure: { code, detail } }: Problem): string | undefined =>
  code === 'proxy-asks' ? detail : undefined;

/** A failure of a sign-in in words; what only a mistake in Keyturn brings about has the words that it has everywhere. */
export const problemText = (t: Translate, problem: Problem): ProblemText => {
  const { failure, program, refusals, certificate } = problem;
  const host = proxyIn(problem) ?? problem.host;
  const { code } = failure;
  const ofShown = certificate?.textIn(t);
  if (ofShown) return ofShown;
  const detail = detailText(t, problem);
  if (!isWorded(code)) {
    const { what, next } = failureText(t, failure);
    return { title: what.replace(/\.$/u, ''), lines: [next, ...detail] };
  }
  const tries = code === 'sign-in-refused' && refusals > 1 ? [t('problems.tries', { count: refusals })] : [];
  const body = `${t(`problems.${code}.body`, { host })} ${t(`problems.${code}.next`)}`;
  return { title: t(`problems.${code}.title`, { host, program }), lines: [...tries, body, ...detail] };
};

/** What a button beside a failure does about it. */
export type Remedy =
  | 'enterProxyUser'
  | 'networkSettings'
  | 'runAgain'
  | 'edit'
  | 'pasteAnother'
  | 'useCredentials'
  | 'showCertificate'
  | 'compare'
  | 'doNotConnect';

const OF_COMMANDS: readonly FailureCode[] = [
  'command-not-absolute',
  'command-not-found',
  'command-not-runnable',
  'command-failed',
  'command-too-slow',
  'command-no-token',
];

const ofCertificate = ({ shown }: ShownCertificate): readonly Remedy[] => [
  shown.verdict === 'changed' ? 'compare' : 'showCertificate',
  'doNotConnect',
];

export const remediesOf = ({ failure: { code }, program, certificate }: Problem): readonly Remedy[] => {
  if (certificate) return ofCertificate(certificate);
  if (code === 'proxy-asks') return ['enterProxyUser', 'networkSettings'];
  if (code === 'windows-refused') return ['useCredentials'];
  if (code === 'token-refused' && program === '') return ['pasteAnother'];
  return code === 'token-refused' || OF_COMMANDS.includes(code) ? ['runAgain', 'edit'] : [];
};
