import { Ban, CircleQuestionMark, Lock, RefreshCw, Trash2, type LucideIcon } from 'lucide-react';
import type { Access } from '../../../../shared/access';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import type { Desk } from '../desk';
import { useActs } from '../use-acts';
import { GatePanel } from './GatePanel';

type Gate = Extract<Access['gate'], 'pending-change' | 'double-lock' | 'no-view' | 'inactive' | 'unknown'>;

const LOOKS = {
  'pending-change': {
    icon: RefreshCw,
    heading: 'access.pending.heading',
    sentence: 'access.pending.sentence',
  },
  'double-lock': { icon: Lock, heading: 'access.lock.heading', sentence: 'access.lock.notYours' },
  'no-view': { icon: Ban, heading: 'access.noView.heading', sentence: 'access.noView.sentence' },
  inactive: { icon: Trash2, heading: 'access.inactive.heading', sentence: 'access.inactive.mayNot' },
  unknown: {
    icon: CircleQuestionMark,
    heading: 'access.unknown.heading',
    sentence: 'access.unknown.sentence',
  },
} as const satisfies Readonly<
  Record<Gate, { readonly icon: LucideIcon; readonly heading: string; readonly sentence: string }>
>;

interface PlainGateProps {
  readonly desk: Desk;
  readonly gate: Gate;
}

/** A state that only time or somebody else ends. */
export const PlainGate = ({ desk, gate }: PlainGateProps) => {
  const t = useWords();
  const { look, unavailable } = useActs(desk);
  const { icon, heading, sentence } = LOOKS[gate];

  return (
    <GatePanel
      icon={icon}
      heading={t(heading)}
      sentence={t(sentence)}
      actions={
        <>
          {gate === 'no-view' && desk.copyRequest && (
            <Button
              variant="primary"
              onClick={() => {
                void desk.copyRequest?.(t('access.noView.label'));
              }}
            >
              {t('access.noView.copy')}
            </Button>
          )}
          <Button unavailable={unavailable} onClick={() => void look()}>
            {t('access.checkAgain')}
          </Button>
        </>
      }
    />
  );
};
