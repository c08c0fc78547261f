import type { BrowserWindow } from 'electron';
import type { RunProgress } from '../domain/bulk/bulk-keeper';

/** None is any number below zero. */
const NONE = -1;

/** On the button of the window in the task bar, where the desktop has one. */
export const showProgress = (on: BrowserWindow, progress: RunProgress | null): void => {
  if (progress === null) on.setProgressBar(NONE);
  else on.setProgressBar(progress.done, { mode: progress.isPaused ? 'paused' : 'normal' });
};
