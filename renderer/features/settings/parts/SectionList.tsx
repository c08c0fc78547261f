import { Bell, Globe, Info, Monitor, Settings, EyeOff, type LucideIcon } from 'lucide-react';
import { useWords } from '../../../app/words';
import { Icon } from '../../../ui/Icon';
import { SECTIONS, type Section } from '../sections';
import styles from './SectionList.module.css';

interface SectionListProps {
  readonly section: Section;
  readonly onSection: (section: Section) => void;
}

const icons: Readonly<Record<Section, LucideIcon>> = {
  general: Settings,
  tray: Bell,
  network: Globe,
  privacy: EyeOff,
  appearance: Monitor,
  about: Info,
};

export const SectionList = ({ section, onSection }: SectionListProps) => {
  const t = useWords();

  return (
    <nav aria-label={t('settings.sections')} className={styles['list']}>
      <span className={styles['title']}>{t('settings.title')}</span>
      {SECTIONS.map((each) => (
        <a
          key={each}
          href={`#${each}`}
          aria-current={each === section ? 'page' : undefined}
          className={styles['item']}
          onClick={(event) => {
            // A place in the window, not an address: the page keeps its own.
            event.preventDefault();
            onSection(each);
          }}
        >
          <Icon of={icons[each]} />
          <span className={styles['label']}>{t(`settings.section.${each}`)}</span>
        </a>
      ))}
    </nav>
  );
};
