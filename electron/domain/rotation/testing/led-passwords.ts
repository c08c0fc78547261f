import { fail } from '../../../../shared/ipc/reply';
import { noAccess } from '../../access/testing/no-access';
import type { Answered } from '../../ports';
import { ledVault, stateOf, summaryOf } from '../../secret/testing/led-vault';
import { noSecret } from '../../secret/testing/no-secret';
import type { VaultAccess } from '../../vault-access';
import type { VaultPasswords } from '../../vault-passwords';
import type { SecretState, SecretSummary, VaultSecret } from '../../vault-secret';
import { noPasswords } from './no-passwords';

type Open<T> = { -readonly [K in keyof T]?: T[K] };
type Verb = (...asked: readonly unknown[]) => unknown;

/** Each verb as it is when it is asked for, so that a test may replace it on the way. */
const following = <T extends object>(all: T, own: Open<T>): T => {
  const verbs = all as unknown as Record<string, Verb>;
  const replaced = own as unknown as Record<string, Verb | undefined>;
  return Object.fromEntries(
    Object.keys(verbs).map((name) => [
      name,
      (...asked: readonly unknown[]) => (replaced[name] ?? verbs[name])?.(...asked),
    ]),
  ) as unknown as T;
};

const yes = <T>(value: T): Promise<Answered<T>> => Promise.resolve({ ok: true, value });
export const no = (
  code:
    | 'access-denied'
    | 'request-refused'
    | 'outcome-unknown'
    | 'no-answer'
    | 'session-ended'
    | 'cancelled'
    | 'internal',
  detail?: string,
): Promise<Answered<never>> => Promise.resolve(fail(code, detail));

const createAccount = () => ({
  value: 'Old-1',
  made: 0,
  writes: [] as string[],
  audits: 1,
  orders: [] as string[],
});

type Account = ReturnType<typeof createAccount>;

const passwordsOf = (account: Account): Open<VaultPasswords> => {
  const passwords: Open<VaultPasswords> = {
    generate: () => yes(`New-${(account.made += 1)}`),
    generateByField: () => yes(`Template-${(account.made += 1)}`),
    validate: () => yes({ isValid: true, broken: [] }),
    put: (_, { value }) => {
      account.writes.push(value);
      account.value = value;
      return yes(true);
    },
    change: (_, { value }) => {
      account.writes.push(value);
      account.value = value;
      return yes(true);
    },
    status: () =>
      yes({
        status: account.writes.length > 0 ? 'Success' : 'None',
        triedAt: String(account.writes.length),
        said: null,
      }),
    stop: () => yes(true),
    tried: () => yes({ status: 'Success', checkedAt: String((account.made += 1)) }),
  };
  return passwords;
};

const accessOf = (account: Account, state: { change: Partial<SecretState> }): Open<VaultAccess> => {
  const access: Open<VaultAccess> = {
    leaveReason: () => {
      account.orders.push('reason');
      state.change = {};
      return yes(true);
    },
    checkOut: () => {
      account.orders.push('out');
      state.change = { isCheckedOut: true, isCheckedOutByYou: true };
      return yes(true);
    },
    checkIn: () => {
      account.orders.push('in');
      state.change = {};
      return yes(true);
    },
  };
  return access;
};

/** A vault with one secret in it, whose answers a test may replace. */
export const createLedVault = () => {
  const account = createAccount();
  const summary: { change: Partial<SecretSummary> } = { change: {} };
  const state: { change: Partial<SecretState> } = { change: {} };
  const field = { slug: 'password', name: 'Password', kind: 'password', isRequired: true } as const;
  const secret: Open<VaultSecret> = {
    summary: () => yes(summaryOf({ ...summary.change })),
    state: () => yes(stateOf({ actions: ['Edit', 'ViewAudit', 'ChangePasswordNow'], ...state.change })),
    template: () =>
      yes({
        changesAccounts: true,
        fields: [
          {
            slug: 'machine',
            name: 'Machine',
            kind: 'text',
            isRequired: true,
            editing: 'editors',
            requirement: null,
          },
          { ...field, editing: 'editors', requirement: 3, number: 11 },
        ],
      }),
    rules: () => no('request-refused'),
    value: (_, { slug }) => yes(slug === 'machine' ? 'srv' : account.value),
    audits: () =>
      yes({
        total: account.audits,
        records: [{ id: account.audits, action: 'Edit', by: '', account: '', at: '', notes: '', ticket: '' }],
      }),
    beat: () => yes(true),
  };
  return {
    account,
    summary,
    state,
    secret,
    passwords: passwordsOf(account),
    access: accessOf(account, state),
  };
};

export type LedVault = ReturnType<typeof createLedVault>;

/** To a session that lasts. */
export const sessionAt = (vault: LedVault) =>
  ledVault({
    secret: following(noSecret, vault.secret),
    passwords: following(noPasswords, vault.passwords),
    access: following(noAccess, vault.access),
  });
