import type { Settings } from '../../../shared/settings';

interface Standing {
  readonly isQuitting: boolean;
  readonly settings: Pick<Settings, 'closeAction' | 'minimisesKnowingly'>;
  /** There is an icon that brings the window back. */
  readonly hasTray: boolean;
  /** Where it may not, its user is being asked. */
  readonly mayQuit: () => boolean;
}

export type Closing = 'close' | 'stay' | 'hide' | 'minimise' | 'ask-to-minimise';

/** What comes of closing the window. It is never out of reach: without a tray it stays among the windows of the desktop. */
export const closingOf = ({ isQuitting, settings, hasTray, mayQuit }: Standing): Closing => {
  if (isQuitting) return 'close';
  if (settings.closeAction === 'quit') return mayQuit() ? 'close' : 'stay';
  if (hasTray) return 'hide';
  return settings.minimisesKnowingly ? 'minimise' : 'ask-to-minimise';
};
