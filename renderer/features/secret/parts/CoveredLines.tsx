import { Eye, EyeOff } from 'lucide-react';
import { useEffect, useRef, useState, type ChangeEventHandler } from 'react';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import type { Wiring } from '../../../ui/Field';
import { TextArea } from '../../../ui/TextArea';
import styles from './CoveredLines.module.css';

interface CoveredLinesProps extends Wiring {
  readonly value: string;
  readonly showLabel: string;
  readonly hideLabel: string;
  readonly onChange: ChangeEventHandler<HTMLTextAreaElement>;
}

/** A password of several lines, which no field covers while it is typed: it is seen only where its user asks for it. */
export const CoveredLines = ({ value, showLabel, hideLabel, ...area }: CoveredLinesProps) => {
  const t = useWords();
  const [isShown, setShown] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    // It takes the place of a field that had the focus.
    button.current?.focus();
    const cover = () => {
      setShown(false);
    };
    window.addEventListener('blur', cover);
    return () => {
      window.removeEventListener('blur', cover);
    };
  }, []);

  return (
    <div className={styles['lines']}>
      {isShown ? (
        <TextArea {...area} rows={4} value={value} />
      ) : (
        <p id={area.id} className={styles['covered']}>
          {t('secret.edit.lines', { count: value.split(/\r\n|\r|\n/u).length })}
        </p>
      )}
      <Button
        size="s"
        variant="quiet"
        ref={button}
        icon={isShown ? EyeOff : Eye}
        onClick={() => {
          setShown(!isShown);
        }}
      >
        {isShown ? hideLabel : showLabel}
      </Button>
    </div>
  );
};
