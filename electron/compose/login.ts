import type { Log } from '../domain/ports';
import type { SettingsKeeper } from '../domain/settings/settings-keeper';

/** The system hears of it when its user says so, and at no other time: what is changed there by hand stays. */
export const tellingTheLogin = (settings: SettingsKeeper, log: Log): SettingsKeeper => {
  const tell = async (wanted: boolean): Promise<void> => {
    const { startAtLogin } = await import('../system/login-item');
    await startAtLogin(wanted);
  };
  return {
    ...settings,
    change: async (change) => {
      const reply = await settings.change(change);
      if (reply.ok && change.startAtLogin !== undefined) {
        tell(reply.value.startAtLogin).catch(() => {
          log.error('the system was not told whether to start at login');
        });
      }
      return reply;
    },
  };
};
