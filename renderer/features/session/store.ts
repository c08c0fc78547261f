import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Unsubscribe } from '../../../shared/ipc/channel';
import type { Failure, Reply } from '../../../shared/ipc/reply';
import type { Session, SignIn } from '../../../shared/session';
import { createNewest } from '../../app/newest';

type Attempt = 'cancel-sign-in' | 'extend-session' | 'sign-out' | 'end-token';

export interface SessionStore {
  readonly store: StoreApi<Session>;
  /** Gives what went wrong: the form says it, beside what it is about. */
  readonly signIn: (entered: SignIn) => Promise<Failure | undefined>;
  readonly cancel: () => Promise<void>;
  /** Whether the session lasts longer now. */
  readonly extend: () => Promise<boolean>;
  /** Somebody is at work: a session in use is worth extending. */
  readonly used: () => void;
  /** Covers all of it until its user is back. */
  readonly lock: () => void;
  /** Whether nothing of it is left at the server, as far as that is Keyturn's. */
  readonly signOut: () => Promise<boolean>;
  /** Signs out, and has the server end the token whoever has got it. Whether it has. */
  readonly endToken: () => Promise<boolean>;
  /** Signs out of a server that is known to be gone, so that nobody needs to hear that it did not answer. */
  readonly forget: () => Promise<void>;
  readonly fromSnapshot: (session: Session) => void;
  readonly follow: () => Unsubscribe;
}

const OF_ONE_SESSION = ['extend-session', 'sign-out', 'end-token'] as const;

interface Verbs {
  readonly signIn: (entered: SignIn) => Promise<Reply<Session>>;
  readonly cancelSignIn: () => Promise<Reply<Session>>;
  readonly extend: () => Promise<Reply<Session>>;
  readonly used: () => Promise<Reply<true>>;
  readonly lock: () => Promise<Reply<unknown>>;
  readonly signOut: () => Promise<Reply<Session>>;
  readonly endToken: () => Promise<Reply<Session>>;
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
    // What has become of the session is told by the session itself.
    else if (failure.code !== 'session-ended' && failure.code !== 'no-refresh-left')
      verbs.failed(name, failure);
    return failure === undefined;
  };

  return {
    store,
    signIn: async (entered) => {
      const failure = await ask(() => verbs.signIn(entered));
      // What was told of the session before this one is no news any more.
      if (!failure) for (const name of OF_ONE_SESSION) verbs.worked(name);
      return failure;
    },
    cancel: async () => {
      await attempt('cancel-sign-in', verbs.cancelSignIn);
    },
    extend: () => attempt('extend-session', verbs.extend),
    used: () => {
      void verbs.used();
    },
    lock: () => {
      void verbs.lock();
    },
    signOut: () => attempt('sign-out', verbs.signOut),
    endToken: () => attempt('end-token', verbs.endToken),
    forget: async () => {
      await ask(verbs.signOut);
    },
    fromSnapshot: newest.fromSnapshot,
    follow: () => verbs.onChanged(newest.fromEvent),
  };
};
