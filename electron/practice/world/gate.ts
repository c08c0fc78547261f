import { taken } from '../choices';
import { checkIn, checkOut, holdOn } from './check-out';
import type { Secret } from './secret';
import type { TicketSystem } from './ticket-system';
import { level, type Level, type User } from './user';
import type { DoubleLock, World } from './world';

/** Why somebody does not get at a secret, in the order in which the reasons are met. */
export const obstacleKinds = [
  'denied',
  'inactive',
  'approval',
  'double-lock-closed-to-you',
  'double-lock-without-password',
  'double-lock-password',
  'comment',
  'ticket',
  'held-by-another',
  'password-change-pending',
  'check-out',
] as const;
export type Obstacle = (typeof obstacleKinds)[number];

/** What a caller brings along to get past it. */
export interface Papers {
  readonly comment: string | undefined;
  readonly ticketNumber: string | undefined;
  readonly ticketSystemId: number | undefined;
  readonly doubleLockPassword: string | undefined;
  readonly forceCheckIn: boolean;
  readonly includeInactive: boolean;
  /** Check out on the way in, where the secret asks for it. */
  readonly checkOut: boolean;
}

const NO_PAPERS: Papers = {
  comment: undefined,
  ticketNumber: undefined,
  ticketSystemId: undefined,
  doubleLockPassword: undefined,
  forceCheckIn: false,
  includeInactive: false,
  checkOut: false,
};

export interface Visit {
  readonly world: World;
  readonly user: User;
  readonly secret: Secret;
  /** What the user wants to do there. */
  readonly needs: Level;
}

type Check = (visit: Visit, papers: Papers) => Obstacle | undefined;

/** How long a comment, and a DoubleLock once opened, opens a secret: "Secret View Interval Minutes". */
const viewEnd = ({ clock, chosen }: World): number => clock.now() + chosen.viewIntervalMinutes * 60_000;

export function isHolder({ world, user, secret }: Visit): boolean {
  return holdOn(world, secret)?.userId === user.id;
}

const isAllowed: Check = ({ world, user, secret, needs }) =>
  world.access.secret(user, secret) < Math.max(needs, level.view) ? 'denied' : undefined;

const isThere: Check = ({ user, secret }, papers) => {
  if (secret.active) return undefined;
  const maySee = user.unrestricted || user.permissions.includes(taken.permissions.viewDeleted);
  return papers.includeInactive && maySee ? undefined : 'inactive';
};

/** Owners, editors and approvers need nobody's approval unless the secret says so. */
function isExempt({ world, user, secret }: Visit): boolean {
  const { approval } = secret.guard;
  if (approval === null) return true;
  const standing = world.access.secret(user, secret);
  if (standing === level.owner || approval.approverIds.includes(user.id)) return !approval.ownersToo;
  return standing === level.edit && !approval.editorsToo;
}

function isApproved({ world, user, secret }: Visit): boolean {
  const now = world.clock.now();
  return [...world.accessRequests.values()].some(
    (request) =>
      request.secretId === secret.id &&
      request.userId === user.id &&
      request.status === 'Approved' &&
      request.startAt <= now &&
      now < request.endAt,
  );
}

const hasApproval: Check = (visit) => (isExempt(visit) || isApproved(visit) ? undefined : 'approval');

function doubleLockOf({ world, secret }: Pick<Visit, 'world' | 'secret'>): DoubleLock | undefined {
  return secret.guard.doubleLockId === null ? undefined : world.doubleLocks.get(secret.guard.doubleLockId);
}

const opensLock: Check = (visit, papers) => {
  const lock = doubleLockOf(visit);
  if (lock === undefined) return undefined;
  const { world, user, secret } = visit;
  const password = lock.passwords.get(user.id);
  if (password === undefined) return 'double-lock-closed-to-you';
  if (password === null) return 'double-lock-without-password';
  const isOpen = (world.memory(user).openLocks.get(secret.id) ?? 0) > world.clock.now();
  return isOpen || papers.doubleLockPassword === password ? undefined : 'double-lock-password';
};

/** Whoever holds the secret has said why already. */
function isExplained(visit: Visit): boolean {
  const { world, user, secret } = visit;
  return isHolder(visit) || (world.memory(user).comments.get(secret.id) ?? 0) > world.clock.now();
}

const ticketSystem = (world: World, id: number | undefined): TicketSystem | undefined =>
  id === undefined
    ? [...world.ticketSystems.values()].find((system) => system.isDefault)
    : world.ticketSystems.get(id);

function isTicketGood(world: World, { ticketNumber, ticketSystemId }: Papers): boolean {
  if (ticketNumber === undefined || ticketNumber === '') return false;
  const system = ticketSystem(world, ticketSystemId);
  if (system === undefined) return ticketSystemId === undefined;
  return system.active && (system.validation === '' || new RegExp(system.validation, 'u').test(ticketNumber));
}

/** Whether comment and ticket are as the secret wants them, whatever was said before. */
export const explains: Check = ({ world, secret }, papers) => {
  const { requiresComment, requiresTicket } = secret.guard;
  if (requiresComment && (papers.comment ?? '').trim() === '') return 'comment';
  return requiresTicket && !isTicketGood(world, papers) ? 'ticket' : undefined;
};

const isExplainedOrExplains: Check = (visit, papers) =>
  isExplained(visit) ? undefined : explains(visit, papers);

export function mayForce({ world, user, secret }: Visit): boolean {
  const isTrusted = user.permissions.includes(taken.permissions.forceCheckIn);
  return isTrusted || world.access.secret(user, secret) === level.owner;
}

const isFree: Check = (visit, papers) => {
  const held = holdOn(visit.world, visit.secret);
  if (held === null || held.userId === visit.user.id) return undefined;
  return papers.forceCheckIn && mayForce(visit) ? undefined : 'held-by-another';
};

const isHeld: Check = (visit, papers) => {
  const { secret } = visit;
  if (secret.guard.checkOut === null || isHolder(visit)) return undefined;
  if (secret.remote.change === 'Pending') return 'password-change-pending';
  return papers.checkOut ? undefined : 'check-out';
};

const checks: readonly Check[] = [
  isAllowed,
  isThere,
  hasApproval,
  opensLock,
  isExplainedOrExplains,
  isFree,
  isHeld,
];

/** Everything that stands in the way, in the order in which it has to be cleared. Changes nothing. */
export function obstacles(visit: Visit, papers: Papers = NO_PAPERS): readonly Obstacle[] {
  return checks.map((check) => check(visit, papers)).filter((obstacle) => obstacle !== undefined);
}

/** Keeps a comment in mind for the view interval, and in the audit for good. Nothing is checked. */
export function leaveComment({ world, user, secret }: Visit, papers: Papers): void {
  world.memory(user).comments.set(secret.id, viewEnd(world));
  world.audit(secret, {
    user,
    action: 'VIEW',
    notes: papers.comment ?? '',
    ticketNumber: papers.ticketNumber ?? null,
  });
}

function keepLockOpen({ world, user, secret }: Visit): void {
  world.memory(user).openLocks.set(secret.id, viewEnd(world));
}

/** What the papers are good for, once nothing stands in the way. */
function present(visit: Visit, papers: Papers): void {
  const { world, user, secret } = visit;
  if (papers.doubleLockPassword !== undefined && doubleLockOf(visit) !== undefined) keepLockOpen(visit);
  if (isHolder(visit)) return;
  if ((papers.comment ?? '') !== '' || (papers.ticketNumber ?? '') !== '') leaveComment(visit, papers);
  if (holdOn(world, secret) !== null) {
    checkIn(world, secret, { user, notes: 'Taken from whoever held it.' });
  }
}

/**
 * The only way to the values of a secret: the papers are kept or used up (comment, DoubleLock, check-out) only when they are all there.
 * @returns what stands in the way, undefined when nothing does
 */
export function enter(visit: Visit, papers: Papers = NO_PAPERS): Obstacle | undefined {
  const [first] = obstacles(visit, papers);
  if (first !== undefined) return first;
  present(visit, papers);
  // Giving a secret back may set a change of its password going, and then nobody gets it for a while.
  const left = isHeld(visit, papers);
  if (left !== undefined) return left;
  if (visit.secret.guard.checkOut !== null && !isHolder(visit)) {
    checkOut(visit.world, visit.secret, visit.user);
  }
  return undefined;
}
