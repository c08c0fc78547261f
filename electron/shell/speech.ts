import { app } from 'electron';
import { isSameSpeech, speechOf, type LanguageChoice, type Speech } from '../../shared/language';
import type { Translate } from '../../shared/words/keys';

/** As the system prefers them. A system that says nothing is one that Electron has chosen for. */
const systemLanguages = (): readonly string[] => {
  const preferred = app.getPreferredSystemLanguages();
  return preferred.length > 0 ? preferred : [app.getLocale()];
};

export interface MainSpeech {
  /** Read in when they are needed: the window is there sooner without them. */
  readonly words: () => Promise<Translate>;
  /** As the system prefers them. */
  readonly system: () => readonly string[];
  readonly current: () => Speech;
  readonly choose: (choice: LanguageChoice) => void;
  /** Once what was written before it is to be written anew: `words` gives the new ones by then. */
  readonly onChanged: (listener: () => void) => void;
}

/** Which language the main process speaks, known before a word of it is read in. */
export const createSpeech = (): MainSpeech => {
  let chosen: LanguageChoice = 'system';
  let listener: (() => void) | undefined;
  const current = () => speechOf(chosen, systemLanguages());
  const words = async (): Promise<Translate> => {
    const { loadWords, speak } = await import('./words');
    await speak(current());
    return loadWords();
  };
  return {
    words,
    system: systemLanguages,
    current,
    choose: (choice) => {
      const before = current();
      chosen = choice;
      if (listener && !isSameSpeech(before, current())) words().then(listener, () => undefined);
    },
    onChanged: (changed) => {
      listener = changed;
    },
  };
};
