import { createSessions, type Sessions, type SessionRules } from './auth/sessions';
import { choose, likeliest, type Chosen } from './chosen';
import { createClock, type Clock } from './clock';
import { createRandom } from './random';
import { createWorld, type World } from './world/world';

/** Fills an empty world. */
export type WorldBuilder = (world: World) => void;

export interface VaultOptions {
  readonly build: WorldBuilder;
  readonly rules: Readonly<SessionRules>;
  /** Whether users who have a second factor are asked for it. */
  readonly otp: boolean;
  readonly seed: number;
  /** Of the first user; good for as long as the vault runs, also after a reset. */
  readonly accessToken: string;
  readonly chosen?: Partial<Chosen> | undefined;
  /** The vault's time at its start; the real time unless told. */
  readonly startAt?: number | undefined;
}

/** A vault without its web server: what it knows, who is signed in, and how it was told to behave. */
export interface Vault {
  readonly clock: Clock;
  readonly world: World;
  readonly sessions: Sessions;
  readonly rules: SessionRules;
  readonly chosen: Chosen;
  readonly mode: Mode;
  /** Where it answers, once it does: with the base, without a slash at its end. */
  readonly place: { url: string };
  choose(name: string, value: unknown): boolean;
  /** Everything as at the start, but for the time that has passed. */
  reset(): void;
  stop(): void;
}

/** Switches that the control routes turn. */
export interface Mode {
  otp: boolean;
  maintenance: boolean;
  readOnly: boolean;
  webServices: boolean;
}

interface State {
  readonly clock: Clock;
  readonly world: World;
  readonly sessions: Sessions;
  readonly rules: SessionRules;
  readonly mode: Mode;
  readonly guesses: { chosen: Chosen };
}

function createState(options: VaultOptions, startAt: number | undefined): State {
  const clock = createClock(startAt);
  const guesses = { chosen: { ...likeliest(), ...options.chosen } };
  const random = createRandom(options.seed);
  const world = createWorld({ clock, random, chosen: () => guesses.chosen });
  options.build(world);
  const rules = { ...options.rules };
  const sessions = createSessions(clock, rules);
  const [first] = world.users.values();
  if (first !== undefined) sessions.adopt(first, options.accessToken);
  return {
    clock,
    world,
    rules,
    sessions,
    mode: { otp: options.otp, maintenance: false, readOnly: false, webServices: true },
    guesses,
  };
}

export function createVaultState(options: VaultOptions): Vault {
  let state = createState(options, options.startAt);
  return {
    place: { url: '' },
    get clock() {
      return state.clock;
    },
    get world() {
      return state.world;
    },
    get sessions() {
      return state.sessions;
    },
    get rules() {
      return state.rules;
    },
    get chosen() {
      return state.guesses.chosen;
    },
    get mode() {
      return state.mode;
    },
    choose: (name, value) => {
      const chosen = choose(state.guesses.chosen, name, value);
      if (chosen === undefined) return false;
      state.guesses.chosen = chosen;
      return true;
    },
    reset: () => {
      state.clock.stop();
      state = createState(options, state.clock.now());
    },
    stop: () => {
      state.clock.stop();
    },
  };
}
