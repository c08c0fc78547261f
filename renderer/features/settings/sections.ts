/** Only the sections that do something today; each later feature brings its own. */
export const SECTIONS = [
  'general',
  'session',
  'clipboard',
  'quick',
  'tray',
  'rotation',
  'certificates',
  'network',
  'privacy',
  'appearance',
  'about',
] as const;

export type Section = (typeof SECTIONS)[number];
