import type { ReactNode } from 'react';
import type { Run } from '../../../app/run-store';
import { useWords } from '../../../app/words';
import { Mono } from '../../../ui/Mono';
import type { LicenceStore } from '../licence-store';
import { Licences } from './Licences';
import { SettingGroup } from './SettingGroup';
import { SettingRow } from './SettingRow';

const PARTS = ['keyturn', 'electron', 'chromium', 'node', 'platform'] as const;

interface AboutSectionProps {
  readonly run: Run;
  readonly licences: LicenceStore;
  /** What can be done about the versions. */
  readonly children: ReactNode;
}

export const AboutSection = ({ run, licences, children }: AboutSectionProps) => {
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
      {children}
      <SettingGroup title={t('settings.about.files')}>
        <SettingRow label={t('settings.about.dataFolder')}>{() => <Mono>{run.dataFolder}</Mono>}</SettingRow>
      </SettingGroup>
      <Licences licences={licences} />
    </>
  );
};
