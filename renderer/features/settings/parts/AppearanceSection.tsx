import { THEMES } from '../../../../shared/choices';
import { useWords } from '../../../app/words';
import type { SettingsStore } from '../store';
import { ChoiceRow } from './ChoiceRow';
import { SettingGroup } from './SettingGroup';
import { SettingRow } from './SettingRow';

interface AppearanceSectionProps {
  readonly settings: SettingsStore;
  readonly onMac: boolean;
}

export const AppearanceSection = ({ settings, onMac }: AppearanceSectionProps) => {
  const t = useWords();
  const key = t(onMac ? 'settings.zoom.key.command' : 'settings.zoom.key.control');

  return (
    <>
      <SettingGroup title={t('settings.theme.group')}>
        <ChoiceRow
          settings={settings}
          name="theme"
          label={t('settings.theme.label')}
          hint={t('settings.theme.hint')}
          options={THEMES.map((theme) => ({ value: theme, label: t(`settings.theme.option.${theme}`) }))}
        />
      </SettingGroup>
      <SettingGroup title={t('settings.zoom.group')}>
        <SettingRow label={t('settings.zoom.label')} hint={t('settings.zoom.hint')}>
          {() => t('settings.zoom.keys', { key })}
        </SettingRow>
      </SettingGroup>
    </>
  );
};
