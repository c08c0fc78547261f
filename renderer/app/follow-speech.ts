import type { Unsubscribe } from '../../shared/ipc/channel';
import { isSameSpeech, speechOf, type Speech } from '../../shared/language';
import type { SettingsStore } from '../features/settings';
import type { RunStore } from './run-store';
import type { Words } from '../../shared/words/catalogue';

interface Followed {
  readonly words: Words;
  readonly run: RunStore;
  readonly settings: SettingsStore;
  readonly root: Pick<HTMLElement, 'lang'>;
}

/** Speaks as the settings want it, from the moment when they are known. */
export const followSpeech = ({ words, run, settings, root }: Followed): readonly Unsubscribe[] => {
  let spoken: Speech | undefined;
  const speak = () => {
    const known = run.store.getState();
    const inForce = settings.store.getState().settings;
    if (!known.known || !inForce) return;
    const speech = speechOf(inForce.language, known.languages);
    if (spoken && isSameSpeech(speech, spoken)) return;
    spoken = speech;
    const tell = () => {
      // Whoever reads the page aloud pronounces it by this.
      if (spoken === speech) root.lang = speech.language;
    };
    const giveUp = () => {
      spoken = undefined;
    };
    words.speak(speech).then(tell, giveUp);
  };
  return [run.store.subscribe(speak), settings.store.subscribe(speak)];
};
