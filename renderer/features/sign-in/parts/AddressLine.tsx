import { Check, ShieldCheck, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { findingText, type Known } from '../../finder';
import styles from './AddressLine.module.css';

interface AddressLineProps {
  /** What was cut off the address. */
  readonly removed: string | undefined;
  readonly known: Known;
  readonly onInstead: (server: string) => void;
}

interface PieceProps {
  readonly icon?: LucideIcon;
  readonly tone?: 'plain' | 'good' | 'amiss';
  readonly children: ReactNode;
}

const Piece = ({ icon, tone = 'plain', children }: PieceProps) => (
  <span className={styles['piece']} data-tone={tone}>
    {icon && <Icon of={icon} size="s" className={styles['sign']} />}
    <span>{children}</span>
  </span>
);

const Finding = ({ known, onInstead }: Pick<AddressLineProps, 'known' | 'onInstead'>) => {
  const t = useWords();
  if (known.state === 'nothing') return null;
  if (known.state === 'looking') return <Piece>{t('address.looking')}</Piece>;

  const { finding } = known;
  const words = findingText(t, finding);
  if (finding.state === 'platform' || (finding.state === 'vault' && finding.isHealthy)) {
    return (
      <Piece icon={ShieldCheck} tone="good">
        {words}
      </Piece>
    );
  }
  const instead = finding.state === 'elsewhere' ? finding.instead : null;
  return (
    <>
      <Piece tone="amiss">{words}</Piece>
      {instead !== null && (
        <Button
          size="s"
          onClick={() => {
            onInstead(instead);
          }}
        >
          {t('address.tryFolder')}
        </Button>
      )}
    </>
  );
};

/** What there is to say of the address: how it was mended, and who answers there. */
export const AddressLine = ({ removed, known, onInstead }: AddressLineProps) => {
  const t = useWords();
  if (removed === undefined && known.state === 'nothing') return t('address.hint');

  return (
    <span className={styles['line']}>
      {removed !== undefined && <Piece icon={Check}>{t('address.removed', { part: removed })}</Piece>}
      {removed !== undefined && known.state !== 'nothing' && ' '}
      <Finding known={known} onInstead={onInstead} />
    </span>
  );
};
