import type { Failure, Reply } from '../../../shared/ipc/reply';
import type { Account } from '../../../shared/profile-identity';
import type { Session, SignIn } from '../../../shared/session';
import type { Log, TokenCommand } from '../ports';
import { settleAddress } from '../session/server-address';
import { accountOf } from './account-of';
import type { ProfileKeeper } from './profile-keeper';

interface RememberingDeps {
  readonly signIn: (entered: SignIn) => Promise<Reply<Session>>;
  readonly profiles: Pick<ProfileKeeper, 'find' | 'remember'>;
  /** Hands over the mark of a command that may always run: once it is saved, the saved sign-in has it. */
  readonly takeApproval: <T>(
    command: TokenCommand,
    save: (mark: string | undefined) => Promise<T>,
  ) => Promise<T>;
  /** The address of the practice vault, while it is open: nothing in it is worth remembering. */
  readonly practiceUrl: () => string | undefined;
  readonly log: Log;
  readonly onNotKept: (failure: Pick<Failure, 'code'>) => void;
}

/** What may be kept of a sign-in, taken out of it before it starts: the password is within nobody's reach afterwards. */
interface Wish {
  readonly server: string;
  readonly account: Account;
  readonly refreshesAllowed: number | null;
}

/** Signs in, and once that has worked keeps what it was done with, if that is wanted. Nobody waits for the disk. */
export const createRemembering = (deps: RememberingDeps) => {
  const { signIn, profiles, takeApproval, practiceUrl, log, onNotKept } = deps;

  const withApproval = <T>({ server, account }: Wish, save: (mark: string | undefined) => Promise<T>) =>
    account.method === 'command' ? takeApproval({ server, ...account }, save) : save(undefined);

  const keep = async (wish: Wish, user: string): Promise<void> => {
    try {
      const kept = await withApproval(wish, (approved) => profiles.remember({ ...wish, user, approved }));
      if (!kept.ok) onNotKept(kept.failure);
    } catch (error) {
      log.error('a sign-in was not saved', { error: error instanceof Error ? error.name : typeof error });
      onNotKept({ code: 'internal' });
    }
  };

  const keepWhatWorks = async (wish: Wish, opening: Promise<Reply<Session>>): Promise<Reply<Session>> => {
    const reply = await opening;
    if (reply.ok && reply.value.state === 'active')
      keep(wish, reply.value.opened.user).catch(() => undefined);
    return reply;
  };

  const wishOf = (entered: SignIn): Wish | undefined => {
    const server = settleAddress(entered.server);
    if (!entered.remember || !server.ok || server.value === practiceUrl()) return undefined;
    return { server: server.value, account: accountOf(entered), refreshesAllowed: entered.refreshesAllowed };
  };

  /** How often it may be extended, from when it was said before, unless it is said now. */
  const withAllowance = (entered: SignIn): SignIn => {
    const server = settleAddress(entered.server);
    if (entered.refreshesAllowed !== null || !server.ok) return entered;
    const known = profiles.find({ server: server.value, account: accountOf(entered) });
    return { ...entered, refreshesAllowed: known?.refreshesAllowed ?? null };
  };

  return (entered: SignIn): Promise<Reply<Session>> => {
    const wish = wishOf(entered);
    const opening = signIn(withAllowance(entered));
    return wish ? keepWhatWorks(wish, opening) : opening;
  };
};
