import { randomBytes } from 'node:crypto';
import { newToken } from './auth/sessions';
import type { Chosen } from './chosen';
import { createControlRoutes } from './control/control-routes';
import { createGate } from './control/gate';
import { createMischief } from './control/mischief';
import { createRecorder } from './control/recorder';
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
  /** Infinity for sessions that do not end by themselves. */
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
  readonly onMistake?: (problem: unknown) => void;
}

export interface RunningVault {
  /** With the base, without a slash at its end. */
  readonly url: string;
  /** What the control routes ask for as a bearer token. */
  readonly control: string;
  /** A token of the first user that does not end by itself. */
  readonly accessToken: string;
  readonly vault: Vault;
  /** Mistakes of the vault itself, which its callers met as a plain 500. */
  readonly mistakes: readonly unknown[];
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
  const accessToken = newToken();
  const base = given.base.split('/').filter(Boolean);
  const { tokenSeconds, maxRefreshes, refreshTokens } = given;
  const vault = createVaultState({
    build: worlds[given.world],
    rules: { tokenSeconds, maxRefreshes, refreshTokens },
    otp: given.otp,
    accessToken,
    seed: given.seed,
    chosen: given.chosen,
    startAt: given.startAt,
  });
  const tools = { vault, recorder: createRecorder(), mischief: createMischief() };
  const mistakes: unknown[] = [];
  const server = await startServer({
    host: given.host,
    port: given.port,
    base,
    dispatch: createDispatch(vault, createRouter([...allRoutes, ...createControlRoutes(control, tools)])),
    handle: createGate(tools),
    onMistake: (problem) => {
      mistakes.push(problem);
      given.onMistake?.(problem);
    },
    tls: given.tls,
    proxyUserHeader: given.proxyUserHeader,
  });
  const url = [server.origin, ...base].join('/');
  vault.place.url = url;
  return {
    url,
    control,
    accessToken,
    vault,
    mistakes,
    stop: async () => {
      vault.stop();
      await server.stop();
    },
  };
}
