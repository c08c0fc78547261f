import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Unsubscribe } from '../../../shared/ipc/channel';
import type { Failure, Reply } from '../../../shared/ipc/reply';
import type { Session, SignIn } from '../../../shared/session';
import { createNewest } from '../../app/newest';

type Attempt = 'cancel-sign-in' | 'extend-session' | 'sign-out';

export interface SessionStore {
  readonly store: StoreApi<Session>;
  /** Gives what went wrong: the form says it, beside what it is about. */
  readonly signIn: (entered: SignIn) => Promise<Failure | undefined>;
  readonly cancel: () => Promise<void>;
  /** Whether the session lasts longer now. */
  readonly extend: () => Promise<boolean>;
  readonly signOut: () => Promise<void>;
  /** Signs out of a server that is known to be gone, so that nobody needs to hear that it did not answer. */
  readonly forget: () => Promise<void>;
  readonly fromSnapshot: (session: Session) => void;
  readonly follow: () => Unsubscribe;
}

interface Verbs {
  readonly signIn: (entered: SignIn) => Promise<Reply<Session>>;
  readonly cancelSignIn: () => Promise<Reply<Session>>;
  readonly extend: () => Promise<Reply<Session>>;
  readonly signOut: () => Promise<Reply<Session>>;
  readonly failed: (attempt: Attempt, failure: Failure) => void;
  readonly worked: (attempt: Attempt) => void;
  readonly onChanged: (listener: (session: Session) => void) => Unsubscribe;
}

export const createSessionStore = (verbs: Verbs): SessionStore => {
  const store = createStore<Session>()(() => ({ state: 'signed-out' }));
  const newest = createNewest<Session>((session) => {
    store.setState(session, true);
  });

  const ask = async (verb: () => Promise<Reply<Session>>): Promise<Failure | undefined> => {
    const question = newest.ask();
    const reply = await verb();
    if (!reply.ok) return reply.failure;
    newest.fromAnswer(question, reply.value);
    return undefined;
  };
  const attempt = async (name: Attempt, verb: () => Promise<Reply<Session>>): Promise<boolean> => {
    const failure = await ask(verb);
    if (!failure) verbs.worked(name);
    // That a session has ended is told by the session itself.
    else if (failure.code !== 'session-ended') verbs.failed(name, failure);
    return failure === undefined;
  };

  return {
    store,
    signIn: async (entered) => {
      const failure = await ask(() => verbs.signIn(entered));
      // What was told of the session before this one is no news any more.
      if (!failure) for (const name of ['extend-session', 'sign-out'] as const) verbs.worked(name);
      return failure;
    },
    cancel: async () => {
      await attempt('cancel-sign-in', verbs.cancelSignIn);
    },
    extend: () => attempt('extend-session', verbs.extend),
    signOut: async () => {
      await attempt('sign-out', verbs.signOut);
    },
    forget: async () => {
      await ask(verbs.signOut);
    },
    fromSnapshot: newest.fromSnapshot,
    follow: () => verbs.onChanged(newest.fromEvent),
  };
};
