import type { Failure, FailureCode } from '../../../shared/ipc/reply';

const REFUSALS: readonly FailureCode[] = [
  'no-refresh-left',
  'token-refused',
  'session-ended',
  'sign-in-refused',
  'code-needed',
  'code-wrong',
  'account-locked',
];

/** The server has said no. After any other failure it may have said yes without being heard. */
export const isRefusal = ({ code }: Failure): boolean => REFUSALS.includes(code);
