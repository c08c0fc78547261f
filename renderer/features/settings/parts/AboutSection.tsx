import type { Run } from '../../../app/run-store';
import { useWords } from '../../../app/words';
import { Mono } from '../../../ui/Mono';
import { SettingGroup } from './SettingGroup';
import { SettingRow } from './SettingRow';

const PARTS = ['keyturn', 'electron', 'chromium', 'node', 'platform'] as const;

export const AboutSection = ({ run }: { readonly run: Run }) => {
  const t = useWords();
  if (!run.known) return <p>{t('settings.unknown')}</p>;

  return (
    <>
      <SettingGroup title={t('settings.about.group')}>
        {PARTS.map((part) => (
          <SettingRow key={part} label={t(`settings.about.${part}`)}>
            {() => <Mono>{run.versions[part]}</Mono>}
          </SettingRow>
        ))}
      </SettingGroup>
      <SettingGroup title={t('settings.about.files')}>
        <SettingRow label={t('settings.about.dataFolder')}>{() => <Mono>{run.dataFolder}</Mono>}</SettingRow>
      </SettingGroup>
    </>
  );
};
