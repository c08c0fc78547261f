import { startVault, type RunningVault, type StartOptions } from '../start';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON. */
  readonly json: unknown;
}

export interface Ask {
  readonly method?: string;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>>;
}

/** A running vault and somebody who talks to it over HTTP, knowing nothing of its insides. */
export interface Bench {
  readonly running: RunningVault;
  /** `path` is below the base. */
  ask(path: string, ask?: Ask): Promise<Reply>;
  /** Signs in and gives the access token; the first user unless told. */
  signIn(username?: string, password?: string): Promise<string>;
  stop(): Promise<void>;
}

function payload({ body, form }: Ask): { body?: string | URLSearchParams; headers: Record<string, string> } {
  if (form !== undefined) return { body: new URLSearchParams(form), headers: {} };
  if (body === undefined) return { headers: {} };
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

export async function openBench(options: StartOptions = {}): Promise<Bench> {
  const running = await startVault(options);
  const ask = async (path: string, given: Ask = {}): Promise<Reply> => {
    const { headers, ...init } = payload(given);
    const authorization: Record<string, string> =
      given.token === undefined ? {} : { authorization: `Bearer ${given.token}` };
    const response = await fetch(`${running.url}${path}`, {
      method: given.method ?? (given.body === undefined && given.form === undefined ? 'GET' : 'POST'),
      headers: { ...headers, ...authorization, ...given.headers },
      redirect: 'manual',
      ...init,
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parsed(text) };
  };
  return {
    running,
    ask,
    signIn: async (username = 'admin', password = 'Practice-1') => {
      const form = { grant_type: 'password', username, password };
      const { json, text } = await ask('/oauth2/token', { form });
      const token = member(json, 'access_token');
      if (typeof token !== 'string') throw new Error(`not signed in: ${text}`);
      return token;
    },
    stop: () => running.stop(),
  };
}
