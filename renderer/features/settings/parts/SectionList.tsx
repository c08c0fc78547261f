import {
  Bell,
  Building2,
  Clipboard,
  EyeOff,
  Globe,
  Info,
  Lock,
  Monitor,
  RefreshCw,
  Search,
  Settings,
  ShieldCheck,
  type LucideIcon,
} from 'lucide-react';
import { useWords } from '../../../app/words';
import { NavLinks } from '../../../ui/NavLinks';
import { SECTIONS, type Section } from '../sections';
import styles from './SectionList.module.css';

interface SectionListProps {
  readonly section: Section;
  readonly onSection: (section: Section) => void;
  readonly hasPolicy: boolean;
}

const icons: Readonly<Record<Section, LucideIcon>> = {
  general: Settings,
  session: Lock,
  clipboard: Clipboard,
  quick: Search,
  tray: Bell,
  rotation: RefreshCw,
  certificates: ShieldCheck,
  network: Globe,
  privacy: EyeOff,
  appearance: Monitor,
  organisation: Building2,
  about: Info,
};

export const SectionList = ({ section, onSection, hasPolicy }: SectionListProps) => {
  const t = useWords();

  return (
    <nav aria-label={t('settings.sections')} className={styles['list']}>
      <span className={styles['title']}>{t('settings.title')}</span>
      <NavLinks
        links={SECTIONS.filter((value) => hasPolicy || value !== 'organisation').map((value) => ({
          value,
          icon: icons[value],
          label: t(`settings.section.${value}`),
        }))}
        current={section}
        onGo={onSection}
      />
    </nav>
  );
};
