import { succeed, type Reply } from '../../../shared/ipc/reply';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/settings';
import { createKeptValue } from '../kept-value';
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

/** What the change does not name stays as it is. */
const apply = (settings: Settings, change: SettingsChange): Settings => ({
  ...settings,
  ...(Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  ) as Partial<Settings>),
});

export const createSettingsKeeper = ({ document, onChanged }: SettingsKeeperDeps): SettingsKeeper => {
  const { start, current, change } = createKeptValue({ document, initial: DEFAULT_SETTINGS, onChanged });
  return {
    start,
    current,
    change: (wanted) => change((settings) => succeed(apply(settings, wanted))),
  };
};
