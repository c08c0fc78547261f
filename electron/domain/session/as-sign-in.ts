import type { Failure, FailureCode } from '../../../shared/ipc/reply';
import type { SignIn } from '../../../shared/session';

const REFUSED: Readonly<Record<SignIn['method'], FailureCode>> = {
  credentials: 'sign-in-refused',
  token: 'token-refused',
  command: 'token-refused',
  windows: 'sign-in-refused',
  client: 'client-refused',
};

/** A token that is refused as soon as it is given out is no session that has ended: there has been none. */
export const asSignIn = (failure: Failure, method: SignIn['method']): Failure => {
  const code = REFUSED[method];
  if (failure.code === 'session-ended') return { code };
  return failure.code === 'sign-in-refused' ? { ...failure, code } : failure;
};
