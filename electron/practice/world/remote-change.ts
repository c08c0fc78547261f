import { objectionToRotation } from './edit-item';
import { generatePassword } from './password-generator';
import type { Item, Remote, Scenario, Secret } from './secret';
import { setValue } from './set-value';
import { passwordFieldOf, type TemplateField } from './template';
import type { User } from './user';
import type { World } from './world';

/** Entries of the log of password changes, which an audit shows only when asked. */
export const changeLog = {
  pending: 'PASSWORD CHANGE QUEUED',
  succeeded: 'PASSWORD CHANGE SUCCEEDED',
  failed: 'PASSWORD CHANGE FAILED',
  stopped: 'PASSWORD CHANGE STOPPED',
} as const;

export interface PasswordPlace {
  readonly field: TemplateField;
  readonly item: Item;
}

/** The field whose value lives on another system; undefined where the template knows of no such system. */
export function remotePassword(world: World, secret: Secret): PasswordPlace | undefined {
  const template = world.template(secret);
  const field = template.passwordTypeId === 0 ? undefined : passwordFieldOf(template);
  const item = secret.items.find(({ fieldId }) => fieldId === field?.id);
  return field === undefined || item === undefined ? undefined : { field, item };
}

export interface ChangeOrder {
  readonly user: User;
  /** The password to send; made by the rules of the field unless given. */
  readonly newPassword?: string | null | undefined;
}

interface Job extends ChangeOrder {
  readonly place: PasswordPlace;
  readonly value: string;
  readonly scenario: Scenario;
}

/** How to call off the change that is under way. */
const underWay = new WeakMap<Secret, () => void>();

const note = (secret: Secret, more: Partial<Remote>): void => {
  secret.remote = { ...secret.remote, ...more };
};

function arrive(world: World, secret: Secret, job: Job): void {
  const { user, place, scenario } = job;
  underWay.delete(secret);
  if (scenario.outcome === 'fails') {
    const failedAttempts = secret.remote.failedAttempts + 1;
    note(secret, {
      change: 'Fail',
      changeMessage: scenario.reason,
      outOfSyncReason: scenario.reason,
      failedAttempts,
    });
    world.audit(secret, {
      user,
      action: changeLog.failed,
      notes: scenario.reason,
    });
    return;
  }
  const other = scenario.outcome === 'takes-another-password' ? generate(world, secret, place) : undefined;
  setValue(world, secret, { item: place.item, value: other ?? job.value });
  note(secret, {
    change: 'Success',
    changeMessage: '',
    outOfSyncReason: null,
    failedAttempts: 0,
    autoChangeNextPassword: null,
  });
  world.audit(secret, { user, action: changeLog.succeeded });
}

const generate = (world: World, secret: Secret, { field }: PasswordPlace): string | undefined =>
  generatePassword(world, { secret, field });

/** What was laid down for the next change; the rules may be others by now. */
function stillFit(world: World, secret: Secret, place: PasswordPlace): string | undefined {
  const value = secret.remote.autoChangeNextPassword ?? '';
  const isFit =
    value !== '' && objectionToRotation(world, { secret, edit: { ...place, value } }) === undefined;
  return isFit ? value : undefined;
}

export const isChanging = ({ remote }: Secret): boolean => remote.change === 'Pending';

/**
 * Sends a new password on its way; what becomes of it, and when, is the scenario of the secret.
 * @returns false when one is on its way already or nothing can be changed here
 */
export function startChange(world: World, secret: Secret, order: ChangeOrder): boolean {
  const place = remotePassword(world, secret);
  if (place === undefined || isChanging(secret)) return false;
  const { scenario } = secret.remote;
  const value = order.newPassword ?? stillFit(world, secret, place) ?? generate(world, secret, place);
  if (value === undefined) return false;
  note(secret, {
    change: 'Pending',
    changeMessage: '',
    lastAttemptAt: world.clock.now(),
  });
  world.audit(secret, { user: order.user, action: changeLog.pending });
  if (scenario.outcome === 'never-ends') return true;
  const job: Job = { ...order, place, value, scenario };
  underWay.set(
    secret,
    world.clock.after(scenario.ms, () => {
      arrive(world, secret, job);
    }),
  );
  return true;
}

/** @returns false when there was nothing to stop */
export function stopChange(world: World, secret: Secret, user: User): boolean {
  if (!isChanging(secret)) return false;
  underWay.get(secret)?.();
  underWay.delete(secret);
  note(secret, { change: 'None', changeMessage: '' });
  world.audit(secret, { user, action: changeLog.stopped });
  return true;
}

/** Asks the other system whether the password still works. */
export function startHeartbeat(world: World, secret: Secret): void {
  note(secret, { heartbeatStatus: 'Pending' });
  world.clock.after(secret.remote.scenario.ms, () => {
    if (secret.remote.heartbeatStatus !== 'Pending') return;
    note(secret, {
      heartbeatStatus: secret.remote.scenario.heartbeat,
      heartbeatAt: world.clock.now(),
    });
  });
}
