import { KEEP_HOURS } from '../../../../shared/choices';
import { useWords } from '../../../app/words';
import type { SettingsStore } from '../store';
import { ChoiceRow } from './ChoiceRow';
import { SettingGroup } from './SettingGroup';

export const RotationSection = ({ settings }: { readonly settings: SettingsStore }) => {
  const t = useWords();

  return (
    <SettingGroup title={t('settings.rotation.group')}>
      <ChoiceRow
        settings={settings}
        name="keepHours"
        label={t('settings.rotation.keep')}
        hint={t('settings.rotation.keepHint')}
        options={KEEP_HOURS.map((value) => ({ value, label: t(`settings.rotation.hours.${value}`) }))}
      />
    </SettingGroup>
  );
};
