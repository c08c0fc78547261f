/** Only the sections that do something today; each later feature brings its own. That of the organisation is there where it has said something. */
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
  'organisation',
  'about',
] as const;

export type Section = (typeof SECTIONS)[number];
