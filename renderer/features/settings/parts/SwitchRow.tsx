import { useStore } from 'zustand';
import type { Settings } from '../../../../shared/settings';
import { useWords } from '../../../app/words';
import { Switch } from '../../../ui/Switch';
import type { SettingsStore } from '../store';
import { SettingRow } from './SettingRow';

type SwitchName = { [K in keyof Settings]: Settings[K] extends boolean ? K : never }[keyof Settings];

interface SwitchRowProps {
  readonly settings: SettingsStore;
  readonly name: SwitchName;
  readonly label: string;
  readonly hint: string;
  /** Nothing comes of it here: the hint says why. */
  readonly unavailable?: boolean;
}

/** One setting that is on or off. It applies at once, and shows what is in force. */
export const SwitchRow = ({ settings, name, label, hint, unavailable }: SwitchRowProps) => {
  const t = useWords();
  const { settings: inForce, saving, locked } = useStore(settings.store);
  const isLocked = locked.includes(name);

  return (
    <SettingRow label={label} hint={isLocked ? `${t('settings.organisation.managed')} ${hint}` : hint}>
      {(names) =>
        inForce ? (
          <Switch
            {...names}
            on={inForce[name]}
            busy={saving === name}
            unavailable={isLocked || unavailable}
            onChange={(on) => {
              void settings.change(name, on);
            }}
          />
        ) : (
          t('settings.unknown')
        )
      }
    </SettingRow>
  );
};
