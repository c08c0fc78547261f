import type { LockedAccount, LockKey } from '../../../shared/lock';
import type { Account } from '../../../shared/profile-identity';
import type { Session, SignIn } from '../../../shared/session';
import type { Reply } from '../../../shared/ipc/reply';
import { accountOf } from '../profiles/account-of';

/** How the present session was signed in to. Nothing secret is in it. */
interface WayIn {
  readonly server: string;
  readonly account: Account;
  readonly refreshesAllowed: number | null;
}

const BY: Readonly<Record<Account['method'], LockedAccount['by']>> = {
  credentials: 'password',
  token: 'token',
  command: 'command',
  windows: 'windows',
  client: 'client-secret',
};

const withKey = ({ server, account, refreshesAllowed }: WayIn, { secret, code }: LockKey): SignIn => {
  const where = { server, refreshesAllowed };
  switch (account.method) {
    case 'credentials':
      return { ...where, ...account, password: secret, code };
    case 'token':
      return { ...where, ...account, token: secret };
    case 'client':
      return { ...where, ...account, clientSecret: secret };
    case 'command':
      return { ...where, ...account, arguments: [...account.arguments] };
    case 'windows':
      return { ...where, ...account };
  }
};

/** Remembers how somebody came in, so that he can show in the same way that it is he who comes back. */
export const createWayIn = () => {
  let way: WayIn | undefined;

  const keep = async (came: WayIn, opening: Promise<Reply<Session>>): Promise<Reply<Session>> => {
    const reply = await opening;
    if (reply.ok && reply.value.state === 'active') way = came;
    return reply;
  };

  return {
    /** What was entered is not within reach any more while the server is asked. */
    remembering:
      (signIn: (entered: SignIn) => Promise<Reply<Session>>) =>
      (entered: SignIn): Promise<Reply<Session>> => {
        const { server, refreshesAllowed } = entered;
        return keep({ server, refreshesAllowed, account: accountOf(entered) }, signIn(entered));
      },
    by: (method: Account['method']): LockedAccount['by'] => BY[method],
    /** The same sign-in once more, with what is secret in it from whoever is there now. */
    again: (key: LockKey): SignIn | undefined => way && withKey(way, key),
    forget: () => {
      way = undefined;
    },
  };
};
