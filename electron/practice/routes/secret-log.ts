import { taken } from '../choices';
import { json, type Answer } from '../http/answer';
import { on, type Route, type UserCall } from '../http/call';
import { createFields, type Fields } from '../http/fields';
import { listed } from '../http/paging';
import { accessDenied, invalidRequest, invalidValue, Refusal } from '../http/refusals';
import { wireDate } from '../http/wire-date';
import type { Audit } from '../world/audit';
import { changeLog, startChange } from '../world/remote-change';
import type { Expiration, Secret } from '../world/secret';
import { mayAudit } from '../world/secret-state';
import { codeOfStep, secondsLeft, stepAt, TOTP_SECONDS } from '../world/totp';
import { fullName, level } from '../world/user';
import type { World } from '../world/world';
import { admit, leave, papersOf, refuseHollow, secretAt, viewerOf } from './secrets/admission';
import { nextPassword } from './secrets/next-password';
import { settingsModel } from './secrets/settings-model';
import { summaryModel } from './secrets/summary-model';

const logged: readonly string[] = Object.values(changeLog);

/** `CHECK OUT` is shown as `Check out`. */
const forDisplay = (action: string): string => action.charAt(0) + action.slice(1).toLowerCase();

function auditModel(world: World, { id, at, userId, action, notes, ticketNumber }: Audit): object {
  const user = world.users.get(userId);
  return {
    id,
    action,
    actionForDisplay: forDisplay(action),
    byUserDisplayName: user?.displayName ?? '',
    username: user === undefined ? '' : fullName(user),
    dateRecorded: wireDate(at),
    notes,
    ticketNumber: ticketNumber ?? '',
    databaseName: '',
    status: null,
    recordingStatus: 0,
    recordingSessionId: null,
    recordingMessage: null,
    hasProxySessionData: false,
  };
}

function audits(call: UserCall): Answer {
  const { world, vault, query } = call;
  const secret = secretAt(call, { needs: level.view });
  if (!mayAudit(call)) throw accessDenied(vault.chosen.deniedStatus);
  const withChanges = query.flag('filter.includePasswordChangeLog') === true;
  const records = world.audits
    .of(secret.id)
    .filter(({ action }) => withChanges || !logged.includes(action))
    .map((audit) => auditModel(world, audit));
  return json(listed(query, records, vault.chosen));
}

/** Where the vault changes passwords by itself, one that is expired is changed at once. */
function expire(call: UserCall): Answer {
  const { world, user, vault } = call;
  const args = call.body.fields();
  if (vault.chosen.hollowArguments === 'refused') refuseHollow(args);
  const papers = papersOf(call, { args, checksOut: vault.chosen.updateChecksOut === 'yes' });
  const secret = admit(call, { needs: level.edit, papers });
  const rotates = secret.remote.autoChangeEnabled;
  const newPassword = rotates ? nextPassword(call, { secret, args, name: 'newPassword' }) : undefined;
  secret.expired = true;
  world.audit(secret, { user, action: 'EXPIRE', notes: papers.comment ?? '' });
  if (rotates) startChange(world, secret, { user, newPassword });
  leave(call, secret);
  return json(summaryModel(world, secret));
}

/** A value counts only where it is marked as dirty. */
function dirty(data: Fields, name: string): Fields | undefined {
  const given = data.record(name);
  return given?.flag('dirty') === true ? given : undefined;
}

function kindOf(data: Fields, secret: Secret): string {
  const given = dirty(data, 'expirationType')?.text('value');
  return given?.toLowerCase() ?? secret.expiration.kind.toLowerCase();
}

function daysOf(data: Fields, { expiration }: Secret): number {
  const known = expiration.kind === 'DayInterval' ? expiration.days : 0;
  const days = dirty(data, 'expirationDayInterval')?.integer('value') ?? known;
  if (days < 1 || days > taken.longestExpirationDays)
    throw invalidValue('The interval must be at least one day.');
  return days;
}

function dateOf(data: Fields, { expiration }: Secret): number {
  const known = expiration.kind === 'SpecificDate' ? expiration.at : undefined;
  const at = dirty(data, 'expirationDate')?.date('value') ?? known;
  if (at === undefined) throw invalidValue('The expiration date is required.');
  return at;
}

function expirationOf(data: Fields, secret: Secret): Expiration {
  switch (kindOf(data, secret)) {
    case 'template':
      return { kind: 'Template' };
    case 'dayinterval':
      return { kind: 'DayInterval', days: daysOf(data, secret) };
    case 'specificdate':
      return { kind: 'SpecificDate', at: dateOf(data, secret) };
    default:
      throw invalidRequest('args.data.expirationType', 'Template, DayInterval or SpecificDate.');
  }
}

function setExpiration(call: UserCall): Answer {
  const secret = admit(call, { needs: level.edit, papers: papersOf(call, { checksOut: true }) });
  const data = call.body.fields().record('data') ?? createFields({});
  secret.expiration = expirationOf(data, secret);
  call.world.audit(secret, { user: call.user, action: 'EDIT', notes: 'Expiration' });
  return json(settingsModel(viewerOf(call), secret));
}

function codes(call: UserCall): Answer {
  const { world, user, query, vault } = call;
  const count = query.integer('numberOfCodesToGenerate') ?? 1;
  if (count < 1 || count > taken.mostCodesAtOnce)
    throw invalidRequest('numberOfCodesToGenerate', 'One to ten.');
  const secret = admit(call, { needs: level.view, papers: papersOf(call, { checksOut: true }) });
  const key = secret.totpKey;
  if (key === null) {
    const told = json(
      { message: 'One-time passwords are not configured for this secret.' },
      vault.chosen.noCodes,
    );
    throw new Refusal(told);
  }
  const now = world.clock.now();
  world.audit(secret, { user, action: 'ONE TIME PASSWORD DISPLAYED' });
  leave(call, secret);
  const found = Array.from({ length: count }, (_, ahead) => ({
    code: codeOfStep(key, stepAt(now) + ahead),
    durationSeconds: TOTP_SECONDS,
    remainingSeconds: secondsLeft(now) + ahead * TOTP_SECONDS,
  }));
  return json(vault.chosen.codesShape === 'object' ? Object.fromEntries(found.entries()) : found);
}

export const secretLogRoutes: readonly Route[] = [
  on('GET', '/api/v1/secrets/:id/audits', audits),
  on('POST', '/api/v1/secrets/:id/expire', expire),
  on('PUT', '/api/v1/secrets/:id/expiration', setExpiration),
  on('GET', '/api/v1/one-time-password-code/:id', codes),
];
