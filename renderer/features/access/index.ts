import { lazy, type ComponentType } from 'react';
import type { AccessViewProps } from './AccessView';
import type { CheckoutsViewProps } from './CheckoutsView';
import type { LeavingDialogProps } from './LeavingDialog';
import type { ReasonFormProps } from './parts/ReasonForm';

export { createAccessStore, type AccessStore } from './store';

/** Read only once a secret is open. */
export const AccessView = lazy(async (): Promise<{ default: ComponentType<AccessViewProps> }> => {
  const { AccessView: View } = await import('./AccessView');
  return { default: View };
});

/** Read only once somebody leaves a session in which secrets are out. */
export const LeavingDialog = lazy(async (): Promise<{ default: ComponentType<LeavingDialogProps> }> => {
  const { LeavingDialog: View } = await import('./LeavingDialog');
  return { default: View };
});

/** Read only once somebody looks at what he has taken out. */
export const CheckoutsView = lazy(async (): Promise<{ default: ComponentType<CheckoutsViewProps> }> => {
  const { CheckoutsView: View } = await import('./CheckoutsView');
  return { default: View };
});

/** Read only where somebody is asked why. */
export const ReasonForm = lazy(async (): Promise<{ default: ComponentType<ReasonFormProps> }> => {
  const { ReasonForm: Form } = await import('./parts/ReasonForm');
  return { default: Form };
});
