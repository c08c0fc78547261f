import { fail, succeed, type Reply } from '../../shared/ipc/reply';
import type { ShownPolicy } from '../../shared/policy';
import type { Settings } from '../../shared/settings';
import type { NoticeBoard } from '../domain/notices';
import { settingsInForce } from '../domain/policy/managed';
import { underPolicy } from '../domain/policy/managed-settings';
import { NO_POLICY, readPolicy, type Policy } from '../domain/policy/policy';
import { mayPractise, maySignIn, shownPolicy } from '../domain/policy/policy-gate';
import type { Log } from '../domain/ports';
import type { PracticeKeeper } from '../domain/practice/practice-keeper';
import type { ProfileKeeper } from '../domain/profiles/profile-keeper';
import type { SessionKeeper } from '../domain/session/session-keeper';
import type { SettingsKeeper } from '../domain/settings/settings-keeper';
import { updateWay, type Built, type Installation, type UpdateWay } from '../domain/updates/way';
import { findPolicy } from '../system/policy-places';

interface PolicyWorld {
  readonly log: Log;
  readonly notices: NoticeBoard;
}

interface KnownHere {
  readonly profiles: Pick<ProfileKeeper, 'current'>;
  readonly practice: Pick<PracticeKeeper, 'current'>;
}

export interface PolicyDoor {
  /** Read once: what an administrator changes meanwhile holds from the next start on. */
  readonly start: () => Promise<void>;
  readonly shown: () => ShownPolicy;
  readonly inForce: (own: Settings) => Settings;
  readonly settings: (keeper: SettingsKeeper) => SettingsKeeper;
  readonly session: <S extends Pick<SessionKeeper, 'signIn'>>(session: S, known: KnownHere) => S;
  readonly mayPractise: () => Reply<true>;
  readonly updates: (installation: Installation, built: Built) => UpdateWay;
}

/** What the organisation says, in front of everything that it can say something of. */
export const composePolicy = ({ log, notices }: PolicyWorld): PolicyDoor => {
  let policy: Policy = NO_POLICY;
  const current = () => policy;

  return {
    start: async () => {
      policy = readPolicy(await findPolicy());
      if (policy.state === 'none') return;
      const { from, fault } = policy;
      log.info('there is a policy', { from, ...fault });
      if (fault) notices.put('policy', { kind: 'policy-refused', from });
    },
    shown: () => shownPolicy(policy),
    inForce: (own) => settingsInForce(policy, own),
    settings: (keeper) => underPolicy(keeper, current),
    session: (session, { profiles, practice }) => ({
      ...session,
      signIn: (entered) => {
        const vault = practice.current();
        const practiceUrl = vault.state === 'open' ? vault.url : undefined;
        const may = maySignIn(policy, entered, { saved: profiles.current().list, practiceUrl });
        return may.ok ? session.signIn(entered) : Promise.resolve(may);
      },
    }),
    updates: (installation, built) => updateWay(policy, installation, built),
    mayPractise: () => (mayPractise(policy) ? succeed(true) : fail('practice-not-allowed')),
  };
};
