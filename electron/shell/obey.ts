import type { StartCommand } from '../domain/start/commands';
import type { MainWindow } from './window';

interface Obeying {
  readonly window: Pick<MainWindow, 'raise' | 'hide' | 'minimise' | 'isInFront'> | undefined;
  readonly keyturn: Ready | undefined;
}

interface Ready {
  readonly clearClipboard: () => void;
  readonly lock: { readonly now: (why: 'called') => void };
  readonly quick: { readonly call: () => void };
  readonly signOut: () => 'done' | 'asked';
  readonly tray: { readonly isThere: () => boolean };
}

const toggle = ({ window, keyturn }: Obeying): void => {
  if (!window?.isInFront()) window?.raise();
  else if (keyturn?.tray.isThere()) window.hide();
  else window.minimise();
};

const DEEDS: Readonly<Record<StartCommand, (all: Obeying) => void>> = {
  show: ({ window }) => window?.raise(),
  toggle,
  quick: ({ keyturn }) => keyturn?.quick.call(),
  lock: ({ keyturn }) => keyturn?.lock.now('called'),
  'clear-clipboard': ({ keyturn }) => keyturn?.clearClipboard(),
  'sign-out': ({ window, keyturn }) => {
    if (keyturn?.signOut() === 'asked') window?.raise();
  },
};

/** Does what a later start asks for. An app that is still coming up has nothing yet to be cleared or left. */
export const obey = (command: StartCommand, all: Obeying): void => {
  DEEDS[command](all);
};
