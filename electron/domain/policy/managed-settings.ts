import { fail, succeed } from '../../../shared/ipc/reply';
import type { SettingsKeeper } from '../settings/settings-keeper';
import { lockedBy, settingsInForce } from './managed';
import type { Policy } from './policy';

/** The same settings, with what an organisation says of them in front of what the user does. */
export const underPolicy = (settings: SettingsKeeper, policy: () => Policy): SettingsKeeper => ({
  ...settings,
  current: () => settingsInForce(policy(), settings.current()),
  change: async (change) => {
    const locked = lockedBy(policy()).find((name) => change[name] !== undefined);
    if (locked !== undefined) return fail('setting-managed');
    const reply = await settings.change(change);
    return reply.ok ? succeed(settingsInForce(policy(), reply.value)) : reply;
  },
});
