import type { Answered, Cancel, Pass } from '../domain/ports';
import type { Calls } from './calls';
import { readRequest } from './requests';

interface Read<T> {
  /** Below the API, with what is asked for. */
  readonly path: string;
  /** Undefined when it is not there. */
  readonly read: (body: string) => T | undefined;
}

const secretsOf = (pass: Pass): readonly string[] => (pass.kind === 'token' ? [pass.token] : []);

export type Reading = <T>(wanted: Read<T>, pass: Pass, cancel: Cancel) => Promise<Answered<T>>;

/** A question of somebody who is signed in. It changes nothing. */
export const createReading =
  (call: Calls, base: string): Reading =>
  ({ path, read }, pass, cancel) => {
    const isByWindows = pass.kind === 'windows';
    const asked = { call: 'read', hadCode: false, isByWindows, secrets: secretsOf(pass) } as const;
    return call({ request: readRequest(base, path, pass), asked, read, cancel });
  };
