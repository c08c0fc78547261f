import { lazy, type ComponentType } from 'react';
import type { ProxyDialogProps } from './ProxyDialog';

export { createProxyAsking, type ProxyAsking } from './asking';
export { createNetworkStore, type NetworkStore } from './store';
export { useSystemProxy } from './use-system-proxy';

/** Read only when asked for: hardly any proxy wants a sign-in. */
export const ProxyDialog = lazy(async (): Promise<{ default: ComponentType<ProxyDialogProps> }> => {
  const { ProxyDialog: Dialog } = await import('./ProxyDialog');
  return { default: Dialog };
});
