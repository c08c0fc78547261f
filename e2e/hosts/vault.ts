import { spawn, type ChildProcess } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectFolder } from './keyturn';

interface VaultUser {
  readonly username: string;
  readonly password: string;
  readonly domain?: string;
  readonly otpSecret?: string;
}

interface VaultSession {
  readonly username: string;
  readonly accessToken: string;
  readonly refreshToken: string | null;
  readonly revoked: boolean;
}

interface VaultWorld {
  readonly secrets: readonly {
    readonly items: readonly { readonly slug: string; readonly value: string }[];
  }[];
}

interface VaultRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  /** What was told; null where nothing was. */
  readonly status?: number | null;
}

/** A practice vault that the story has started, and what it says of itself to whoever holds its control token. */
export interface Vault {
  readonly url: string;
  readonly user: (name: string) => VaultUser;
  /** One that somebody else has got: as a program does that prints it. */
  readonly token: (name: string) => Promise<string>;
  readonly sessions: () => Promise<readonly VaultSession[]>;
  readonly requests: () => Promise<readonly VaultRequest[]>;
  /** What a field of a secret holds, in truth. */
  readonly valueOf: (secretId: number, slug: string) => Promise<string>;
  /** Tries to sign in, or to extend. */
  readonly grants: () => Promise<number>;
  readonly control: (route: string, body: object) => Promise<void>;
  /** What a route of its control says. */
  readonly told: (route: string) => Promise<unknown>;
  /** A mischief without an end: how often somebody tries a bad answer or a dead line again is for no story to guess. */
  readonly spoil: (mischief: object) => Promise<void>;
  /** Ends all mischief. */
  readonly mend: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface Ready {
  readonly url: string;
  readonly control: string;
  readonly users: readonly VaultUser[];
}

const ENDLESS = 1_000_000;

const readyOf = async (child: ChildProcess): Promise<Ready> => {
  if (!child.stdout) throw new Error('the vault has no voice');
  const lines = createInterface(child.stdout);
  const ended = once(child, 'exit').then(() => {
    throw new Error('the practice vault ended before it was open');
  });
  const [line] = (await Promise.race([once(lines, 'line'), ended])) as [string];
  return JSON.parse(line) as Ready;
};

export const startVault = async (flags: readonly string[] = []): Promise<Vault> => {
  const program = join(projectFolder, 'build', 'vault.mjs');
  const child = spawn(process.execPath, [program, '--json', ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { url, control: token, users } = await readyOf(child);

  const send = async (route: string, request: { readonly method?: string; readonly body?: string }) => {
    const response = await fetch(`${url}/practice/${route}`, {
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...request,
    });
    if (!response.ok) throw new Error(`the vault answered ${route} with ${response.status}`);
    return (await response.json()) as unknown;
  };
  const ask = (route: string, body?: object) =>
    send(route, body ? { method: 'POST', body: JSON.stringify(body) } : {});
  const requests = async () => (await ask('requests?more=true')) as readonly VaultRequest[];

  const user = (name: string): VaultUser => {
    const found = users.find(({ username }) => username === name);
    if (!found) throw new Error(`the vault has no user ${name}`);
    return found;
  };

  return {
    url,
    user,
    token: async (name) => {
      const { username, password } = user(name);
      const body = new URLSearchParams({ grant_type: 'password', username, password });
      const granted = await fetch(`${url}/oauth2/token`, { method: 'POST', body });
      return ((await granted.json()) as { readonly access_token: string }).access_token;
    },
    sessions: async () => {
      const world = (await ask('world')) as { readonly sessions: readonly VaultSession[] };
      return world.sessions;
    },
    requests,
    valueOf: async (secretId, slug) => {
      const { secrets } = (await ask(`world?secretId=${secretId}`)) as VaultWorld;
      return secrets[0]?.items.find((item) => item.slug === slug)?.value ?? '';
    },
    grants: async () => (await requests()).filter(({ path }) => path === '/oauth2/token').length,
    control: async (route, body) => {
      await ask(route, body);
    },
    told: (route) => ask(route),
    spoil: async (mischief) => {
      await ask('mischief', { ...mischief, times: ENDLESS });
    },
    mend: async () => {
      await send('mischief', { method: 'DELETE' });
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
};

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_MS = 30_000;

const fromBase32 = (text: string): Buffer => {
  const bits = Array.from(text, (letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)));
};

/** What an authenticator with this secret shows now. */
export const codeOf = (secret: string, at = Date.now()): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / STEP_MS)));
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const number = digest.readUInt32BE((digest.at(-1) ?? 0) & 0xf) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
};
