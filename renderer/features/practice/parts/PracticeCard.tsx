import { FlaskConical } from 'lucide-react';
import type { Practice } from '../../../../shared/practice';
import { useWords } from '../../../app/words';
import { CardButton } from '../../../ui/CardButton';

interface PracticeCardProps {
  readonly practice: Practice;
  readonly onOpen: () => void;
}

/** The way into the practice vault. Pressed again while one starts or is open, it leads to that one. */
export const PracticeCard = ({ practice, onOpen }: PracticeCardProps) => {
  const t = useWords();

  const hint = () => {
    if (practice.state === 'starting') return t('practice.starting');
    if (practice.state === 'open') return t('practice.openAt', { host: new URL(practice.url).host });
    return t('practice.hint');
  };

  return <CardButton icon={FlaskConical} label={t('practice.open')} hint={hint()} onClick={onOpen} />;
};
