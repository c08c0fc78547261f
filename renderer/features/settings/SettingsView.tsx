import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Run } from '../../app/run-store';
import { useWords } from '../../app/words';
import { Button } from '../../ui/Button';
import { Frame, FrameTitle } from '../../ui/Frame';
import type { NetworkStore } from '../network';
import type { SealingStore } from '../sealing';
import { AboutSection } from './parts/AboutSection';
import { AppearanceSection } from './parts/AppearanceSection';
import { GeneralSection } from './parts/GeneralSection';
import { NetworkSection } from './parts/NetworkSection';
import { PrivacySection } from './parts/PrivacySection';
import { SectionList } from './parts/SectionList';
import { TraySection } from './parts/TraySection';
import type { Section } from './sections';
import styles from './SettingsView.module.css';
import type { SettingsStore } from './store';

export interface SettingsViewProps {
  readonly section: Section;
  readonly onSection: (section: Section) => void;
  /** Where the way back leads, in words. */
  readonly back: string;
  readonly onBack: () => void;
  /** Whether somebody is signed in, and where. */
  readonly standing: string;
  readonly say: (text: string) => void;
  readonly run: Run;
  readonly network: NetworkStore;
  readonly sealing: SealingStore;
  readonly settings: SettingsStore;
}

const Content = ({ section, say, run, network, sealing, settings }: SettingsViewProps) => {
  switch (section) {
    case 'general':
      return <GeneralSection settings={settings} locale={run.known ? run.locale : undefined} />;
    case 'tray':
      return <TraySection settings={settings} />;
    case 'network':
      return <NetworkSection network={network} />;
    case 'privacy':
      return <PrivacySection sealing={sealing} say={say} />;
    case 'appearance':
      return (
        <AppearanceSection
          settings={settings}
          onMac={run.known && run.versions.platform.startsWith('darwin')}
        />
      );
    case 'about':
      return <AboutSection run={run} />;
  }
};

export const SettingsView = (props: SettingsViewProps) => {
  const t = useWords();
  const { section, onSection, back, onBack, standing } = props;
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    heading.current?.focus();
  }, [section]);

  return (
    <Frame
      start={<FrameTitle title={t('app.name')} subtitle={standing} />}
      end={
        <Button size="s" icon={ArrowLeft} onClick={onBack}>
          {back}
        </Button>
      }
    >
      <div className={styles['body']}>
        <SectionList section={section} onSection={onSection} />
        <main aria-labelledby="settings-heading" className={styles['main']}>
          <div className={styles['page']}>
            <h1 ref={heading} id="settings-heading" tabIndex={-1} className={styles['heading']}>
              {t(`settings.section.${section}`)}
            </h1>
            <Content {...props} />
          </div>
        </main>
      </div>
    </Frame>
  );
};
