import { PanelLeft } from 'lucide-react';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import styles from './SidebarToggle.module.css';

interface SidebarToggleProps {
  readonly controls: string;
  readonly shown: boolean;
  readonly onToggle: () => void;
}

/** Where the window is narrow, what stands beside the form stands behind a button. */
export const SidebarToggle = ({ controls, shown, onToggle }: SidebarToggleProps) => {
  const t = useWords();

  return (
    <div className={styles['toggle']}>
      <Button
        size="s"
        variant="quiet"
        icon={PanelLeft}
        aria-expanded={shown}
        aria-controls={controls}
        onClick={onToggle}
      >
        {t('app.showSidebar')}
      </Button>
    </div>
  );
};
