import { useEffect } from 'react';
import type { Profile } from '../../../shared/profiles';

/** What somebody has asked this screen for who was not at it. */
type Wanted = { readonly what: 'practice' } | { readonly what: 'sign-in'; readonly profile: Profile['id'] };

export interface Wanting {
  readonly wanted: Wanted | null;
  readonly onTaken: () => void;
}

interface Doing {
  readonly list: readonly Profile[];
  readonly choose: (profile: Profile) => void;
  readonly openPractice: () => void;
}

const NOBODY: Wanting = { wanted: null, onTaken: () => undefined };

export const useWanted = (
  { wanted, onTaken }: Wanting = NOBODY,
  { list, choose, openPractice }: Doing,
): void => {
  useEffect(() => {
    if (wanted === null) return;
    const profile = wanted.what === 'sign-in' ? list.find(({ id }) => id === wanted.profile) : undefined;
    onTaken();
    if (wanted.what === 'practice') openPractice();
    else if (profile) choose(profile);
  }, [wanted, onTaken, list, choose, openPractice]);
};
