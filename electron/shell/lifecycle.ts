import { app } from 'electron';
import { commandsIn, type StartCommand } from '../domain/start/commands';

/**
 * Longer than any disk takes that still works, than a server is given to sign out, and then a process to end; a quit that
 * hangs would be worse than any of them left undone.
 */
const MOST_STOP_MS = 6000;

interface Lifecycle {
  readonly raise: () => void;
  /** Where no window is there: the popup is one, too, and may go before the first of the others has come. */
  readonly isOver: () => boolean;
  readonly onCommand: (command: StartCommand) => void;
  readonly stop: () => Promise<void>;
  readonly onQuitting: () => void;
  /** What a later start was told. */
  readonly onCalled: (given: readonly unknown[]) => void;
}

const atMost = (limitMs: number, work: Promise<void>): Promise<void> =>
  Promise.race([
    work,
    new Promise<void>((resolve) => {
      setTimeout(resolve, limitMs);
    }),
  ]);

const givenIn = (handed: unknown): readonly unknown[] => {
  const given = typeof handed === 'object' && handed !== null && 'given' in handed ? handed.given : [];
  return Array.isArray(given) ? given : [];
};

/** From here on: one instance, raised when started again, and everything written down before the end. */
export const followLifecycle = ({
  raise,
  isOver,
  stop,
  onCalled,
  onCommand,
  onQuitting,
}: Lifecycle): { readonly isQuitting: () => boolean } => {
  let quitting = false;
  let stopped = false;
  const end = () => {
    stopped = true;
    app.quit();
  };
  app.on('second-instance', (...[, , , handed]: readonly unknown[]) => {
    const given = givenIn(handed);
    const commands = commandsIn(given);
    // Whoever only wants something done, by a shortcut of his desktop, wants no window for it.
    if (commands.length === 0) raise();
    for (const command of commands) onCommand(command);
    onCalled(given);
  });
  app.on('activate', raise);
  app.on('window-all-closed', () => {
    if (isOver()) app.quit();
  });
  app.on('before-quit', (event) => {
    quitting = true;
    onQuitting();
    if (stopped) return;
    event.preventDefault();
    atMost(MOST_STOP_MS, stop()).then(end, end);
  });
  return { isQuitting: () => quitting };
};
