import type { Call } from '../../../shared/activity';

/** No line was ever there: of one that broke off nobody knows which of both ends it was. */
const NEVER_REACHED =
  /CONNECTION_REFUSED|ADDRESS_UNREACHABLE|INTERNET_DISCONNECTED|NAME_NOT_RESOLVED|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND/u;

/** These ask others too, and addresses that are wrong. */
const ELSEWHERE: ReadonlySet<Call['why']> = new Set(['doctor', 'certificate', 'sign-in', 'look']);

/** Since when nobody can be reached, once this call is over; undefined where somebody was. */
export const silenceAfter = (before: number | undefined, call: Call): number | undefined => {
  const { result, why, at } = call;
  if (result.kind === 'answer') return undefined;
  if (ELSEWHERE.has(why) || result.because !== 'failed') return before;
  return NEVER_REACHED.test(result.name ?? '') ? (before ?? at) : before;
};
