import { useEffect, useRef, type ReactNode } from 'react';
import type { DateStyle } from '../../app/dates';
import type { Run } from '../../app/run-store';
import { useWords } from '../../app/words';
import { SectionedPage } from '../../ui/SectionedPage';
import type { ClipboardStore } from '../clipboard';
import type { NetworkStore } from '../network';
import type { SealingStore } from '../sealing';
import type { TrayStore } from '../tray';
import type { TrustStore } from '../trust';
import { AboutSection } from './parts/AboutSection';
import { AppearanceSection } from './parts/AppearanceSection';
import { CertificatesSection } from './parts/CertificatesSection';
import { ClipboardSection } from './parts/ClipboardSection';
import { GeneralSection } from './parts/GeneralSection';
import { NetworkSection } from './parts/NetworkSection';
import { OrganisationSection } from './parts/OrganisationSection';
import { PrivacySection } from './parts/PrivacySection';
import { QuickSection } from './parts/QuickSection';
import { RotationSection } from './parts/RotationSection';
import { SectionList } from './parts/SectionList';
import { SessionSection } from './parts/SessionSection';
import { TraySection } from './parts/TraySection';
import { UpdateGroup } from './parts/UpdateGroup';
import type { LicenceStore } from './licence-store';
import type { Section } from './sections';
import type { ShortcutStore } from './shortcut-store';
import styles from './SettingsView.module.css';
import type { SettingsStore } from './store';
import type { UpdateStore } from './update-store';

export interface SettingsViewProps {
  readonly section: Section;
  readonly onSection: (section: Section) => void;
  readonly say: (text: string) => void;
  readonly run: Run;
  readonly clipboard: ClipboardStore;
  readonly network: NetworkStore;
  readonly sealing: SealingStore;
  readonly settings: SettingsStore;
  readonly licences: LicenceStore;
  readonly shortcut: ShortcutStore;
  readonly tray: TrayStore;
  readonly trust: TrustStore;
  readonly updates: UpdateStore;
  readonly dates: DateStyle;
}

const on = (run: Run, platform: 'darwin' | 'linux' | 'win32'): boolean =>
  run.known && run.versions.platform.startsWith(platform);

const desktopOf = (run: Run): 'mac' | 'windows' | 'linux' => {
  if (on(run, 'darwin')) return 'mac';
  return on(run, 'win32') ? 'windows' : 'linux';
};

const CONTENT: Readonly<Record<Section, (props: SettingsViewProps) => ReactNode>> = {
  general: ({ settings }) => <GeneralSection settings={settings} />,
  session: ({ settings, run }) => <SessionSection settings={settings} onLinux={on(run, 'linux')} />,
  clipboard: ({ settings, clipboard, say }) => (
    <ClipboardSection settings={settings} clipboard={clipboard} say={say} />
  ),
  quick: ({ settings, shortcut, run, say }) => (
    <QuickSection settings={settings} shortcut={shortcut} desktop={desktopOf(run)} say={say} />
  ),
  tray: ({ settings, tray }) => <TraySection settings={settings} tray={tray} />,
  rotation: ({ settings }) => <RotationSection settings={settings} />,
  certificates: ({ trust, dates, say }) => <CertificatesSection trust={trust} dates={dates} say={say} />,
  network: ({ network }) => <NetworkSection network={network} />,
  privacy: ({ sealing, say }) => <PrivacySection sealing={sealing} say={say} />,
  appearance: ({ settings, run }) => <AppearanceSection settings={settings} onMac={on(run, 'darwin')} />,
  organisation: ({ run }) => <OrganisationSection policy={run.known ? run.policy : undefined} />,
  about: ({ run, licences, updates, dates, say }) => (
    <AboutSection run={run} licences={licences}>
      <UpdateGroup updates={updates} locale={dates.locale} say={say} />
    </AboutSection>
  ),
};

export const SettingsView = (props: SettingsViewProps) => {
  const t = useWords();
  const { section, onSection } = props;
  const Content = CONTENT[section];
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    heading.current?.focus();
  }, [section]);

  return (
    <SectionedPage
      labelledBy="settings-heading"
      sections={
        <SectionList
          section={section}
          onSection={onSection}
          hasPolicy={props.run.known && props.run.policy.state !== 'none'}
        />
      }
    >
      <h1 ref={heading} id="settings-heading" tabIndex={-1} className={styles['heading']}>
        {t(`settings.section.${section}`)}
      </h1>
      <Content {...props} />
    </SectionedPage>
  );
};
