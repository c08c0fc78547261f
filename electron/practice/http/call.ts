import type { Session } from '../auth/sessions';
import type { Vault } from '../vault';
import type { User } from '../world/user';
import type { World } from '../world/world';
import type { Answer } from './answer';
import type { Body } from './body';
import type { Query } from './query';

/** The variable parts of the path. */
export interface Params {
  text(name: string): string;
  /** Refuses what is no number. */
  id(name: string): number;
}

/** A request that anybody may make. */
export interface Call {
  readonly vault: Vault;
  readonly world: World;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  header(name: string): string | undefined;
}

/** A request of somebody the vault knows. */
export interface UserCall extends Call {
  readonly user: User;
  /** Null where Windows vouches for the user. */
  readonly session: Session | null;
}

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type Method = (typeof methods)[number];

interface RouteOf<A, C> {
  readonly access: A;
  readonly method: Method;
  /** Below the base: `/api/v1/secrets/:id`; a part with a colon is a parameter. */
  readonly path: string;
  readonly handle: (call: C) => Answer | Promise<Answer>;
}

export type Route = RouteOf<'anybody', Call> | RouteOf<'user', UserCall>;

/** `on('GET', '/api/v1/…', …)`: for signed-in users. */
export const on = (
  method: Method,
  path: string,
  handle: (call: UserCall) => Answer | Promise<Answer>,
): Route => ({
  access: 'user',
  method,
  path,
  handle,
});

export const openOn = (
  method: Method,
  path: string,
  handle: (call: Call) => Answer | Promise<Answer>,
): Route => ({
  access: 'anybody',
  method,
  path,
  handle,
});
