import { startChange, type ChangeOrder } from './remote-change';
import type { CheckOut, Secret } from './secret';
import type { User } from './user';
import type { World } from './world';

/** @returns who holds the secret now; a check-out whose time is over holds nothing */
export function holdOn(world: World, secret: Secret): CheckOut | null {
  return secret.held !== null && secret.held.until > world.clock.now() ? secret.held : null;
}

/** Gives the secret back, however that came about; some secrets get a new password then. */
export function checkIn(world: World, secret: Secret, by: ChangeOrder & { notes?: string }): void {
  secret.held = null;
  world.audit(secret, {
    user: by.user,
    action: 'CHECK IN',
    notes: by.notes ?? '',
  });
  if (secret.guard.checkOut?.changeOnCheckIn === true) startChange(world, secret, by);
}

function comeBack(world: World, secret: Secret): void {
  const { held } = secret;
  const user = held === null ? undefined : world.users.get(held.userId);
  if (held === null || user === undefined || held.until > world.clock.now()) return;
  checkIn(world, secret, { user, notes: 'The check-out has run out.' });
}

/** Holds the secret for somebody until a point in time; also moves the end of a check-out. */
export function holdUntil(world: World, secret: Secret, held: CheckOut): void {
  secret.held = held;
  world.clock.after(Math.max(held.until - world.clock.now(), 0), () => {
    // It may have been extended, given back or passed on since.
    if (secret.held === held) comeBack(world, secret);
  });
}

export function checkOut(world: World, secret: Secret, user: User): void {
  const minutes = secret.guard.checkOut?.minutes ?? world.chosen.checkOutMinutes;
  holdUntil(world, secret, {
    userId: user.id,
    until: world.clock.now() + minutes * 60_000,
  });
  world.audit(secret, { user, action: 'CHECK OUT' });
}
