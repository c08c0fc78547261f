/** Only the sections that do something today; each later feature brings its own. */
export const SECTIONS = ['general', 'tray', 'network', 'privacy', 'appearance', 'about'] as const;

export type Section = (typeof SECTIONS)[number];
