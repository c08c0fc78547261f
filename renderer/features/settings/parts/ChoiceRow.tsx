import { useStore } from 'zustand';
import type { Settings } from '../../../../shared/settings';
import { useWords } from '../../../app/words';
import { Select } from '../../../ui/Select';
import type { SettingsStore } from '../store';
import { SettingRow } from './SettingRow';

type ChoiceName = { [K in keyof Settings]: Settings[K] extends string ? K : never }[keyof Settings];

interface ChoiceRowProps<K extends ChoiceName> {
  readonly settings: SettingsStore;
  readonly name: K;
  readonly label: string;
  readonly hint: string;
  readonly options: readonly { readonly value: Settings[K]; readonly label: string }[];
}

/** One setting with a handful of values. It applies at once, and shows what is in force. */
export const ChoiceRow = <K extends ChoiceName>({
  settings,
  name,
  label,
  hint,
  options,
}: ChoiceRowProps<K>) => {
  const t = useWords();
  const { settings: inForce, saving, locked } = useStore(settings.store);
  const isLocked = locked.includes(name);

  return (
    <SettingRow label={label} hint={isLocked ? `${t('settings.organisation.managed')} ${hint}` : hint}>
      {(names) =>
        inForce ? (
          <Select
            {...names}
            options={options}
            value={inForce[name]}
            busy={saving === name}
            unavailable={isLocked}
            onChange={(value) => {
              void settings.change(name, value);
            }}
          />
        ) : (
          t('settings.unknown')
        )
      }
    </SettingRow>
  );
};
