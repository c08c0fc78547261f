import { json, type Answer } from '../http/answer';
import type { Call } from '../http/call';
import type { Fields } from '../http/fields';
import { invalidRequest } from '../http/refusals';
import { shownRules } from './truth';
import type { ScriptScope } from '../world/approvers';
import { heartbeatStatuses, outcomes, type Scenario } from '../world/secret';
import type { User } from '../world/user';
import type { World } from '../world/world';

/** What is not named stays as it is. */
const done = (): Answer => json(true);

export function setChoices({ vault, body }: Call): Answer {
  const fields = body.fields();
  for (const name of fields.names()) {
    if (!vault.choose(name, fields.raw(name)))
      throw invalidRequest(name, 'There is no such choice or variant.');
  }
  return json(vault.chosen);
}

export function setRules({ vault, body }: Call): Answer {
  const fields = body.fields();
  const isUnlimited = fields.raw('tokenSeconds') === 'unlimited';
  const seconds = isUnlimited ? Infinity : fields.integer('tokenSeconds');
  if (seconds !== undefined && seconds < 1)
    throw invalidRequest('tokenSeconds', 'At least one, or unlimited.');
  vault.rules.tokenSeconds = seconds ?? vault.rules.tokenSeconds;
  vault.rules.maxRefreshes = fields.integer('maxRefreshes') ?? vault.rules.maxRefreshes;
  vault.rules.refreshTokens = fields.flag('refreshTokens') ?? vault.rules.refreshTokens;
  return json(shownRules(vault.rules));
}

export function setMode({ vault, body }: Call): Answer {
  const fields = body.fields();
  vault.mode.otp = fields.flag('otp') ?? vault.mode.otp;
  vault.mode.maintenance = fields.flag('maintenance') ?? vault.mode.maintenance;
  vault.mode.readOnly = fields.flag('readOnly') ?? vault.mode.readOnly;
  vault.mode.webServices = fields.flag('webServices') ?? vault.mode.webServices;
  return json(vault.mode);
}

function userNamed(world: World, fields: Fields): User {
  const name = fields.text('username')?.toLowerCase();
  const user = [...world.users.values()].find((each) => each.userName.toLowerCase() === name);
  if (user === undefined) throw invalidRequest('username', 'There is no such user.');
  return user;
}

export function setUser({ world, body }: Call): Answer {
  const fields = body.fields();
  const user = userNamed(world, fields);
  user.password = fields.text('password') ?? user.password;
  user.enabled = fields.flag('enabled') ?? user.enabled;
  user.lockedOut = fields.flag('lockedOut') ?? user.lockedOut;
  user.otpSecret = fields.has('otpSecret') ? (fields.text('otpSecret') ?? null) : user.otpSecret;
  return done();
}

function scopeOf(world: World, fields: Fields): ScriptScope {
  const secretId = fields.integer('secretId');
  if (secretId !== undefined && world.secrets.get(secretId) === undefined) {
    throw invalidRequest('secretId', 'There is no such secret.');
  }
  return { secretId, userId: fields.has('username') ? userNamed(world, fields).id : undefined };
}

/** Somebody who answers requests for access by himself; a body without a decision sends him away. */
export function setApprover({ world, body }: Call): Answer {
  const fields = body.fields();
  const scope = scopeOf(world, fields);
  const decision = fields.text('decision');
  if (decision === undefined) {
    world.approvers.clear(scope);
    return done();
  }
  if (decision !== 'Approved' && decision !== 'Denied') {
    throw invalidRequest('decision', 'Approved or Denied.');
  }
  world.approvers.set(scope, {
    decision,
    comment: fields.text('comment') ?? '',
    ms: fields.integer('ms') ?? 0,
  });
  return done();
}

function oneOf<T extends string>(fields: Fields, name: string, options: readonly T[]): T | undefined {
  const text = fields.text(name);
  if (text === undefined) return undefined;
  const found = options.find((each) => each === text);
  if (found === undefined) throw invalidRequest(name, `One of ${options.join(', ')}.`);
  return found;
}

/** How the account behind a secret takes the next change of its password. */
export function setScenario({ world, body }: Call): Answer {
  const fields = body.fields();
  const secret = world.secrets.get(fields.integer('secretId') ?? -1);
  if (secret === undefined) throw invalidRequest('secretId', 'There is no such secret.');
  const { scenario } = secret.remote;
  const next: Scenario = {
    outcome: oneOf(fields, 'outcome', outcomes) ?? scenario.outcome,
    ms: fields.integer('ms') ?? scenario.ms,
    reason: fields.text('reason') ?? scenario.reason,
    heartbeat: oneOf(fields, 'heartbeat', heartbeatStatuses) ?? scenario.heartbeat,
  };
  secret.remote = { ...secret.remote, scenario: next };
  return done();
}
