import { useEffect } from 'react';
import type { Reason } from '../../../../shared/access';
import type { AccessStore } from '../store';
import { reasonOf, useReason } from '../use-reason';
import { ReasonFields } from './ReasonFields';

export interface ReasonFormProps {
  readonly acts: Pick<AccessStore, 'tickets'>;
  /** Null while there is none. */
  readonly onReason: (reason: Reason | null) => void;
}

/** A reason that may be left out, as part of a larger form. */
export const ReasonForm = ({ acts, onReason }: ReasonFormProps) => {
  const form = useReason(acts);
  const { typed, system } = form;

  useEffect(() => {
    onReason(reasonOf(typed, system));
  }, [typed, system, onReason]);

  return <ReasonFields form={form} isTicketRefused={false} />;
};
