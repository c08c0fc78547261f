import { succeed, type Reply } from '../../../shared/ipc/reply';
import type { Session, SignIn } from '../../../shared/session';
import { createPracticeDouble } from '../../app/practice-double';
import { createSessionDouble } from '../../app/session-double';
import { createNetworkStore } from '../network';
import { SignInView } from './SignInView';
import type { EndedSession } from './use-sign-in-form';

/** The sign-in screen before a server whose answers the test gives, one for each try, and what it said aloud. */
export const createSignInDouble = (ended?: EndedSession) => {
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

  const view = (
    <SignInView
      network={createNetworkStore({ systemProxy: () => Promise.resolve(succeed({ kind: 'none' })) })}
      practice={createPracticeDouble().store}
      session={store}
      ended={ended}
      locale="en-GB"
      version="1.2.3"
      onWindows={false}
      say={(text) => said.push(text)}
      alert={(text) => alerted.push(text)}
      onNetworkSettings={() => undefined}
    />
  );
  const answer = (reply: Reply<Session>) => waiting.shift()?.(reply);
  return { view, answer, send: event.send, asked, cancels, said, alerted };
};
