import { useState } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import type { NetworkStore } from '../network';
import { proxyIn, type Problem } from './problem';
import type { SignInFormVerbs } from './use-sign-in-form';

interface Screen {
  readonly signIn: Pick<SignInFormVerbs, 'problem'>;
  readonly submit: () => void;
}

/** Asks for the user of a proxy that stands in the way, as soon as it does. */
export const useProxy = (network: NetworkStore, { signIn, submit }: Screen) => {
  const [closed, setClosed] = useState<Problem>();
  const [refused, setRefused] = useState<string>();
  const { problem } = signIn;
  const host = problem && problem !== closed ? proxyIn(problem) : undefined;

  return {
    host,
    /** It did not take whoever was named to it last. */
    isRefused: host !== undefined && host === refused,
    open: () => {
      setClosed(undefined);
    },
    close: () => {
      setClosed(problem);
    },
    /** The server has not been reached yet: so going on sends it nothing a second time. */
    give: async (userName: string, password: string): Promise<Failure | undefined> => {
      if (host === undefined) return undefined;
      const failure = await network.signIn({ host, userName, password });
      if (failure) return failure;
      setRefused(host);
      setClosed(problem);
      submit();
      return undefined;
    },
  };
};

export type ProxyVerbs = ReturnType<typeof useProxy>;
