import { DEFAULT_SETTINGS, type Settings } from '../../../shared/settings';
import { succeed, type Reply } from '../../../shared/ipc/reply';
import type { Document, Found } from '../ports';

interface SettingsKeeperDeps {
  readonly document: Document<Settings>;
  readonly onChanged: (settings: Settings) => void;
}

type SettingsChange = { readonly [K in keyof Settings]?: Settings[K] | undefined };

export interface SettingsKeeper {
  readonly start: () => Promise<Found<Settings>>;
  readonly current: () => Settings;
  readonly change: (change: SettingsChange) => Promise<Reply<Settings>>;
}

const apply = (settings: Settings, change: SettingsChange): Settings => ({
  theme: change.theme ?? settings.theme,
  dateFormat: change.dateFormat ?? settings.dateFormat,
  closeAction: change.closeAction ?? settings.closeAction,
});

/** Holds the settings of this run. A change counts only once it is on disk; changes are taken one after the other. */
export const createSettingsKeeper = ({ document, onChanged }: SettingsKeeperDeps): SettingsKeeper => {
  let settings = DEFAULT_SETTINGS;
  let queue: Promise<unknown> = Promise.resolve();

  const store = async (change: SettingsChange): Promise<Reply<Settings>> => {
    const wanted = apply(settings, change);
    const written = await document.save(wanted);
    if (!written.ok) return written;
    settings = wanted;
    onChanged(wanted);
    return succeed(wanted);
  };

  return {
    start: async () => {
      const found = await document.load();
      if (found.state === 'loaded') settings = found.value;
      return found;
    },
    current: () => settings,
    change: (change) => {
      const turn = queue.then(() => store(change));
      queue = turn.catch(() => undefined);
      return turn;
    },
  };
};
