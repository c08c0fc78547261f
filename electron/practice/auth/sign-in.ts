import type { Vault } from '../vault';
import { stepOfCode } from '../world/totp';
import type { User } from '../world/user';

export interface Credentials {
  readonly username: string;
  readonly password: string;
  readonly domain: string | undefined;
  /** Text: a leading zero belongs to it. */
  readonly otp: string | undefined;
}

export type SignIn = { readonly user: User } | { readonly refused: string };

const GENERIC = 'Login failed.';

interface Account {
  readonly name: string;
  readonly domain: string | null;
}

/** `DOMAIN\user` names the same account as the user with a field `domain`. */
function accountOf({ username, domain }: Credentials): Account {
  const split = /^([^\\]*)\\(.*)$/u.exec(username);
  const named = split?.[1] ?? domain ?? '';
  return { name: (split?.[2] ?? username).toLowerCase(), domain: named === '' ? null : named.toLowerCase() };
}

export function findUser(vault: Vault, { name, domain }: Account): User | undefined {
  return [...vault.world.users.values()].find(
    (user) => user.userName.toLowerCase() === name && (user.domain?.toLowerCase() ?? null) === domain,
  );
}

/** Why a person with the right password is still not let in. */
function obstacle(vault: Vault, user: User): string | undefined {
  if (user.lockedOut) return vault.chosen.lockedAccount === 'generic' ? GENERIC : 'Account is locked out.';
  if (user.enabled && !user.applicationAccount) return undefined;
  return vault.chosen.unwelcomeAccount === 'generic' ? GENERIC : 'This account may not sign in here.';
}

function secondFactor(vault: Vault, user: User, otp: string | undefined): string | undefined {
  if (user.otpSecret === null || !vault.mode.otp) return undefined;
  const refused = vault.chosen.otpRefused === 'generic' ? GENERIC : 'Two factor code is required or invalid.';
  if (otp === undefined || otp === '') return refused;
  const step = stepOfCode(user.otpSecret, otp, vault.clock.now());
  if (step === undefined || user.usedOtpSteps.has(step)) return refused;
  user.usedOtpSteps.add(step);
  return undefined;
}

export function signIn(vault: Vault, credentials: Credentials): SignIn {
  const user = findUser(vault, accountOf(credentials));
  if (user === undefined || user.password !== credentials.password) return { refused: GENERIC };
  const refused = obstacle(vault, user) ?? secondFactor(vault, user, credentials.otp);
  return refused === undefined ? { user } : { refused };
}
