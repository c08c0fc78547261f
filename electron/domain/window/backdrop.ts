import type { Theme } from '../../../shared/settings';

interface SystemLook {
  readonly dark: boolean;
  readonly contrast: boolean;
}

/** The surface of each theme, as the style sheet of the page has it: a window in another colour would flash. */
const SURFACES = { light: '#ffffff', dark: '#191d1e', contrast: '#000000' } as const;

export const backdropOf = (theme: Theme, system: SystemLook): string => {
  if (theme !== 'system') return SURFACES[theme];
  if (system.contrast) return SURFACES.contrast;
  return system.dark ? SURFACES.dark : SURFACES.light;
};
