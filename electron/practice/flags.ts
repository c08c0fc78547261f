import { choices } from './choices';
import { choose, likeliest, type Chosen } from './chosen';
import { isLoopback } from './http/server';
import type { StartOptions } from './start';
import { worldNames } from './worlds/all-worlds';

export interface Command {
  /** One line for a machine in place of words for a person. */
  readonly json: boolean;
  /** Encrypted, with a certificate made at the start. */
  readonly tls: boolean;
  readonly options: StartOptions;
}

export type Flags = { readonly command: Command } | { readonly problem: string };

interface Draft {
  json: boolean;
  tls: boolean;
  options: StartOptions;
  chosen: Chosen;
}

interface Flag {
  /** What the value must be, as the sentence says it; null for a flag without one. */
  readonly wants: string | null;
  /** @returns whether the value is one */
  readonly take: (draft: Draft, value: string) => boolean;
}

const set = (draft: Draft, options: StartOptions): boolean => {
  draft.options = { ...draft.options, ...options };
  return true;
};

const integer = (value: string, from: number, to: number): number | undefined => {
  const number = /^\d{1,10}$/u.test(value) ? Number(value) : undefined;
  return number !== undefined && number >= from && number <= to ? number : undefined;
};

const number = (from: number, to: number, put: (value: number) => StartOptions): Flag => ({
  wants: `a number from ${from} to ${to}`,
  take: (draft, value) => {
    const read = integer(value, from, to);
    return read !== undefined && set(draft, put(read));
  },
});

const oneOf = <T extends string>(names: readonly T[], put: (value: T) => StartOptions): Flag => ({
  wants: `one of ${names.join(', ')}`,
  take: (draft, value) => {
    const name = names.find((each) => each === value);
    return name !== undefined && set(draft, put(name));
  },
});

const chooseIn = (draft: Draft, name: string, value: string): boolean => {
  const chosen = choose(draft.chosen, name, value);
  if (chosen !== undefined) draft.chosen = chosen;
  return chosen !== undefined;
};

const choice = (name: 'health' | 'versionShape'): Flag => ({
  wants: `one of ${choices[name].variants.join(', ')}`,
  take: (draft, value) => chooseIn(draft, name, value),
});

const LARGEST = 2 ** 31 - 1;

const flags: Readonly<Record<string, Flag>> = {
  '--json': {
    wants: null,
    take: (draft) => (draft.json = true),
  },
  '--tls': {
    wants: null,
    take: (draft) => (draft.tls = true),
  },
  '--port': number(0, 65_535, (port) => ({ port })),
  '--host': {
    wants: 'an address of this machine alone, as 127.0.0.1',
    take: (draft, host) => (host === 'localhost' || isLoopback(host)) && set(draft, { host }),
  },
  '--base': {
    wants: 'a path as /SecretServer, or / for the root',
    take: (draft, base) => /^\/(?:[\w.-]+(?:\/[\w.-]+)*)?$/u.test(base) && set(draft, { base }),
  },
  '--world': oneOf(worldNames, (world) => ({ world })),
  '--seed': number(0, LARGEST, (seed) => ({ seed })),
  '--token-seconds': {
    wants: `a number from 1 to ${LARGEST}, or unlimited`,
    take: (draft, value) => {
      const tokenSeconds = value === 'unlimited' ? Infinity : integer(value, 1, LARGEST);
      return tokenSeconds !== undefined && set(draft, { tokenSeconds });
    },
  },
  '--max-refreshes': number(0, LARGEST, (maxRefreshes) => ({ maxRefreshes })),
  '--refresh-tokens': oneOf(['on', 'off'], (value) => ({ refreshTokens: value === 'on' })),
  '--otp': oneOf(['on', 'off'], (value) => ({ otp: value === 'on' })),
  '--health': choice('health'),
  '--version-shape': choice('versionShape'),
  '--choice': {
    wants: 'name=variant of a choice in choices.ts',
    take: (draft, value) => {
      const [name = '', variant = ''] = value.split('=', 2);
      return chooseIn(draft, name, variant);
    },
  },
  '--trust-proxy-user': {
    wants: 'the name of a header',
    take: (draft, header) => /^[\w-]+$/u.test(header) && set(draft, { proxyUserHeader: header }),
  },
};

/** `--port=1` is `--port 1`. */
const split = (args: readonly string[]): string[] =>
  args.flatMap((arg) => {
    const equals = arg.indexOf('=');
    return arg.startsWith('--') && equals !== -1 ? [arg.slice(0, equals), arg.slice(equals + 1)] : [arg];
  });

function takeFlag(draft: Draft, words: string[]): string | undefined {
  const name = words.shift() ?? '';
  const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
  if (flag === undefined)
    return `The practice vault has no flag ${name}; it knows ${Object.keys(flags).join(', ')}.`;
  const value = flag.wants === null ? '' : words.shift();
  if (value !== undefined && flag.take(draft, value)) return undefined;
  return `${name} takes ${flag.wants ?? 'nothing'}${value === undefined ? '' : `, and "${value}" is not that`}.`;
}

export function parseFlags(args: readonly string[]): Flags {
  const draft: Draft = { json: false, tls: false, options: {}, chosen: likeliest() };
  const words = split(args);
  while (words.length > 0) {
    const problem = takeFlag(draft, words);
    if (problem !== undefined) return { problem };
  }
  const { json, tls, options, chosen } = draft;
  return { command: { json, tls, options: { ...options, chosen } } };
}
