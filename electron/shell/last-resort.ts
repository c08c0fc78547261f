import { app, dialog } from 'electron';
import { writeSync } from 'node:fs';
import type { KeptLog } from '../domain/ports';
import type { Translate } from '../../shared/words/keys';

interface LastResort {
  readonly words: () => Promise<Translate>;
}

/** To whoever started it from a terminal. Where there is none, nobody listens and nothing is lost. */
export const sayOnStderr = (sentence: string): void => {
  try {
    writeSync(2, `${sentence}\n`);
  } catch {
    return;
  }
};

const attempt = async (step: () => unknown): Promise<void> => {
  try {
    await step();
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
  readonly logTo: (log: KeptLog) => void;
  /** The app is being left: what goes wrong from now on, as what it was still reading in, is written down and keeps nobody. */
  readonly leave: () => void;
}

/** A fault nobody foresaw ends the app with a sentence instead of leaving it half alive. */
export const catchTheUnforeseen = ({ words }: LastResort): Resort => {
  let ending = false;
  let leaving = false;
  let log: KeptLog | undefined;
  const tell = async (story: string): Promise<void> => {
    await attempt(async () => {
      if (log === undefined) sayOnStderr(story);
      else {
        log.error('ended by a fault', { error: story });
        await log.settled();
      }
    });
    await attempt(async () => {
      const t = await words();
      sayOnStderr(`${t('fault.title')}. ${t('fault.body')}`);
      dialog.showErrorBox(t('fault.title'), t('fault.body'));
    });
  };
  const end = (error: unknown) => {
    // The box waits for its reader while everything else goes on: one fault after the other must not stack up boxes.
    if (ending) return;
    if (leaving) {
      log?.warn('a fault while the app was being left', { error: storyOf(error) });
      return;
    }
    ending = true;
    const exit = () => {
      app.exit(1);
    };
    tell(storyOf(error)).then(exit, exit);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  return {
    end,
    logTo: (to) => {
      log = to;
    },
    leave: () => {
      leaving = true;
    },
  };
};
