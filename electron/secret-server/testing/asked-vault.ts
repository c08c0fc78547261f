import type { Answered, Pass } from '../../domain/ports';
import type { Question } from '../../domain/session/authorised';
import { createVaultServer } from '../client';
import { createHttp } from '../http';
import { createTransport } from '../transport';
import { leadTimers } from './led-timers';
import { NEVER } from './never';
import { nodeLine } from './node-line';

export interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

export const must = <T>(answered: Answered<T>): T => {
  if (!answered.ok) throw new Error(`${answered.failure.code} ${answered.failure.detail ?? ''}`);
  return answered.value;
};

interface AskedSecret {
  readonly id: number;
  readonly name: string;
}

interface AskedWorld<S extends AskedSecret> {
  readonly secrets: { readonly all: () => Iterable<S> };
  readonly audits: { readonly of: (id: number) => readonly { readonly action: string }[] };
}

interface AskedBench<S extends AskedSecret, W extends AskedWorld<S>> {
  readonly running: { readonly url: string; readonly control: string; readonly vault: { readonly world: W } };
  readonly ask: (
    path: string,
    ask: { readonly token: string; readonly body?: object },
  ) => Promise<{ readonly status: number; readonly text: string; readonly json: unknown }>;
  readonly stop: () => Promise<void>;
}

/** A practice vault, and what stands in for the session: it asks each thing once. */
export const askedVault = <S extends AskedSecret, W extends AskedWorld<S>>(bench: AskedBench<S, W>) => {
  const { world } = bench.running.vault;

  const signedIn = async (userName = 'admin') => {
    const { timers } = leadTimers();
    const transport = createTransport({ line: nodeLine, timers });
    const http = createHttp({ transport, timers, clock: { now: () => 0 } });
    const server = createVaultServer({ http, base: bench.running.url });
    const credentials = { userName, password: 'Practice-1', domain: '', code: '' };
    const pass: Pass = { kind: 'token', token: must(await server.signIn(credentials, NEVER)).token };
    const ask = <T>(question: Question<T>) => question(server, pass, NEVER);
    return { read: ask, write: ask };
  };

  const control = async (path: string, body?: object): Promise<unknown> => {
    const token = bench.running.control;
    const { status, text, json } = await bench.ask(`/practice/${path}`, { token, ...(body && { body }) });
    if (status !== 200) throw new Error(text);
    return json;
  };

  return {
    stop: bench.stop,
    world,
    control,
    signedIn,
    mischief: async (deed: object) => {
      await control('mischief', { times: 1, ...deed });
    },
    requests: async (part: string) =>
      ((await control('requests')) as readonly Recorded[]).filter(({ path }) => path.includes(part)),
    called: (beginning: string): S => {
      for (const secret of world.secrets.all()) if (secret.name.startsWith(beginning)) return secret;
      throw new Error(`there is no ${beginning}`);
    },
    audits: (id: number, action: string) =>
      world.audits.of(id).filter((audit) => audit.action === action).length,
  };
};
