import { Trash2 } from 'lucide-react';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import type { Desk } from '../desk';
import { useActs } from '../use-acts';
import { GatePanel } from './GatePanel';
import { PlainGate } from './PlainGate';

const Reactivate = ({ desk }: { readonly desk: Desk }) => {
  const t = useWords();
  const { reactivate, unavailable } = useActs(desk);
  return (
    <GatePanel
      icon={Trash2}
      heading={t('access.inactive.heading')}
      sentence={t('access.inactive.sentence')}
      actions={
        <Button variant="primary" unavailable={unavailable} onClick={() => void reactivate()}>
          {t('access.inactive.reactivate')}
        </Button>
      }
    />
  );
};

interface InactiveGateProps {
  readonly desk: Desk;
  readonly mayReactivate: boolean;
}

/** It was deleted; some may take that back. */
export const InactiveGate = ({ desk, mayReactivate }: InactiveGateProps) =>
  mayReactivate ? <Reactivate desk={desk} /> : <PlainGate desk={desk} gate="inactive" />;
