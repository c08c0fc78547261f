import { useState } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import { nameKeyOf } from '../../../shared/profile-identity';
import type { Profile, ProfileChange } from '../../../shared/profiles';
import { MOST_REFRESHES } from '../../../shared/refreshes';

interface Options {
  readonly profile: Profile;
  /** The names of the others. */
  readonly taken: readonly string[];
  readonly change: (change: ProfileChange) => Promise<Failure | undefined>;
}

export interface EditProblems {
  readonly name?: 'missing' | 'taken';
  readonly refreshes?: true;
  readonly failure?: Failure;
}

const allowanceIn = (text: string): ProfileChange['refreshesAllowed'] | undefined => {
  const typed = text.trim();
  if (typed === '') return null;
  const count = /^\d{1,3}$/u.test(typed) ? Number(typed) : NaN;
  return count <= MOST_REFRESHES ? count : undefined;
};

const nameProblem = (name: string, taken: readonly string[]): Pick<EditProblems, 'name'> => {
  const key = nameKeyOf(name);
  if (key === '') return { name: 'missing' };
  return taken.some((each) => nameKeyOf(each) === key) ? { name: 'taken' } : {};
};

/** What the user says of a saved sign-in, as long as the dialog is open. */
export const useEdit = ({ profile, taken, change }: Options) => {
  const [name, setName] = useState(profile.name);
  const [refreshes, setRefreshes] = useState(profile.refreshesAllowed?.toString() ?? '');
  const [problems, setProblems] = useState<EditProblems>({});
  const [working, setWorking] = useState(false);

  const submit = async (): Promise<boolean> => {
    if (working) return false;
    const refreshesAllowed = allowanceIn(refreshes);
    const found = {
      ...nameProblem(name, taken),
      ...(refreshesAllowed === undefined && { refreshes: true as const }),
    };
    setProblems(found);
    if (found.name || refreshesAllowed === undefined) return false;

    setWorking(true);
    const failure = await change({ id: profile.id, name: name.trim(), refreshesAllowed });
    setWorking(false);
    if (failure) setProblems({ failure });
    return !failure;
  };

  return { name, setName, refreshes, setRefreshes, problems, working, submit };
};
