import { DATE_FORMATS, LANGUAGE_CHOICES } from '../../../../shared/choices';
import { formatDate } from '../../../app/dates';
import { useLocale, useWords } from '../../../app/words';
import type { SettingsStore } from '../store';
import { ChoiceRow } from './ChoiceRow';
import { SettingGroup } from './SettingGroup';

interface GeneralSectionProps {
  readonly settings: SettingsStore;
}

export const GeneralSection = ({ settings }: GeneralSectionProps) => {
  const t = useWords();
  const locale = useLocale();
  const today = new Date();

  return (
    <>
      <SettingGroup title={t('settings.language.group')}>
        <ChoiceRow
          settings={settings}
          name="language"
          label={t('settings.language.label')}
          hint={t('settings.language.hint')}
          options={LANGUAGE_CHOICES.map((language) => ({
            value: language,
            label: t(`settings.language.option.${language}`),
          }))}
        />
      </SettingGroup>
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
    </>
  );
};
