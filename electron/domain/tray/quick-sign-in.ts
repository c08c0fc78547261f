import type { Profile } from '../../../shared/profiles';
import type { SignIn } from '../../../shared/session';

/** A saved sign-in as it is entered, where nothing is left to be typed; undefined where something is. */
export const quickSignIn = ({ account, server, refreshesAllowed }: Profile): SignIn | undefined => {
  const every = { server, refreshesAllowed, remember: true };
  if (account.method === 'windows') return { method: 'windows', ...every };
  if (account.method !== 'command') return undefined;
  return { method: 'command', ...every, program: account.program, arguments: [...account.arguments] };
};
