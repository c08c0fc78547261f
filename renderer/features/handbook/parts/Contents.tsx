import {
  Accessibility,
  BookOpen,
  CircleHelp,
  Monitor,
  RefreshCw,
  ShieldCheck,
  SquareTerminal,
  type LucideIcon,
} from 'lucide-react';
import { useWords } from '../../../app/words';
import { NavLinks } from '../../../ui/NavLinks';
import { TextInput } from '../../../ui/TextInput';
import { CHAPTERS, type ChapterName, type Handbook } from '../chapters';
import styles from './Contents.module.css';

interface ContentsProps {
  readonly handbook: Handbook;
  /** The chapter that is shown, if one is. */
  readonly current: ChapterName | undefined;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onGo: (chapter: ChapterName) => void;
}

const ICONS: Readonly<Record<ChapterName, LucideIcon>> = {
  'first-steps': BookOpen,
  powershell: SquareTerminal,
  states: RefreshCw,
  messages: CircleHelp,
  safety: ShieldCheck,
  linux: Monitor,
  accessibility: Accessibility,
};

const MOST_LETTERS = 200;

/** What there is, and a box to look for a word of it. */
export const Contents = ({ handbook, current, text, onText, onGo }: ContentsProps) => {
  const t = useWords();
  return (
    <div className={styles['aside']}>
      <search className={styles['search']}>
        <TextInput
          type="search"
          aria-label={t('handbook.search')}
          placeholder={t('handbook.search')}
          maxLength={MOST_LETTERS}
          value={text}
          onChange={({ target }) => {
            onText(target.value);
          }}
        />
      </search>
      <nav aria-label={t('handbook.chapters')}>
        <NavLinks
          links={CHAPTERS.map((value) => ({ value, icon: ICONS[value], label: handbook[value].title }))}
          current={current ?? ''}
          onGo={onGo}
        />
      </nav>
    </div>
  );
};
