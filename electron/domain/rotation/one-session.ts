import { fail } from '../../../shared/ipc/reply';
import { isSameServer } from '../../../shared/same-server';
import type { Authorised, Question } from '../session/authorised';

export interface Whose {
  readonly server: string;
  readonly user: string;
}

export type Present = () => Whose | undefined;

export const isSame = (one: Whose | undefined, other: Whose): boolean =>
  one !== undefined && isSameServer(one.server, other.server) && one.user === other.user;

/** The session that it was begun under: once another one is open, nothing is asked of that, and nothing told to it. */
export const inSessionOf = (
  { read, write }: Pick<Authorised, 'read' | 'write'>,
  { whose, present }: { readonly whose: Whose; readonly present: Present },
): Pick<Authorised, 'read' | 'write'> => {
  const guarded =
    <T>(question: Question<T>): Question<T> =>
    async (...asked) =>
      isSame(present(), whose) ? question(...asked) : fail('cancelled');
  return {
    read: (question) => read(guarded(question)),
    write: (question) => write(guarded(question)),
  };
};
