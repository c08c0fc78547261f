import { useEffect, type RefObject } from 'react';
import type { Profile } from '../../../shared/profiles';
import type { KnownProfiles } from '../profiles';
import { errorsOf, type Entries } from './entries';
import { focusFirstEmpty } from './focus-field';
import { entriesOf, profileOf } from './saved-entries';
import type { SignInFormVerbs } from './use-sign-in-form';

interface Screen {
  readonly view: RefObject<HTMLElement | null>;
  readonly signIn: SignInFormVerbs;
  readonly submit: (entries: Entries) => void;
}

/** The saved sign-in that is chosen, and what choosing one does to the form. */
export const useSavedSignIns = ({ list }: KnownProfiles, { view, signIn, submit }: Screen) => {
  const selected = profileOf(list, signIn.entries);

  // Once the fields show what they were filled in with: only then is it seen which of them is empty.
  useEffect(() => {
    if (signIn.fills > 0) focusFirstEmpty(view.current);
  }, [signIn.fills, view]);

  return {
    selected,
    choose: (profile: Profile) => {
      if (profile.id === selected?.id) focusFirstEmpty(view.current);
      else signIn.fillInWith(entriesOf(profile));
    },
    /** Only what is complete is sent: a password that is missing is asked for, not complained about. */
    signIn: (profile: Profile) => {
      const isChosen = profile.id === selected?.id;
      const entries = isChosen ? signIn.entries : entriesOf(profile);
      if (errorsOf(entries).length === 0) submit(entries);
      else if (isChosen) focusFirstEmpty(view.current);
      else signIn.fillInWith(entries);
    },
  };
};

export type SavedSignInsVerbs = ReturnType<typeof useSavedSignIns>;
