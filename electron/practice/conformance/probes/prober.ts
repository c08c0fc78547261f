import type { Chosen } from '../../chosen';
import { member, type Ask, type Bench, type Reply } from '../../testing/client';
import type { Secret } from '../../world/secret';

/** Somebody at a vault in which one guess has been turned, and nothing else has happened yet. */
export interface Prober {
  readonly bench: Bench;
  readonly admin: string;
  /** As the administrator, below the base. */
  readonly ask: (path: string, ask?: Ask) => Promise<Reply>;
  readonly control: (path: string, body: object) => Promise<Reply>;
  readonly called: (start: string) => Secret;
  readonly token: (form: Readonly<Record<string, string>>) => Promise<Reply>;
  readonly passMinutes: (minutes: number) => void;
}

/** What a client sees of a guess: another thing for each of its variants. */
export type Probe = (prober: Prober) => Promise<unknown>;
export type Probes<N extends keyof Chosen> = Readonly<Record<N, Probe>>;

export const PERSON = { grant_type: 'password', username: 'admin', password: 'Practice-1' };

export async function proberAt(bench: Bench): Promise<Prober> {
  const admin = await bench.signIn();
  return {
    bench,
    admin,
    ask: (path, ask = {}) => bench.ask(path, { token: admin, ...ask }),
    control: (path, body) => bench.ask(`/practice/${path}`, { token: bench.running.control, body }),
    called: (start) => {
      const secrets = [...bench.running.vault.world.secrets.all()];
      const found = secrets.find(({ name }) => name.startsWith(start));
      if (found === undefined) throw new Error(`no secret called ${start}`);
      return found;
    },
    token: (form) => bench.ask('/oauth2/token', { form }),
    passMinutes: (minutes) => {
      bench.running.vault.clock.advance(minutes * 60_000);
    },
  };
}

export const textOf = (reply: Reply): readonly unknown[] => [reply.status, reply.text];
export const statusOf = ({ status }: Reply): number => status;
export const keysOf = ({ json }: Reply): readonly string[] => Object.keys(json as object);
export const at =
  (name: string) =>
  ({ json }: Reply): unknown =>
    member(json, name);
