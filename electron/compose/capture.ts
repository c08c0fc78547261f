import type { Settings } from '../../shared/settings';
import type { SettingsKeeper } from '../domain/settings/settings-keeper';
import { createCapture } from '../domain/window/capture';
import { systemClock } from '../system/clock';
import { systemTimers } from '../system/timers';
import type { PolicyDoor } from './policy';

type OnChanged = (settings: Settings) => void;

/** Settings that hide the window from pictures of the screen as they, and the policy, say: from their start on, and whenever they change. */
export const hidingFromCapture = (
  hide: (isHidden: boolean) => void,
  policy: Pick<PolicyDoor, 'start' | 'inForce'>,
  keep: (onChanged: OnChanged) => SettingsKeeper,
): SettingsKeeper => {
  const capture = createCapture({ clock: systemClock, timers: systemTimers, hide });
  const kept = keep(capture);
  return {
    ...kept,
    start: async () => {
      const [found] = await Promise.all([kept.start(), policy.start()]);
      capture(policy.inForce(kept.current()));
      return found;
    },
  };
};
