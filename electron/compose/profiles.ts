import type { Publish } from '../../shared/ipc/channel';
import type { KeyturnContract } from '../../shared/ipc/contract';
import type { NoticeBoard } from '../domain/notices';
import type { Log } from '../domain/ports';
import type { PracticeKeeper } from '../domain/practice/practice-keeper';
import { createProfileKeeper } from '../domain/profiles/profile-keeper';
import { createProfileApprovals } from '../domain/profiles/profile-approvals';
import { createRemembering } from '../domain/profiles/remembering';
import type { SessionKeeper } from '../domain/session/session-keeper';
import { profilesDocument } from '../storage/documents';
import { sha256 } from '../system/digest';
import { systemRandom } from '../system/random';
import type { PolicyDoor } from './policy';

interface ProfilesSurroundings {
  readonly dataFolder: string;
  readonly publish: Publish<KeyturnContract>;
  readonly notices: NoticeBoard;
  readonly log: Log;
  readonly policy: Pick<PolicyDoor, 'session'>;
}

interface RememberedParts<S extends Pick<SessionKeeper, 'signIn'>> {
  readonly session: S;
  readonly practice: Pick<PracticeKeeper, 'current'>;
}

/** The saved sign-ins, and the sign-in that keeps what has worked among them. */
export const composeProfiles = ({ dataFolder, publish, notices, log, policy }: ProfilesSurroundings) => {
  const profiles = createProfileKeeper({
    document: profilesDocument(dataFolder),
    random: systemRandom,
    onChanged: (changed) => {
      publish('profiles', 'changed', changed);
    },
  });

  const approvals = createProfileApprovals({ profiles, digest: sha256, log });

  const remembering = <S extends Pick<SessionKeeper, 'signIn'>>({
    session,
    practice,
  }: RememberedParts<S>): S => {
    const signIn = createRemembering({
      signIn: session.signIn,
      profiles,
      takeApproval: approvals.takeFor,
      practiceUrl: () => {
        const vault = practice.current();
        return vault.state === 'open' ? vault.url : undefined;
      },
      log,
      onNotKept: ({ code }) => {
        publish('profiles', 'notSaved', { code });
      },
    });
    return policy.session({ ...session, signIn }, { profiles, practice });
  };

  return {
    ...profiles,
    approvals,
    remembering,
    start: async (): Promise<void> => {
      notices.tell('profiles.json', await profiles.start());
    },
  };
};
