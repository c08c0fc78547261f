import type { Failure, FailureCode } from '../../../shared/ipc/reply';
import type { en } from '../../../shared/words/en';
import type { Translate } from '../../../shared/words/keys';
import { failureText } from '../../app/failures';
import type { Entries, FieldError } from './entries';

type Secret = 'password' | 'code';

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
  'code-needed': { clears: [], focus: 'code', isQuestion: true },
  'code-wrong': { clears: ['code'], focus: 'code' },
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
  'name-not-found': true,
  'no-answer': true,
  'answer-too-slow': true,
  'certificate-refused': true,
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
  'web-services-off',
  'server-busy',
];

const detailText = (t: Translate, { code, detail }: Failure): readonly string[] => {
  if (detail === undefined) return [];
  // A status is told of an answer, it is not what the server says.
  const isSaid = SAID_BY_THE_SERVER.includes(code) && !/^HTTP \d/u.test(detail);
  return [isSaid ? t('problems.said', { words: detail }) : t('failures.detail', { detail })];
};

export interface Problem {
  readonly failure: Failure;
  /** Whom it was tried with. */
  readonly host: string;
  /** How many tries in a row the server has refused. */
  readonly refusals: number;
}

export interface ProblemText {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A failure of a sign-in in words; what only a mistake in Keyturn brings about has the words that it has everywhere. */
export const problemText = (t: Translate, { failure, host, refusals }: Problem): ProblemText => {
  const { code } = failure;
  const detail = detailText(t, failure);
  if (!isWorded(code)) {
    const { what, next } = failureText(t, failure);
    return { title: what.replace(/\.$/u, ''), lines: [next, ...detail] };
  }
  const tries = code === 'sign-in-refused' && refusals > 1 ? [t('problems.tries', { count: refusals })] : [];
  const body = `${t(`problems.${code}.body`, { host })} ${t(`problems.${code}.next`)}`;
  return { title: t(`problems.${code}.title`, { host }), lines: [...tries, body, ...detail] };
};
