import type { ListedSecret } from './secrets';

/** How a try of a secret can have gone wrong. */
const FAILED: ReadonlySet<ListedSecret['heartbeat']> = new Set<ListedSecret['heartbeat']>([
  ...(['Failed', 'UnableToConnect', 'UnknownError', 'IncompatibleHost', 'AccountLockedOut'] as const),
  ...(['DnsMismatch', 'UnableToValidateServerPublicKey', 'ArgumentError', 'AccessDenied'] as const),
]);

export const hasFailed = ({ heartbeat }: Pick<ListedSecret, 'heartbeat'>): boolean => FAILED.has(heartbeat);

const SOON_DAYS = 7;

export const expiresSoon = ({ daysLeft }: Pick<ListedSecret, 'daysLeft'>): boolean =>
  daysLeft !== null && daysLeft <= SOON_DAYS;

/** Somebody may have signed in with his domain before his name, which a list leaves out. */
const bareName = (user: string): string => user.slice(user.lastIndexOf('\\') + 1).toLowerCase();

export const isHeldBy = (
  { isCheckedOut, checkedOutBy }: Pick<ListedSecret, 'isCheckedOut' | 'checkedOutBy'>,
  user: string,
): boolean => isCheckedOut && checkedOutBy !== null && bareName(checkedOutBy) === bareName(user);
