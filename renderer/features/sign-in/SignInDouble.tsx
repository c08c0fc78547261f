import type { KeyturnDoubles } from '../../../shared/ipc/contract';
import { succeed, type Reply } from '../../../shared/ipc/reply';
import type { ShownPolicy } from '../../../shared/policy';
import type { Profiles } from '../../../shared/profiles';
import type { Session, SignIn } from '../../../shared/session';
import { createActivityDouble } from '../../app/activity-double';
import { createDoctorDouble } from '../../app/doctor-double';
import { createFinderDouble } from '../../app/finder-double';
import { createPracticeDouble } from '../../app/practice-double';
import { createComputerDouble } from '../../app/computer-double';
import { createProfilesDouble } from '../../app/profiles-double';
import { createSessionDouble } from '../../app/session-double';
import { createTrustDouble } from '../../app/trust-double';
import { createNetworkStore } from '../network';
import { SignInView } from './SignInView';
import type { EarlierSession } from './use-sign-in-form';

interface Given {
  readonly earlier?: EarlierSession | undefined;
  readonly finder?: KeyturnDoubles['finder'];
  readonly computer?: KeyturnDoubles['computer'] | undefined;
  readonly saved?: Profiles | undefined;
  readonly trust?: KeyturnDoubles['trust'];
  readonly policy?: ShownPolicy | undefined;
}

/** The sign-in screen before a server whose answers the test gives, one for each try, and what it said aloud. */
export const createSignInDouble = ({
  earlier,
  finder = {},
  computer = {},
  saved,
  trust = {},
  policy,
}: Given = {}) => {
  const waiting: ((reply: Reply<Session>) => void)[] = [];
  const asked: SignIn[] = [];
  const cancels: number[] = [];
  const said: string[] = [];
  const alerted: string[] = [];
  const signIn = (entered: SignIn) => {
    asked.push(entered);
    return new Promise<Reply<Session>>((resolve) => {
      waiting.push(resolve);
    });
  };
  const cancelSignIn = () => {
    cancels.push(asked.length);
    return Promise.resolve(succeed<Session>({ state: 'signed-out' }));
  };
  const { store, event } = createSessionDouble({ signIn, cancelSignIn });
  store.follow();

  const profiles = createProfilesDouble();
  profiles.store.follow();
  if (saved) profiles.store.fromSnapshot(saved);

  const view = (
    <SignInView
      activity={createActivityDouble().store}
      doctor={createDoctorDouble()}
      finder={createFinderDouble(finder)}
      network={createNetworkStore({ systemProxy: () => Promise.resolve(succeed({ kind: 'none' })) })}
      computer={createComputerDouble(computer)}
      practice={createPracticeDouble().store}
      profiles={profiles.store}
      session={store}
      trust={createTrustDouble(trust)}
      dates={{ format: 'iso', locale: 'en-GB' }}
      earlier={earlier}
      policy={policy}
      locale="en-GB"
      version="1.2.3"
      onWindows={false}
      say={(text) => said.push(text)}
      alert={(text) => alerted.push(text)}
      onNetworkSettings={() => undefined}
      onActivity={() => undefined}
      onTicketKeys={() => undefined}
    />
  );
  const answer = (reply: Reply<Session>) => waiting.shift()?.(reply);
  return { view, answer, send: event.send, sendProfiles: profiles.event.send, asked, cancels, said, alerted };
};
