import { CLIPBOARD_SECONDS, KEEP_HOURS, LOCK_IDLE_MINUTES, MANAGED_SETTINGS } from '../../../shared/choices';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/settings';
import type { Policy } from './policy';

export type ManagedName = (typeof MANAGED_SETTINGS)[number];
type Managed = Pick<Settings, ManagedName>;

/** A setting that somebody can lock, and who has. */
type InForce<V> = { readonly value: V; readonly managedBy: 'user' | 'organisation' };

const safer =
  <V>(order: readonly V[]) =>
  (values: readonly V[]): V | undefined =>
    order.find((each) => values.includes(each));

const ON_FIRST = [true, false] as const;
const OFF_FIRST = [false, true] as const;

/** Gives the safest of some values. A shorter time is safer than a longer one, and any than none. */
const SAFEST: { readonly [N in ManagedName]: (values: readonly Managed[N][]) => Managed[N] | undefined } = {
  clipboardSeconds: safer(CLIPBOARD_SECONDS),
  lockIdleMinutes: safer(LOCK_IDLE_MINUTES),
  hideFromHistories: safer(ON_FIRST),
  lockWithScreen: safer(ON_FIRST),
  lockOnClose: safer(ON_FIRST),
  runsWhileLocked: safer(OFF_FIRST),
  checkInOnLock: safer(ON_FIRST),
  extendAutomatically: safer(OFF_FIRST),
  keepHours: safer(KEEP_HOURS),
  masksTrayNames: safer(ON_FIRST),
  hidesFromCapture: safer(ON_FIRST),
};

const saidOf = <N extends ManagedName>(policy: Policy, name: N): Managed[N] | undefined =>
  policy.state === 'none' ? undefined : (policy.said as Partial<Managed>)[name];

/**
 * As the organisation says. Where it has said something that cannot be read, nobody knows whether that was this one:
 * then it is locked at the safest of what is known.
 */
const settingInForce = <N extends ManagedName>(
  policy: Policy,
  name: N,
  own: Managed[N],
): InForce<Managed[N]> => {
  const said = saidOf(policy, name);
  if (policy.state === 'in-force' && policy.fault) {
    const known = [DEFAULT_SETTINGS[name], own, ...(said === undefined ? [] : [said])];
    return { value: SAFEST[name](known) ?? own, managedBy: 'organisation' };
  }
  return said === undefined ? { value: own, managedBy: 'user' } : { value: said, managedBy: 'organisation' };
};

export const lockedBy = (policy: Policy): readonly ManagedName[] =>
  MANAGED_SETTINGS.filter(
    (name) => settingInForce(policy, name, DEFAULT_SETTINGS[name]).managedBy === 'organisation',
  );

/** Whoever may not show the window to pictures of the screen may not do so for a while either. */
export const isLocked = (policy: Policy, name: keyof Settings): boolean =>
  lockedBy(policy).some((each) => each === (name === 'captureShownUntil' ? 'hidesFromCapture' : name));

/** What everything goes by. What the user has chosen stays on disk as it is, for when the policy is gone. */
export const settingsInForce = (policy: Policy, own: Settings): Settings => {
  if (policy.state === 'none') return own;
  const values = MANAGED_SETTINGS.map((name) => [name, settingInForce(policy, name, own[name]).value]);
  const captureShownUntil = isLocked(policy, 'captureShownUntil') ? null : own.captureShownUntil;
  return { ...own, captureShownUntil, ...(Object.fromEntries(values) as Managed) };
};
