import { lazy, type ComponentType } from 'react';
import type { ServerCertificateProps } from './ServerCertificate';
import type { TrustDialogProps } from './TrustDialog';

export { certificateText, type CertificateText } from './certificate-text';
export { createTrustStore, type TrustStore } from './store';

/** Read only when asked for: the dialog and what it is built on are no part of signing in. */
export const TrustDialog = lazy(async (): Promise<{ default: ComponentType<TrustDialogProps> }> => {
  const { TrustDialog: Dialog } = await import('./TrustDialog');
  return { default: Dialog };
});

/** Read only when asked for, with the dialog of a saved sign-in. */
export const ServerCertificate = lazy(
  async (): Promise<{ default: ComponentType<ServerCertificateProps> }> => {
    const { ServerCertificate: View } = await import('./ServerCertificate');
    return { default: View };
  },
);
