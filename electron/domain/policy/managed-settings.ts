import { fail, succeed } from '../../../shared/ipc/reply';
import type { SettingsKeeper } from '../settings/settings-keeper';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/settings';
import { isLocked, settingsInForce } from './managed';
import type { Policy } from './policy';

const SETTINGS = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];

/** The same settings, with what an organisation says of them in front of what the user does. */
export const underPolicy = (settings: SettingsKeeper, policy: () => Policy): SettingsKeeper => ({
  ...settings,
  current: () => settingsInForce(policy(), settings.current()),
  change: async (change) => {
    const wanted = SETTINGS.filter((name) => change[name] !== undefined);
    if (wanted.some((name) => isLocked(policy(), name))) return fail('setting-managed');
    const reply = await settings.change(change);
    return reply.ok ? succeed(settingsInForce(policy(), reply.value)) : reply;
  },
});
