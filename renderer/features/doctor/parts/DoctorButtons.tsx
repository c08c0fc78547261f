import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';

interface DoctorButtonsProps {
  readonly isRunning: boolean;
  readonly hasReport: boolean;
  readonly onAgain: () => void;
  readonly onCopy: () => void;
  readonly onClose: () => void;
}

export const DoctorButtons = ({ isRunning, hasReport, onAgain, onCopy, onClose }: DoctorButtonsProps) => {
  const t = useWords();

  return (
    <>
      <Button onClick={onAgain} unavailable={isRunning ? t('doctor.againRunning') : undefined}>
        {t('doctor.again')}
      </Button>
      <Button onClick={onCopy} unavailable={isRunning || !hasReport ? t('doctor.copyLater') : undefined}>
        {t('doctor.copy')}
      </Button>
      <Button variant="primary" onClick={onClose}>
        {t('doctor.close')}
      </Button>
    </>
  );
};
