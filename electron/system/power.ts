import { powerMonitor } from 'electron';
import type { Power } from '../domain/lock/lock-ports';

/** What the system tells of the computer and of whoever is at it. Some of it only some systems tell. */
export const systemPower: Power = {
  idleMs: () => powerMonitor.getSystemIdleTime() * 1000,
  follow: (listener) => {
    const { onAway, onBack } = listener;
    // One name at a time: of each event the types know a signature of its own.
    powerMonitor.on('lock-screen', () => {
      onAway('screen');
    });
    powerMonitor.on('suspend', () => {
      onAway('suspend');
    });
    powerMonitor.on('user-did-resign-active', () => {
      onAway('user-switch');
    });
    powerMonitor.on('resume', onBack);
    if (process.platform !== 'linux') return;
    import('./leaving').then(
      ({ followLeaving }) => {
        followLeaving(listener);
      },
      () => undefined,
    );
  },
};
