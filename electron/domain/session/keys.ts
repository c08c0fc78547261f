import type { Grant, Pass, TokenCommand } from '../ports';

/** What brings another pass without asking anybody. */
export type RenewBy =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refresh-token'; readonly refreshToken: string }
  | { readonly kind: 'command'; readonly command: TokenCommand };

/** What a session is open with. It stays in the memory of the main process. */
export interface Keys {
  readonly pass: Pass;
  readonly renewBy: RenewBy;
}

/** Keys as they are got, and for how long. */
export interface Entry {
  readonly keys: Keys;
  /** Undefined when nobody says. */
  readonly lifetimeMs: number | undefined;
  /** Where they are good, when that is elsewhere than where they were got. */
  readonly vault?: string;
}

const NOTHING: RenewBy = { kind: 'nothing' };

export const grantedEntry = ({ token, refreshToken, lifetimeMs }: Grant): Entry => {
  const renewBy: RenewBy = refreshToken === undefined ? NOTHING : { kind: 'refresh-token', refreshToken };
  return { keys: { pass: { kind: 'token', token }, renewBy }, lifetimeMs };
};

/** Of a token that somebody else has got, nobody here knows when it ends. */
export const suppliedEntry = (token: string, command?: TokenCommand): Entry => {
  const renewBy: RenewBy = command === undefined ? NOTHING : { kind: 'command', command };
  return { keys: { pass: { kind: 'token', token }, renewBy }, lifetimeMs: undefined };
};

export const windowsEntry = (): Entry => ({
  keys: { pass: { kind: 'windows' }, renewBy: NOTHING },
  lifetimeMs: undefined,
});

export const withoutRefresh = ({ pass, renewBy }: Keys): Keys => ({
  pass,
  renewBy: renewBy.kind === 'refresh-token' ? NOTHING : renewBy,
});
