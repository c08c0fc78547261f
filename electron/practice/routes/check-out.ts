import { taken } from '../choices';
import { refusalOf } from '../http/barriers';
import { json, type Answer } from '../http/answer';
import { on, type Route, type UserCall } from '../http/call';
import { createFields } from '../http/fields';
import { accessDenied, invalidRequest, invalidValue } from '../http/refusals';
import { wireDate } from '../http/wire-date';
import { checkIn, holdOn, holdUntil } from '../world/check-out';
import {
  explains,
  isHolder,
  leaveComment,
  mayForce,
  obstacles,
  type Obstacle,
  type Visit,
} from '../world/gate';
import { level } from '../world/user';
import { admit, papersOf, refuseHollow, secretAt } from './secrets/admission';
import { nextPassword } from './secrets/next-password';
import { summaryModel } from './secrets/summary-model';

const visitAt = (call: UserCall, needs: Visit['needs'] = level.view): Visit => ({
  world: call.world,
  user: call.user,
  secret: secretAt(call, { needs }),
  needs,
});

/** What a comment does not help against, and nothing in the way of one. */
const BEFORE: readonly Obstacle[] = ['denied', 'inactive', 'approval'];

function viewComment(call: UserCall): Answer {
  const visit = visitAt(call);
  const papers = papersOf(call, { args: call.body.fields(), checksOut: false });
  const before = obstacles(visit, papers).find((each) => BEFORE.includes(each));
  const obstacle = before ?? explains(visit, papers);
  if (obstacle !== undefined) throw refusalOf(obstacle, call.vault.chosen);
  leaveComment(visit, papers);
  return json(true);
}

function checkOut(call: UserCall): Answer {
  if (visitAt(call).secret.guard.checkOut === null) {
    throw invalidValue('Check-out is not enabled for this secret.');
  }
  admit(call, { needs: level.view, papers: { ...papersOf(call, { checksOut: true }), checkOut: true } });
  return json({ responseCodes: null });
}

function refuseToTake(call: UserCall, visit: Visit, force: boolean): void {
  const { chosen } = call.vault;
  const held = holdOn(visit.world, visit.secret);
  if (held === null) {
    if (chosen.checkInOfFree === 'refused') throw invalidValue('The secret is not checked out.');
    return;
  }
  if (isHolder(visit)) return;
  if (!force) throw refusalOf('held-by-another', chosen, visit.world.users.get(held.userId)?.displayName);
  if (!mayForce(visit)) throw accessDenied(chosen.deniedStatus);
}

function giveBack(call: UserCall): Answer {
  const args = call.body.fields();
  if (call.vault.chosen.hollowArguments === 'refused') refuseHollow(args);
  const visit = visitAt(call);
  const { world, user, secret } = visit;
  const { forceCheckIn, comment, includeInactive } = papersOf(call, { args, checksOut: false });
  if (!secret.active && !includeInactive) throw accessDenied(call.vault.chosen.deniedStatus);
  refuseToTake(call, visit, forceCheckIn);
  if (holdOn(world, secret) !== null) {
    const rotates = secret.guard.checkOut?.changeOnCheckIn === true;
    const newPassword = rotates ? nextPassword(call, { secret, args, name: 'newPassword' }) : undefined;
    checkIn(world, secret, { user, notes: comment ?? '', newPassword });
  }
  return json(summaryModel(world, secret));
}

const MINUTE_MS = 60_000;

function extend(call: UserCall): Answer {
  const visit = visitAt(call);
  const { world, user, secret } = visit;
  const data = call.body.fields().record('data') ?? createFields({});
  const minutes = data.integer('minutesToAdd') ?? 0;
  if (minutes < 1 || minutes > taken.longestExtensionMinutes) {
    throw invalidRequest('args.data.minutesToAdd', 'Between one minute and a day.');
  }
  const held = holdOn(world, secret);
  if (held === null || !isHolder(visit)) throw invalidValue('The secret is not checked out by you.');
  const until = held.until + minutes * MINUTE_MS;
  holdUntil(world, secret, { userId: user.id, until });
  world.audit(secret, { user, action: 'EXTEND CHECK OUT', notes: data.text('notes') ?? '' });
  return json({ checkOutEndTime: wireDate(until) });
}

export const checkOutRoutes: readonly Route[] = [
  on('POST', '/api/v1/secret-access-requests/secrets/:id/view-comment', viewComment),
  on('POST', '/api/v1/secrets/:id/check-out', checkOut),
  on('POST', '/api/v1/secrets/:id/check-in', giveBack),
  on('POST', '/api/v1/secrets/:id/extend-check-out', extend),
];
