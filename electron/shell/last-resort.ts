import { app, dialog } from 'electron';
import { writeSync } from 'node:fs';
import type { Log } from '../domain/ports';
import type { Translate } from '../../shared/words/keys';

interface LastResort {
  readonly t: () => Translate;
}

/** To whoever started it from a terminal. Where there is none, nobody listens and nothing is lost. */
export const sayOnStderr = (sentence: string): void => {
  try {
    writeSync(2, `${sentence}\n`);
  } catch {
    return;
  }
};

const attempt = (step: () => void): void => {
  try {
    step();
  } catch (error) {
    // A fault in the last resort itself must not keep the steps after it from being taken.
    sayOnStderr(String(error));
  }
};

const storyOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.name) : String(error);

export interface Resort {
  readonly end: (error: unknown) => void;
  /** Before this is told, what happened goes to the terminal alone. */
  readonly logTo: (log: Log) => void;
}

/** A fault nobody foresaw ends the app with a sentence instead of leaving it half alive. */
export const catchTheUnforeseen = ({ t }: LastResort): Resort => {
  let ending = false;
  let log: Log | undefined;
  const end = (error: unknown) => {
    // The box waits for its reader while everything else goes on: one fault after the other must not stack up boxes.
    if (ending) return;
    ending = true;
    attempt(() => {
      if (log === undefined) sayOnStderr(storyOf(error));
      else log.error('ended by a fault', { error: storyOf(error) });
    });
    attempt(() => {
      sayOnStderr(`${t()('fault.title')}. ${t()('fault.body')}`);
      dialog.showErrorBox(t()('fault.title'), t()('fault.body'));
    });
    app.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  return {
    end,
    logTo: (to) => {
      log = to;
    },
  };
};
