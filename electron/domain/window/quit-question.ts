interface QuitQuestionDeps {
  /** The user has something of others that he may want to give back. */
  readonly isNeeded: () => boolean;
  readonly ask: () => void;
  readonly quit: () => void;
}

export interface QuitQuestion {
  /** Whether the app may end now. Where it may not, its user is being asked. */
  readonly mayQuit: () => boolean;
  readonly answered: (leaves: boolean) => void;
}

/** Asked once: whoever insists leaves, for the page that asks may be one that does not answer any more. */
export const createQuitQuestion = ({ isNeeded, ask, quit }: QuitQuestionDeps): QuitQuestion => {
  let state: 'free' | 'asked' | 'leaving' = 'free';

  return {
    mayQuit: () => {
      if (state !== 'free' || !isNeeded()) return true;
      state = 'asked';
      ask();
      return false;
    },
    answered: (leaves) => {
      if (state !== 'asked') return;
      state = leaves ? 'leaving' : 'free';
      if (leaves) quit();
    },
  };
};
