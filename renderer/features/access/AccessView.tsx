import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Access } from '../../../shared/access';
import type { Desk } from './desk';
import { Free, Held } from './parts/CheckoutGates';
import { CheckoutBar } from './parts/CheckoutBar';
import { ApprovalGate } from './parts/ApprovalGate';
import { InactiveGate } from './parts/InactiveGate';
import { LockGate } from './parts/LockGate';
import { PlainGate } from './parts/PlainGate';
import { ReasonGate } from './parts/ReasonGate';
import { TroubleBanner } from './parts/TroubleBanner';
import { useAwaited } from './use-awaited';

export type AccessViewProps = Desk;

type Other = Exclude<Access, { gate: 'open' | 'checkout' | 'held' }>;

const ofOther = (desk: Desk, access: Other): ReactNode => {
  switch (access.gate) {
    case 'comment':
    case 'comment-and-checkout':
      return <ReasonGate desk={desk} access={access} />;
    case 'approval':
      return <ApprovalGate desk={desk} />;
    case 'double-lock':
      return <LockGate desk={desk} isYours={access.isYours} />;
    case 'inactive':
      return <InactiveGate desk={desk} mayReactivate={access.mayReactivate} />;
    case 'pending-change':
    case 'no-view':
    case 'unknown':
      return <PlainGate desk={desk} gate={access.gate} />;
  }
};

const shown = (desk: Desk): ReactNode => {
  const { access } = desk;
  if (access.gate === 'open')
    return access.checkout && <CheckoutBar desk={desk} checkout={access.checkout} />;
  if (access.gate === 'checkout') return <Free desk={desk} access={access} />;
  return access.gate === 'held' ? <Held desk={desk} access={access} /> : ofOther(desk, access);
};

/** What stands between the user and the values of the secret that is open, and what can be done about it. */
export const AccessView = (desk: AccessViewProps) => {
  const { trouble } = useStore(desk.acts.store);
  useAwaited(desk);
  return (
    <>
      {trouble?.id === desk.id && <TroubleBanner desk={desk} trouble={trouble} />}
      {shown(desk)}
    </>
  );
};
