import { lazy, type ComponentType } from 'react';
import type { SettingsViewProps } from './SettingsView';

export type { Section } from './sections';
export { createLicenceStore, type LicenceStore } from './licence-store';
export { createShortcutStore, type ShortcutStore } from './shortcut-store';
export { createSettingsStore, type SettingsStore } from './store';
export { createUpdateStore, type UpdateStore } from './update-store';

/** Read only when asked for, so that the sign-in screen starts without it. */
export const SettingsView = lazy(async (): Promise<{ default: ComponentType<SettingsViewProps> }> => {
  const { SettingsView: View } = await import('./SettingsView');
  return { default: View };
});
