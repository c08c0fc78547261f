import type { Profile } from '../../../shared/profiles';
import type { Approvals, Digest, Log, TokenCommand } from '../ports';
import type { ProfileKeeper } from './profile-keeper';

interface ProfileApprovalsDeps {
  readonly profiles: Pick<ProfileKeeper, 'find' | 'approve'>;
  readonly digest: Digest;
  readonly log: Log;
}

export interface ProfileApprovals extends Approvals {
  /** What was said of a command before its sign-in was saved goes along with it when it is. */
  readonly takeFor: <T>(command: TokenCommand, save: (mark: string | undefined) => Promise<T>) => Promise<T>;
}

/**
 * What the user has said may always run, for one saved sign-in: at another server the same program would hand its token to
 * a stranger. Only a mark of the whole is kept, so that a file in which the program was changed no longer fits.
 */
export const createProfileApprovals = ({ profiles, digest, log }: ProfileApprovalsDeps): ProfileApprovals => {
  const unsaved = new Set<string>();

  const markOf = ({ server, program, arguments: given }: TokenCommand): string =>
    digest(JSON.stringify([server, program, ...given]));
  const profileOf = ({ server, program, arguments: given }: TokenCommand): Profile | undefined =>
    profiles.find({ server, account: { method: 'command', program, arguments: given } });

  return {
    isApproved: (command) => {
      const profile = profileOf(command);
      const mark = markOf(command);
      return profile ? profile.approved === mark : unsaved.has(mark);
    },
    approve: (command) => {
      const profile = profileOf(command);
      const mark = markOf(command);
      if (!profile) {
        unsaved.add(mark);
        return;
      }
      // Nobody waits for the disk: where it refuses, the question comes once more.
      profiles.approve(profile.id, mark).catch((error: unknown) => {
        const name = error instanceof Error ? error.name : typeof error;
        log.error('what may always run was not saved', { error: name });
      });
    },
    takeFor: async (command, save) => {
      const mark = markOf(command);
      try {
        return await save(unsaved.has(mark) ? mark : undefined);
      } finally {
        // Not before: a token may have to be got anew while the disk is busy, and nobody is to be asked twice.
        unsaved.delete(mark);
      }
    },
  };
};
