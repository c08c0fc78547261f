import { fail, succeed, type Reply } from '../../../shared/ipc/reply';

export interface ProxyUser {
  readonly userName: string;
  readonly password: string;
}

export interface ProxyUsers {
  /** Whom to name to a proxy that asks; undefined when nobody is known, or when whoever is known was just refused. */
  readonly answer: (host: string, asked: 'first' | 'again') => ProxyUser | undefined;
  /** For a proxy that has asked, until the app ends. */
  readonly give: (host: string, user: ProxyUser) => Reply<true>;
}

interface ProxyUsersDeps {
  /** Nobody can be named to it until its user says whom. */
  readonly onAsked: (host: string, isRefused: boolean) => void;
}

/** Who signs in to which proxy. It is in memory alone, and nobody but that proxy is told. */
export const createProxyUsers = ({ onAsked }: ProxyUsersDeps): ProxyUsers => {
  const users = new Map<string, ProxyUser>();
  const asking = new Set<string>();

  return {
    answer: (host, asked) => {
      asking.add(host);
      if (asked === 'again') users.delete(host);
      const user = users.get(host);
      if (!user) onAsked(host, asked === 'again');
      return user;
    },
    give: (host, user) => {
      if (!asking.has(host)) return fail('bad-request');
      users.set(host, user);
      return succeed(true);
    },
  };
};
