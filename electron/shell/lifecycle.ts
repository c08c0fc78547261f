import { app } from 'electron';

/**
 * Longer than any disk takes that still works, than a server is given to sign out, and then a process to end; a quit that
 * hangs would be worse than any of them left undone.
 */
const MOST_STOP_MS = 6000;

interface Lifecycle {
  readonly raise: () => void;
  readonly stop: () => Promise<void>;
}

const atMost = (limitMs: number, work: Promise<void>): Promise<void> =>
  Promise.race([
    work,
    new Promise<void>((resolve) => {
      setTimeout(resolve, limitMs);
    }),
  ]);

/** From here on: one instance, raised when started again, and everything written down before the end. */
export const followLifecycle = ({ raise, stop }: Lifecycle): { readonly isQuitting: () => boolean } => {
  let quitting = false;
  let stopped = false;
  const end = () => {
    stopped = true;
    app.quit();
  };
  app.on('second-instance', raise);
  app.on('activate', raise);
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('before-quit', (event) => {
    quitting = true;
    if (stopped) return;
    event.preventDefault();
    atMost(MOST_STOP_MS, stop()).then(end, end);
  });
  return { isQuitting: () => quitting };
};
