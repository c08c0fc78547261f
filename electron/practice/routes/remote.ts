import { json, type Answer } from '../http/answer';
import { on, type Route, type UserCall } from '../http/call';
import type { Fields } from '../http/fields';
import { business, invalidRequest, invalidValue } from '../http/refusals';
import { wireDateOrNull } from '../http/wire-date';
import { objectionTo } from '../world/edit-item';
import {
  isChanging,
  remotePassword,
  startChange,
  startHeartbeat,
  stopChange,
  type PasswordPlace,
} from '../world/remote-change';
import type { Secret } from '../world/secret';
import { level } from '../world/user';
import { admit, leave, papersOf, secretAt } from './secrets/admission';
import { expiresAt, summaryModel } from './secrets/summary-model';

const notConfigured = (what: string) => invalidValue(`${what} is not configured for this secret.`);

function heartbeat(call: UserCall): Answer {
  const secret = secretAt(call, { needs: level.view });
  if (!secret.active || !secret.remote.heartbeatEnabled) throw notConfigured('Heartbeat');
  startHeartbeat(call.world, secret);
  call.world.audit(secret, { user: call.user, action: 'HEARTBEAT' });
  return json(summaryModel(call.world, secret));
}

function heartbeatStatus(call: UserCall): Answer {
  const { remote } = secretAt(call, { needs: level.view });
  return json({
    status: remote.heartbeatStatus,
    lastHeartbeatCheck: wireDateOrNull(remote.heartbeatAt),
  });
}

interface Order {
  readonly secret: Secret;
  readonly place: PasswordPlace;
  readonly newPassword: string | undefined;
}

/** A password that the vault would not let anybody write down is not sent to another system either. */
function refuseUnfit({ world, user }: UserCall, { secret, place, newPassword }: Order): void {
  if (newPassword === undefined) return;
  const objection = objectionTo(world, user, {
    secret,
    edit: { ...place, value: newPassword },
  });
  if (objection === undefined) return;
  throw invalidValue(objection.texts.join(' '), {
    [objection.slug]: objection.texts,
  });
}

function send(call: UserCall, secret: Secret, newPassword: string | undefined): void {
  const { world, user } = call;
  const place = remotePassword(world, secret);
  if (place === undefined) throw notConfigured('Changing the password');
  if (isChanging(secret)) {
    throw business('API_PasswordChangePending', 'A change of the password is on its way already.');
  }
  refuseUnfit(call, { secret, place, newPassword });
  if (!startChange(world, secret, { user, newPassword })) {
    throw invalidValue('The rules of the field leave no password.');
  }
}

function change(call: UserCall): Answer {
  const args = call.body.fields();
  const papers = papersOf(call, {
    args,
    checksOut: call.vault.chosen.updateChecksOut === 'yes',
  });
  const secret = admit(call, { needs: level.edit, papers });
  const newPassword = args.text('newPassword');
  send(call, secret, newPassword === '' ? undefined : newPassword);
  leave(call, secret);
  return json(summaryModel(call.world, secret));
}

const RANDOM = 0;
const BY_HAND = 1;

function nextPassword(data: Fields | undefined): string | undefined {
  const type = data?.integer('PasswordType') ?? RANDOM;
  if (type !== RANDOM && type !== BY_HAND) throw invalidRequest('args.data.PasswordType', 'Neither 0 nor 1.');
  const given = data?.text('NextPassword') ?? '';
  if (type === RANDOM) return undefined;
  if (given === '') throw invalidRequest('args.data.NextPassword', 'A password is required.');
  return given;
}

function changeNow(call: UserCall): Answer {
  const newPassword = nextPassword(call.body.fields().record('data'));
  const papers = papersOf(call, {
    checksOut: call.vault.chosen.updateChecksOut === 'yes',
  });
  send(call, admit(call, { needs: level.edit, papers }), newPassword);
  return json({ success: true });
}

function passwordStatus(call: UserCall): Answer {
  const secret = secretAt(call, { needs: level.view });
  const { remote } = secret;
  return json({
    status: remote.change,
    lastRpcDate: wireDateOrNull(remote.lastAttemptAt),
    nextRpcDate: remote.autoChangeEnabled ? wireDateOrNull(expiresAt(call.world, secret)) : null,
    rpcMessage: remote.changeMessage,
    failedAttempts: remote.failedAttempts,
    failedDependency: null,
  });
}

function stop(call: UserCall): Answer {
  const secret = secretAt(call, { needs: level.edit });
  return json({ success: stopChange(call.world, secret, call.user) });
}

export const remoteRoutes: readonly Route[] = [
  on('POST', '/api/v1/secrets/:id/heartbeat', heartbeat),
  on('GET', '/internals/secret-detail/:id/heartbeat-status', heartbeatStatus),
  on('POST', '/api/v1/secrets/:id/change-password', change),
  on('POST', '/internals/secret-detail/:id/change-password-now', changeNow),
  on('GET', '/internals/secret-detail/:id/password-status', passwordStatus),
  on('POST', '/api/v1/secrets/:id/stop-password-change', stop),
];
