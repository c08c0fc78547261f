import type { PolicyInForce, ShownPolicy } from '../../../shared/policy';
import type { Entries, Method, TokenFrom } from './entries';

type Way = NonNullable<PolicyInForce['methods']>[number];

export const METHODS = ['credentials', 'token', 'windows'] as const satisfies readonly Method[];
const SOURCES = ['paste', 'command'] as const satisfies readonly TokenFrom[];

/** A tenant is asked on the same tab as a user: which of them it is shows only once somebody answers at the address. */
const WAYS_ON: Readonly<Record<Method, readonly Way[]>> = {
  credentials: ['credentials', 'client'],
  token: ['token', 'command'],
  windows: ['windows'],
};

const WAY_OF: Readonly<Record<TokenFrom, Way>> = { paste: 'token', command: 'command' };

export interface AllowedWays {
  readonly methods: readonly Method[];
  readonly sources: readonly TokenFrom[];
  /** Null where nobody has narrowed them down. */
  readonly named: readonly Way[] | null;
}

/** What an organisation leaves of the ways to sign in. */
const allowedWays = (named: readonly Way[] | null): AllowedWays => {
  const mayBe = (way: Way) => named === null || named.includes(way);
  return {
    methods: METHODS.filter((method) => WAYS_ON[method].some(mayBe)),
    sources: SOURCES.filter((source) => mayBe(WAY_OF[source])),
    named,
  };
};

/** Where an empty form begins. */
const presetBy = ({ methods, sources, named }: AllowedWays): Partial<Entries> => {
  const [method] = methods;
  const [tokenFrom] = sources;
  if (named === null) return {};
  return { ...(method && { method }), ...(tokenFrom && { tokenFrom }) };
};

interface Left {
  /** What stands in the form of whoever has not signed in here yet. */
  readonly given: Partial<Entries>;
  readonly mayPractise: boolean;
  /** What an organisation says of its servers is not about the practice vault, which the form may be filled in with. */
  readonly waysAt: (practiceUrl: string | undefined) => AllowedWays;
}

/** What an organisation leaves of the sign-in. */
export const leftBy = (policy: ShownPolicy | undefined): Left => {
  const inForce = policy?.state === 'in-force' ? policy : undefined;
  const ways = allowedWays(inForce?.methods ?? null);
  const serverUrl = inForce?.presetServer ?? null;
  return {
    given: { ...presetBy(ways), ...(serverUrl !== null && { serverUrl }) },
    mayPractise: inForce?.practice ?? true,
    waysAt: (practiceUrl) => (practiceUrl === undefined ? ways : allowedWays(null)),
  };
};
