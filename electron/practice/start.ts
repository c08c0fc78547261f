import { randomBytes } from 'node:crypto';
import type { Chosen } from './choices';
import { createDispatch } from './http/dispatch';
import { createRouter } from './http/router';
import { startServer } from './http/server';
import { allRoutes } from './routes/all-routes';
import { createVaultState, type Vault } from './vault';
import { worlds, type WorldName } from './worlds/all-worlds';

export interface StartOptions {
  /** Of this machine only. */
  readonly host?: string;
  /** 0 for any that is free. */
  readonly port?: number;
  /** `/SecretServer`, or empty for the root. */
  readonly base?: string;
  readonly world?: WorldName;
  readonly seed?: number;
  readonly tokenSeconds?: number;
  readonly maxRefreshes?: number;
  readonly refreshTokens?: boolean;
  readonly otp?: boolean;
  readonly chosen?: Partial<Chosen>;
  readonly startAt?: number;
  /** Guards the control routes; made up unless given. */
  readonly control?: string;
  readonly tls?: { readonly key: string; readonly cert: string };
  readonly proxyUserHeader?: string;
}

export interface RunningVault {
  /** With the base, without a slash at its end. */
  readonly url: string;
  /** What the control routes ask for as a bearer token. */
  readonly control: string;
  readonly vault: Vault;
  stop(): Promise<void>;
}

const DEFAULTS = {
  host: '127.0.0.1',
  port: 0,
  base: '/SecretServer',
  world: 'demo',
  seed: 1,
  tokenSeconds: 1_200,
  maxRefreshes: 3,
  refreshTokens: true,
  otp: true,
} as const satisfies StartOptions;

export async function startVault(options: StartOptions = {}): Promise<RunningVault> {
  const given = { ...DEFAULTS, ...options };
  const control = given.control ?? randomBytes(24).toString('base64url');
  const base = given.base.split('/').filter(Boolean);
  const { tokenSeconds, maxRefreshes, refreshTokens } = given;
  const vault = createVaultState({
    build: worlds[given.world],
    rules: { tokenSeconds, maxRefreshes, refreshTokens },
    otp: given.otp,
    seed: given.seed,
    chosen: given.chosen,
    startAt: given.startAt,
  });
  const server = await startServer({
    host: given.host,
    port: given.port,
    base,
    dispatch: createDispatch(vault, createRouter(allRoutes)),
    tls: given.tls,
    proxyUserHeader: given.proxyUserHeader,
  });
  return {
    url: [server.origin, ...base].join('/'),
    control,
    vault,
    stop: async () => {
      vault.stop();
      await server.stop();
    },
  };
}
