import { Lock } from 'lucide-react';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Translate } from '../../../../shared/words/keys';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Field } from '../../../ui/Field';
import { PasswordInput } from '../../../ui/PasswordInput';
import type { Desk } from '../desk';
import { useActs } from '../use-acts';
import { useReason } from '../use-reason';
import { checkoutSentence } from './CheckoutGates';
import { GateForm } from './GateForm';
import { PlainGate } from './PlainGate';
import { ReasonFields } from './ReasonFields';

const MOST = 1_000;
/** Of a secret that asks for no reason, nobody asks for ticket systems. */
const NO_TICKETS = { tickets: () => Promise.resolve([]) };

/** Neither opens such a secret alone, so whoever unlocks it is told before that he takes it out. */
const sentenceOf = (t: Translate, { needsReason, takesOutFor = null }: Desk): string => {
  const lock = t(needsReason === true ? 'access.lock.bothSentence' : 'access.lock.sentence');
  if (takesOutFor === null) return lock;
  const minutes = takesOutFor === 0 ? null : takesOutFor;
  return `${lock} ${checkoutSentence(t, { minutes, changesPassword: null })}`;
};

/** What was typed is gone from here as soon as it is sent. */
const LockForm = ({ desk }: { readonly desk: Desk }) => {
  const t = useWords();
  const { trouble } = useStore(desk.acts.store);
  const { unlock, unavailable } = useActs(desk);
  const needsReason = desk.needsReason === true;
  const takesOut = (desk.takesOutFor ?? null) !== null;
  const form = useReason(needsReason ? desk.acts : NO_TICKETS);
  const [typed, setTyped] = useState('');
  const [isMissing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const open = () => {
    if (unavailable !== undefined) return;
    const reason = needsReason ? form.take() : null;
    setMissing(typed === '');
    if (reason !== undefined || typed === '') input.current?.focus();
    if (reason === undefined || typed === '') return;
    setTyped('');
    void unlock({ password: typed, reason, takesOut });
  };

  return (
    <GateForm
      icon={Lock}
      heading={t('access.lock.heading')}
      sentence={sentenceOf(t, desk)}
      onSubmit={open}
      actions={
        <Button type="submit" variant="primary" unavailable={unavailable}>
          {t(takesOut ? 'access.lock.unlockAndTake' : 'access.lock.unlock')}
        </Button>
      }
    >
      <Field label={t('access.lock.password')} error={isMissing ? t('access.lock.missing') : undefined}>
        {(wiring) => (
          <PasswordInput
            {...wiring}
            ref={input}
            maxLength={MOST}
            showLabel={t('access.lock.show')}
            hideLabel={t('access.lock.hide')}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setMissing(false);
            }}
          />
        )}
      </Field>
      {needsReason && (
        <ReasonFields
          form={form}
          isTicketRefused={trouble?.id === desk.id && trouble.failure.code === 'ticket-refused'}
        />
      )}
    </GateForm>
  );
};

interface LockGateProps {
  readonly desk: Desk;
  /** Not everybody has a password for every DoubleLock. */
  readonly isYours: boolean;
}

/** A password of its own opens it. */
export const LockGate = ({ desk, isYours }: LockGateProps) =>
  isYours ? <LockForm desk={desk} /> : <PlainGate desk={desk} gate="double-lock" />;
