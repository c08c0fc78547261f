import { Activity } from 'lucide-react';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import type { ActivityStore } from '../store';
import { useCallSum } from '../use-call-sum';

interface ActivityButtonProps {
  readonly activity: ActivityStore;
  readonly onOpen: () => void;
}

/** The way to the list of calls, which says how many there were and how long the last one took. */
export const ActivityButton = ({ activity, onOpen }: ActivityButtonProps) => {
  const t = useWords();
  const { calls: count, lastMs } = useCallSum(activity);
  const isUsed = count > 0 && lastMs !== null;

  return (
    <Button
      variant="quiet"
      size="s"
      icon={Activity}
      aria-label={isUsed ? t('activity.link', { count, ms: lastMs }) : undefined}
      onClick={onOpen}
    >
      {isUsed ? t('activity.sum', { count, ms: lastMs }) : t('activity.title')}
    </Button>
  );
};
