/** What a user may do with a folder or a secret; a higher level includes the lower ones. */
export const level = { none: 0, list: 1, view: 2, edit: 3, owner: 4 } as const;
export type Level = (typeof level)[keyof typeof level];

export interface User {
  readonly id: number;
  readonly userName: string;
  /** Null for an account of the vault itself. */
  readonly domain: string | null;
  readonly displayName: string;
  readonly emailAddress: string;
  password: string;
  /** Base32; whoever has one is asked for a code at sign-in. */
  otpSecret: string | null;
  /** The steps of time already used: a code works once. */
  readonly usedOtpSteps: Set<number>;
  readonly groupIds: readonly number[];
  /** Owner of everything, whatever folders say. */
  readonly unrestricted: boolean;
  /** Names of permissions as `users/current` lists them. */
  readonly permissions: readonly string[];
  enabled: boolean;
  lockedOut: boolean;
  /** Accounts of programs may not sign in for a token of a person. */
  readonly applicationAccount: boolean;
}

export type NewUser = Pick<User, 'id' | 'userName' | 'displayName' | 'password'> & Partial<User>;

export function createUser(given: NewUser): User {
  return {
    domain: null,
    emailAddress: `${given.userName}@example.test`,
    otpSecret: null,
    usedOtpSteps: new Set(),
    groupIds: [],
    unrestricted: false,
    permissions: ['View Secrets'],
    enabled: true,
    lockedOut: false,
    applicationAccount: false,
    ...given,
  };
}

/** `DOMAIN\user` for an account of a directory, the bare name otherwise. */
export function fullName(user: User): string {
  return user.domain === null ? user.userName : `${user.domain}\\${user.userName}`;
}
