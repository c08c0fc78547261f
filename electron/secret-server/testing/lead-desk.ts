import { createAccessDesk } from '../../domain/access/access-desk';
import { createHeldCheckouts } from '../../domain/access/held-checkouts';
import { createAccessMemory } from '../../domain/access/access-memory';
import type { Answered, Pass } from '../../domain/ports';
import type { Question } from '../../domain/session/authorised';
import { createVaultServer } from '../client';
import { createHttp } from '../http';
import { createTransport } from '../transport';
import { leadTimers } from './led-timers';
import { NEVER } from './never';
import { nodeLine } from './node-line';

/** What the clock of the app shows all the time. */
export const NOW = 1_000_000;

interface Told {
  readonly status: number;
  readonly text: string;
  readonly json: unknown;
}

/** As much as is needed of a vault that runs, and of whoever holds its control token. */
interface RunningBench {
  readonly running: { readonly url: string; readonly control: string };
  readonly ask: (path: string, given: { readonly token: string; readonly body?: object }) => Promise<Told>;
}

export const must = <T>(answered: Answered<T>): T => {
  if (!answered.ok) throw new Error(answered.failure.code);
  return answered.value;
};

/** A desk for somebody who is signed in: what stands in for his session asks the vault each thing once. */
export const leadDesks = (bench: () => RunningBench) => {
  const clock = { now: () => NOW };

  const deskOf = async (userName = 'admin') => {
    const { timers } = leadTimers();
    const http = createHttp({ transport: createTransport({ line: nodeLine, timers }), timers, clock });
    const server = createVaultServer({ http, base: bench().running.url });
    const granted = await server.signIn({ userName, password: 'Practice-1', domain: '', code: '' }, NEVER);
    const pass: Pass = { kind: 'token', token: must(granted).token };
    const ask = <T>(question: Question<T>) => question(server, pass, NEVER);
    const memory = createAccessMemory({ clock, whose: () => userName });
    const desk = createAccessDesk({ read: ask, write: ask, memory, clock });
    return { ...desk, ...createHeldCheckouts({ read: ask, memory, desk, user: () => userName }) };
  };

  const control = async (path: string, body?: object): Promise<unknown> => {
    const { ask, running } = bench();
    const { status, text, json } = await ask(`/practice/${path}`, {
      token: running.control,
      ...(body && { body }),
    });
    if (status !== 200) throw new Error(text);
    return json;
  };

  return {
    deskOf,
    control,
    mischief: (path: string, deed: object) =>
      control('mischief', { match: { method: 'POST', path }, times: 1, ...deed }),
    orders: async (ending: string) => {
      const requests = (await control('requests')) as readonly { method: string; path: string }[];
      return requests.filter(({ method, path }) => method === 'POST' && path.endsWith(ending)).length;
    },
  };
};
