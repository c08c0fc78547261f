import { app, dialog } from 'electron';
import type { Log } from '../domain/ports';
import type { Translate } from '../../shared/words/keys';

interface LastResort {
  readonly log: Log;
  readonly t: Translate;
}

/** A fault nobody foresaw ends the app with a sentence instead of leaving it half alive. */
export const catchTheUnforeseen = ({ log, t }: LastResort): ((error: unknown) => void) => {
  const end = (error: unknown) => {
    log.error('ended by a fault', {
      error: error instanceof Error ? (error.stack ?? error.name) : String(error),
    });
    dialog.showErrorBox(t('fault.title'), t('fault.body'));
    app.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  return end;
};
