import type { PolicyInForce, ShownPolicy } from '../../../shared/policy';
import type { Profile } from '../../../shared/profiles';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import { isSameServer } from '../../../shared/same-server';
import type { SignIn } from '../../../shared/session';
import { settleAddress } from '../session/server-address';
import { allows } from './allowed-servers';
import { lockedBy } from './managed';
import type { Policy } from './policy';

type Entered = Pick<SignIn, 'method' | 'server'>;

/** What there is already, and so is as allowed as it was before the policy could not be read. */
export interface Known {
  readonly saved: readonly Pick<Profile, 'server' | 'account'>[];
  /** While it is open. */
  readonly practiceUrl: string | undefined;
}

const MAY: Reply<true> = succeed(true);

/** With a policy that cannot be read nobody knows what is off, so what can be is. */
export const mayPractise = (policy: Policy): boolean =>
  policy.state === 'none' || (policy.fault === undefined && policy.said.practiceVault !== false);

/** Which servers, or which ways, are allowed is not known in full. */
const isOnlySaved = (policy: Policy): boolean =>
  policy.state === 'in-force' &&
  policy.fault !== undefined &&
  (policy.said.allowedServers === undefined || policy.said.signInMethods === undefined);

/** Before anything is sent. An address that cannot be settled is refused by whoever would ask it. */
export const maySignIn = (policy: Policy, entered: Entered, known: Known): Reply<true> => {
  const server = settleAddress(entered.server);
  if (policy.state === 'none' || !server.ok) return MAY;
  if (server.value === known.practiceUrl) {
    return mayPractise(policy) ? MAY : fail('practice-not-allowed');
  }
  const { allowedServers, signInMethods } = policy.said;
  if (!allows(allowedServers, server.value)) return fail('server-not-allowed');
  if (signInMethods && !signInMethods.includes(entered.method)) return fail('method-not-allowed');
  const isSaved = known.saved.some(
    (each) => isSameServer(each.server, server.value) && each.account.method === entered.method,
  );
  return isOnlySaved(policy) && !isSaved ? fail('policy-not-read') : MAY;
};

const shownInForce = (policy: Extract<Policy, { state: 'in-force' }>): PolicyInForce => ({
  state: 'in-force',
  from: policy.from,
  fault: policy.fault ?? null,
  locked: lockedBy(policy),
  servers: policy.said.allowedServers ?? null,
  presetServer: policy.fault ? null : (policy.said.presetServer ?? null),
  methods: policy.said.signInMethods ?? null,
  onlySaved: isOnlySaved(policy),
  practice: mayPractise(policy),
});

export const shownPolicy = (policy: Policy): ShownPolicy =>
  policy.state === 'none' ? policy : shownInForce(policy);
