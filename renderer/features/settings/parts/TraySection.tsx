import { CLOSE_ACTIONS } from '../../../../shared/choices';
import { useWords } from '../../../app/words';
import type { SettingsStore } from '../store';
import { ChoiceRow } from './ChoiceRow';
import { SettingGroup } from './SettingGroup';

export const TraySection = ({ settings }: { readonly settings: SettingsStore }) => {
  const t = useWords();

  return (
    <SettingGroup title={t('settings.close.group')}>
      <ChoiceRow
        settings={settings}
        name="closeAction"
        label={t('settings.close.label')}
        hint={t('settings.close.hint')}
        options={CLOSE_ACTIONS.map((action) => ({
          value: action,
          label: t(`settings.close.option.${action}`),
        }))}
      />
    </SettingGroup>
  );
};
