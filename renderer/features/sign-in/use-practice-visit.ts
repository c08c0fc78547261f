import type { RefObject } from 'react';
import { useWords } from '../../app/words';
import type { PracticeStore } from '../practice';
import { focusFirstEmpty, focusSubmit } from './focus-field';
import type { SignInFormVerbs } from './use-sign-in-form';

interface Screen {
  readonly view: RefObject<HTMLElement | null>;
  readonly signIn: SignInFormVerbs;
  readonly say: (text: string) => void;
  /** Asked before it ends, where somebody is signed in to it. */
  readonly mayEnd: (() => Promise<boolean>) | undefined;
}

/** Opens the practice vault and fills the form in with it, so that nothing is left but to sign in; or leaves it. */
export const usePracticeVisit = (
  { open, close, store }: PracticeStore,
  { view, signIn, say, mayEnd }: Screen,
): { readonly open: () => void; readonly leave: () => void } => {
  const t = useWords();

  const visit = async () => {
    say(t('practice.starting'));
    const vault = await open();
    if (vault) {
      signIn.fillIn(vault);
      say(t('practice.opened'));
      focusSubmit(view.current);
      return;
    }
    // The button that was pressed may have gone while it started.
    if (document.activeElement === document.body) focusFirstEmpty(view.current);
  };

  const leave = async () => {
    if (mayEnd && !(await mayEnd())) return;
    const wasOpen = store.getState().state === 'open';
    await close();
    if (wasOpen) say(t('practice.left'));
    focusFirstEmpty(view.current);
  };

  return {
    open: () => {
      void visit();
    },
    leave: () => {
      void leave();
    },
  };
};
