import type { Presented } from '../ports';

/** A farm may show one for each of its servers; more than that nobody compares. */
const MOST_OF_A_HOST = 8;

/** The certificates that hosts have shown in this run, the latest of each host first. */
export const createSeen = () => {
  const byHost = new Map<string, readonly Presented[]>();
  const of = (host: string) => byHost.get(host) ?? [];

  return {
    add: (host: string, presented: Presented) => {
      const others = of(host).filter((each) => each.certificate.sha256 !== presented.certificate.sha256);
      byHost.set(host, [presented, ...others].slice(0, MOST_OF_A_HOST));
    },
    last: (host: string) => of(host)[0],
    find: (host: string, sha256: string) => of(host).find(({ certificate }) => certificate.sha256 === sha256),
  };
};
