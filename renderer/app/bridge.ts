import type { KeyturnClient } from '../../shared/ipc/contract';
import { fail, type Reply } from '../../shared/ipc/reply';

declare global {
  interface Window {
    readonly keyturn?: KeyturnClient;
  }
}

type Verb = (...input: readonly unknown[]) => unknown;
type Verbs = Readonly<Record<string, Verb | undefined>>;

/** A call that the main process leaves without an answer fails like any other: no view has to catch. */
const answered =
  (verb: Verb | undefined) =>
  async (...input: readonly unknown[]): Promise<Reply<unknown>> => {
    try {
      if (!verb) return fail('unanswered');
      return (await verb(...input)) as Reply<unknown>;
    } catch {
      return fail('unanswered');
    }
  };

const guardFeature = (verbs: Verbs | undefined): Verbs =>
  new Proxy<Verbs>(
    {},
    {
      get: (_, name) => {
        const verb = verbs?.[String(name)];
        if (/^on[A-Z]/.test(String(name))) return verb ?? (() => () => undefined);
        return answered(verb);
      },
    },
  );

/** The client of the page. It answers `unanswered` where the preload did not run, so that the page can say so. */
export const createBridge = (client: Partial<KeyturnClient> | undefined): KeyturnClient => {
  const features = client as Readonly<Record<string, Verbs | undefined>> | undefined;
  return new Proxy({} as KeyturnClient, { get: (_, feature) => guardFeature(features?.[String(feature)]) });
};

export const readBridge = (): KeyturnClient => createBridge(window.keyturn);
