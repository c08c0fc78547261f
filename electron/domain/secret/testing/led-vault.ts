import type { Failure } from '../../../../shared/ipc/reply';
import { noAccess } from '../../access/testing/no-access';
import type { Answered, Cancel, VaultServer } from '../../ports';
import type { Authorised, Question } from '../../session/authorised';
import type { VaultAccess } from '../../vault-access';
import type { SecretState, SecretSummary, VaultSecret } from '../../vault-secret';
import type { VaultPasswords } from '../../vault-passwords';
import { noPasswords } from '../../rotation/testing/no-passwords';
import { noSecret } from './no-secret';

const nothing = () => Promise.resolve({ ok: false, failure: { code: 'internal' } } as const);
const nobodyCancels: Cancel = { isCancelled: () => false, onCancelled: () => undefined };
const pass = { kind: 'token', token: 'a token of a test' } as const;

interface Led {
  readonly secret?: Partial<VaultSecret>;
  readonly access?: Partial<VaultAccess>;
  readonly passwords?: Partial<VaultPasswords>;
}

/** A vault that answers what a test asks of it, to a session that lasts. */
export const ledVault = ({ secret, access, passwords }: Led): Pick<Authorised, 'read' | 'write'> => {
  const server: VaultServer = {
    signIn: nothing,
    refresh: nothing,
    whoIs: nothing,
    revoke: nothing,
    list: { page: nothing },
    folders: { page: nothing },
    secret: { ...noSecret, ...secret },
    passwords: { ...noPasswords, ...passwords },
    access: { ...noAccess, ...access },
    tenant: { address: '', signIn: nothing, vaults: nothing },
  };
  const ask = <T>(question: Question<T>): Promise<Answered<T>> => question(server, pass, nobodyCancels);
  return { read: ask, write: ask };
};

export const no = (code: Failure['code']): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure: { code },
});
export const yes = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const summaryOf = (change: Partial<SecretSummary> = {}): SecretSummary => ({
  id: 7,
  name: 'one',
  template: { id: 2, name: 'Password' },
  folder: null,
  folderId: null,
  isActive: true,
  heartbeat: null,
  outOfSync: null,
  daysLeft: null,
  isPasswordHidden: false,
  needsCheckout: false,
  needsComment: false,
  needsApproval: false,
  hasDoubleLock: false,
  ...change,
});

export const stateOf = (change: Partial<SecretState> = {}): SecretState => ({
  state: 'None',
  isActive: true,
  isCheckedOut: false,
  isCheckedOutByYou: false,
  checkedOutBy: null,
  checkoutMinutes: 30,
  minutesLeft: null,
  isChangePending: false,
  mayExtend: false,
  actions: [],
  ...change,
});
