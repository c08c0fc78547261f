import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import { isSameServer } from '../../../shared/same-server';
import type { Opened, SignIn } from '../../../shared/session';
import type { Answered, TokenCommands, VaultServer } from '../ports';
import { asSignIn } from './as-sign-in';
import { createAsking } from './asking';
import { enter } from './entering';
import type { Entry } from './keys';
import { leftoverOf } from './leftover';
import type { Revocations } from './revocations';
import { settleAddress } from './server-address';
import type { SessionHolder } from './session-holder';
import { LONGEST_NAME } from './sign-in';

interface ConfirmingDeps {
  readonly serverAt: (address: string) => VaultServer;
  readonly commands: TokenCommands;
  readonly holder: Pick<SessionHolder, 'session'>;
  readonly revocations: Pick<Revocations, 'drop'>;
}

interface Question {
  readonly address: string;
  readonly method: SignIn['method'];
}

const isSame = (opened: Opened, { address, vault, user }: Record<'address' | 'vault' | 'user', string>) =>
  opened.user === user.slice(0, LONGEST_NAME) &&
  isSameServer(opened.server, vault) &&
  isSameServer(opened.tenant ?? opened.server, address);

/**
 * Signs in beside the session, to hear from the server who that is, and signs out of that again. What works in the session
 * meanwhile goes on with its own token: it could not tell whether a write was taken if the token changed under it.
 */
export const createConfirming = ({ serverAt, commands, holder, revocations }: ConfirmingDeps) => {
  /** What was entered is not within reach here, so that it is forgotten once it is sent. */
  const settle = async (question: Question, entering: Promise<Answered<Entry>>): Promise<Reply<true>> => {
    const { method, address } = question;
    const got = await entering;
    if (!got.ok) return got;
    const { keys, vault = address } = got.value;
    const server = serverAt(vault);
    const named = await createAsking().ask((cancel) => server.whoIs(keys.pass, cancel));
    const leftover = leftoverOf(server, { method, keys, ends: 'ours' });
    if (leftover) revocations.drop(leftover);
    if (!named.ok) return { ok: false, failure: asSignIn(named.failure, method) };

    const session = holder.session();
    if (!('opened' in session)) return fail('session-ended');
    return isSame(session.opened, { address, vault, user: named.value }) ? succeed(true) : fail('other-user');
  };

  return (entered: SignIn): Promise<Reply<true>> => {
    const settled = settleAddress(entered.server);
    if (!settled.ok) return Promise.resolve(settled);
    const address = settled.value;
    const server = serverAt(address);
    const entering = createAsking().ask((cancel) => enter(entered, { server, address, commands, cancel }));
    return settle({ address, method: entered.method }, entering);
  };
};
