import { DATE_FORMATS } from '../../../../shared/choices';
import { formatDate } from '../../../app/dates';
import { useWords } from '../../../app/words';
import type { SettingsStore } from '../store';
import { ChoiceRow } from './ChoiceRow';
import { SettingGroup } from './SettingGroup';

interface GeneralSectionProps {
  readonly settings: SettingsStore;
  readonly locale: string | undefined;
}

export const GeneralSection = ({ settings, locale = 'en' }: GeneralSectionProps) => {
  const t = useWords();
  const today = new Date();

  return (
    <SettingGroup title={t('settings.dates.group')}>
      <ChoiceRow
        settings={settings}
        name="dateFormat"
        label={t('settings.dates.label')}
        hint={t('settings.dates.hint')}
        options={DATE_FORMATS.map((format) => ({
          value: format,
          label: t(`settings.dates.option.${format}`, { example: formatDate(today, { format, locale }) }),
        }))}
      />
    </SettingGroup>
  );
};
