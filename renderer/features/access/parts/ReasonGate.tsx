import { MessageSquare } from 'lucide-react';
import { useStore } from 'zustand';
import type { Access } from '../../../../shared/access';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import type { Desk } from '../desk';
import { useActs } from '../use-acts';
import { useReason } from '../use-reason';
import { checkoutSentence } from './CheckoutGates';
import { GateForm } from './GateForm';
import { ReasonFields } from './ReasonFields';

interface ReasonGateProps {
  readonly desk: Desk;
  readonly access: Extract<Access, { gate: 'comment' | 'comment-and-checkout' }>;
}

/** A reason has to be left first, and what has to be taken out is taken out after it. */
export const ReasonGate = ({ desk, access }: ReasonGateProps) => {
  const t = useWords();
  const { trouble } = useStore(desk.acts.store);
  const { leaveReason, unavailable } = useActs(desk);
  const form = useReason(desk.acts);
  const takesOut = access.gate === 'comment-and-checkout';
  const words = takesOut
    ? t('access.both.sentence', { checkout: checkoutSentence(t, access) })
    : t('access.comment.sentence');

  const leave = () => {
    const reason = form.take();
    if (reason && unavailable === undefined) void leaveReason(reason, takesOut);
  };

  return (
    <GateForm
      icon={MessageSquare}
      heading={t(takesOut ? 'access.both.heading' : 'access.comment.heading')}
      sentence={words}
      onSubmit={leave}
      actions={
        <Button type="submit" variant="primary" unavailable={unavailable}>
          {t(takesOut ? 'access.both.leave' : 'access.comment.leave')}
        </Button>
      }
    >
      <ReasonFields
        form={form}
        isTicketRefused={trouble?.id === desk.id && trouble.failure.code === 'ticket-refused'}
      />
    </GateForm>
  );
};
