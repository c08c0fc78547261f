import { lazy, type ComponentType } from 'react';
import type { DoctorDialogProps } from './DoctorDialog';

export { createDoctorStore, type DoctorStore } from './store';

/** Read only when asked for: most who sign in never see it. */
export const DoctorDialog = lazy(async (): Promise<{ default: ComponentType<DoctorDialogProps> }> => {
  const { DoctorDialog: Dialog } = await import('./DoctorDialog');
  return { default: Dialog };
});
