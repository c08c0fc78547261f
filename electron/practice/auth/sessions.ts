import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock';
import type { User } from '../world/user';

export interface Session {
  readonly id: number;
  readonly userId: number;
  readonly accessToken: string;
  readonly startedAt: number;
  /** Infinity for a token that somebody made by hand. */
  readonly expiresAt: number;
  readonly refreshesLeft: number;
  /** Single use; absent where refresh tokens are switched off. */
  readonly refreshToken: string | null;
  revoked: boolean;
  refreshUsed: boolean;
}

/** Turned by flags and by the control routes. */
export interface SessionRules {
  /** Infinity: sessions do not end by themselves. */
  tokenSeconds: number;
  maxRefreshes: number;
  refreshTokens: boolean;
}

export interface Sessions {
  start(user: User): Session;
  /** As long as any session, and nothing to refresh it with. */
  issue(user: User): Session;
  /** Makes a token good that does not end by itself, as the user interface of the vault hands one out. */
  adopt(user: User, accessToken: string): Session;
  /** @returns undefined when that refresh token is unknown, used, too old or one too many */
  refresh(refreshToken: string, options: { revokeOld: boolean }): Session | undefined;
  /** What became of a token: still good, once good, or never. */
  find(accessToken: string): { readonly session: Session; readonly isGood: boolean } | undefined;
  revoke(session: Session): void;
  all(): Iterable<Session>;
}

/** A refresh token outlives its access token by this long. */
const REFRESH_GRACE_MS = 15 * 60_000;

/** So many sessions are remembered, dead or alive: a token must be known to be called expired. */
const REMEMBERED = 20_000;

export const newToken = (): string => randomBytes(96).toString('base64url');

type Opening = Pick<Session, 'accessToken' | 'startedAt' | 'expiresAt' | 'refreshesLeft' | 'refreshToken'>;

export function createSessions(clock: Clock, rules: SessionRules): Sessions {
  const byToken = new Map<string, Session>();
  const byRefresh = new Map<string, Session>();
  let lastId = 0;

  const keep = (session: Session): Session => {
    byToken.set(session.accessToken, session);
    if (session.refreshToken !== null) byRefresh.set(session.refreshToken, session);
    if (byToken.size > REMEMBERED) {
      const [oldest] = byToken.values();
      if (oldest !== undefined) {
        byToken.delete(oldest.accessToken);
        byRefresh.delete(oldest.refreshToken ?? '');
      }
    }
    return session;
  };
  const open = (userId: number, given: Opening): Session =>
    keep({
      id: (lastId += 1),
      userId,
      revoked: false,
      refreshUsed: false,
      ...given,
    });
  const timed = (): Opening => {
    const startedAt = clock.now();
    const expiresAt = startedAt + rules.tokenSeconds * 1_000;
    return { accessToken: newToken(), startedAt, expiresAt, refreshesLeft: 0, refreshToken: null };
  };
  /** Where sessions do not end there is nothing to refresh. */
  const refreshable = (userId: number, refreshesLeft: number): Session => {
    const isWanted = rules.refreshTokens && Number.isFinite(rules.tokenSeconds);
    return open(userId, { ...timed(), refreshesLeft, refreshToken: isWanted ? newToken() : null });
  };

  return {
    start: (user) => refreshable(user.id, rules.maxRefreshes),
    issue: (user) => open(user.id, timed()),
    adopt: ({ id }, accessToken) => open(id, { ...timed(), accessToken, expiresAt: Infinity }),
    refresh: (refreshToken, { revokeOld }) => {
      const session = byRefresh.get(refreshToken);
      if (session === undefined || session.refreshUsed || session.refreshesLeft <= 0) return undefined;
      if (session.revoked || clock.now() >= session.expiresAt + REFRESH_GRACE_MS) return undefined;
      session.refreshUsed = true;
      session.revoked = revokeOld;
      return refreshable(session.userId, session.refreshesLeft - 1);
    },
    find: (accessToken) => {
      const session = byToken.get(accessToken);
      if (session === undefined) return undefined;
      return { session, isGood: !session.revoked && clock.now() < session.expiresAt };
    },
    revoke: (session) => {
      session.revoked = true;
    },
    all: () => byToken.values(),
  };
}
