import { taken } from '../choices';
import { holdOn } from './check-out';
import { isHolder, mayForce, obstacles, type Obstacle, type Visit } from './gate';
import { isChanging, remotePassword } from './remote-change';
import { level } from './user';

export type SecretState =
  | 'None'
  | 'RequiresApproval'
  | 'RequiresCheckout'
  | 'RequiresComment'
  | 'RequiresDoubleLockPassword'
  | 'CreateDoubleLockPassword'
  | 'DoubleLockNoAccess'
  | 'CannotView'
  | 'RequiresUndelete'
  | 'RequiresCheckoutPendingRPC'
  | 'RequiresCheckoutAndComment';

const HOLDING: readonly Obstacle[] = ['check-out', 'held-by-another', 'password-change-pending'];

const states: Readonly<Record<Obstacle, SecretState>> = {
  denied: 'CannotView',
  inactive: 'RequiresUndelete',
  approval: 'RequiresApproval',
  'double-lock-closed-to-you': 'DoubleLockNoAccess',
  'double-lock-without-password': 'CreateDoubleLockPassword',
  'double-lock-password': 'RequiresDoubleLockPassword',
  comment: 'RequiresComment',
  ticket: 'RequiresComment',
  'held-by-another': 'RequiresCheckout',
  'password-change-pending': 'RequiresCheckoutPendingRPC',
  'check-out': 'RequiresCheckout',
};

/** What has to be done first, for somebody who brings nothing along. */
export function stateOf(visit: Visit, ofHeld: SecretState = 'RequiresCheckout'): SecretState {
  const [first, ...more] = obstacles(visit);
  if (first === undefined) return 'None';
  if (first === 'held-by-another') return ofHeld;
  const isExplaining = first === 'comment' || first === 'ticket';
  return isExplaining && more.some((each) => HOLDING.includes(each))
    ? 'RequiresCheckoutAndComment'
    : states[first];
}

/** The words are documented, and a sample of a closed secret; who may do what beyond that sample is a guess by his level. */
interface Allowed {
  readonly when: (visit: Visit) => boolean;
  readonly actions: readonly string[];
}

const reaches =
  (wanted: number) =>
  ({ world, user, secret }: Visit): boolean =>
    world.access.secret(user, secret) >= wanted;

const isRemote = ({ world, secret }: Visit): boolean => remotePassword(world, secret) !== undefined;

export function mayAudit({ user }: Pick<Visit, 'user'>): boolean {
  return user.unrestricted || user.permissions.includes(taken.permissions.viewAudit);
}

const isHeldByAnother = (visit: Visit): boolean =>
  holdOn(visit.world, visit.secret) !== null && !isHolder(visit);

const isToTake = ({ world, secret }: Visit): boolean =>
  secret.guard.checkOut !== null && holdOn(world, secret) === null && !isChanging(secret);

/** What may be done before the secret is open. */
const outside: readonly Allowed[] = [
  { when: reaches(level.view), actions: ['ViewMetadata'] },
  { when: mayAudit, actions: ['ViewAudit'] },
  { when: ({ secret }) => secret.guard.checkOut !== null, actions: ['ViewCheckOut'] },
  { when: ({ secret }) => secret.guard.approval !== null, actions: ['ViewApproval'] },
  { when: isToTake, actions: ['Checkout'] },
  { when: (visit) => isHeldByAnother(visit) && mayForce(visit), actions: ['ForceCheckin'] },
  { when: isHolder, actions: ['Checkin'] },
];

/** What may be done with an open one besides. */
const inside: readonly Allowed[] = [
  {
    when: reaches(level.view),
    actions: ['ViewGeneralDetails', 'ViewListFields', 'ViewSettings', 'ViewExpiration', 'ViewShare'],
  },
  { when: isRemote, actions: ['ViewLaunchers', 'ViewRpc', 'ViewDependencies'] },
  { when: ({ secret }) => secret.remote.heartbeatEnabled, actions: ['ViewHeartbeatStatus', 'Heartbeat'] },
  { when: ({ secret }) => secret.totpKey !== null, actions: ['GenerateOneTimePassword'] },
  { when: reaches(level.edit), actions: ['Edit', 'Copy', 'Expire', 'EditExpiration', 'ViewSecurity'] },
  {
    when: (visit) => reaches(level.edit)(visit) && isRemote(visit) && !isChanging(visit.secret),
    actions: ['ChangePasswordNow'],
  },
  {
    when: (visit) => reaches(level.edit)(visit) && isChanging(visit.secret),
    actions: ['StopChangePasswordNow'],
  },
  {
    when: reaches(level.owner),
    actions: ['Delete', 'ConvertTemplate', 'EditShare', 'EditSecurity', 'EditRpc', 'EditDependencies'],
  },
  { when: reaches(level.owner), actions: ['ViewHooks', 'EditHooks'] },
];

const deleted: readonly Allowed[] = [
  { when: mayAudit, actions: ['ViewAudit'] },
  { when: reaches(level.owner), actions: ['Undelete', 'Erase'] },
];

function allowedIn(state: SecretState): readonly Allowed[] {
  if (state === 'CannotView' || state === 'DoubleLockNoAccess') return outside.slice(0, 2);
  if (state === 'RequiresUndelete') return deleted;
  return state === 'None' ? [...outside, ...inside] : outside;
}

export function actionsOf(visit: Visit, state: SecretState): readonly string[] {
  return allowedIn(state)
    .filter(({ when }) => when(visit))
    .flatMap(({ actions }) => actions);
}
