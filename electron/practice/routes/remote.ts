import { taken } from '../choices';
import { json, type Answer } from '../http/answer';
import { on, type Route, type UserCall } from '../http/call';
import { createFields, type Fields } from '../http/fields';
import { business, invalidRequest, invalidValue } from '../http/refusals';
import { wireDateOrNull } from '../http/wire-date';
import { isChanging, remotePassword, startChange, startHeartbeat, stopChange } from '../world/remote-change';
import type { Secret } from '../world/secret';
import { level } from '../world/user';
import { admit, leave, papersOf, secretAt } from './secrets/admission';
import { nextPassword } from './secrets/next-password';
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
  readonly args: Fields;
  /** Which of them is the password; one is made where there is none. */
  readonly name: string;
}

function send(call: UserCall, order: Order): void {
  const { world, user } = call;
  const { secret } = order;
  if (remotePassword(world, secret) === undefined) throw notConfigured('Changing the password');
  if (isChanging(secret)) {
    throw business(taken.codes.changing, 'A change of the password is on its way already.');
  }
  if (!startChange(world, secret, { user, newPassword: nextPassword(call, order) })) {
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
  send(call, { secret, args, name: 'newPassword' });
  leave(call, secret);
  return json(summaryModel(call.world, secret));
}

const RANDOM = 0;
const BY_HAND = 1;

const NOTHING = createFields({});

function manualArgs(data: Fields): Fields {
  const type = data.integer('PasswordType') ?? RANDOM;
  if (type === RANDOM) return NOTHING;
  if (type !== BY_HAND) throw invalidRequest('args.data.PasswordType', 'Neither 0 nor 1.');
  if ((data.text('NextPassword') ?? '') === '') {
    throw invalidRequest('args.data.NextPassword', 'A password is required.');
  }
  return data;
}

function changeNow(call: UserCall): Answer {
  const args = manualArgs(call.body.fields().record('data') ?? NOTHING);
  const papers = papersOf(call, {
    checksOut: call.vault.chosen.updateChecksOut === 'yes',
  });
  send(call, { secret: admit(call, { needs: level.edit, papers }), args, name: 'NextPassword' });
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
