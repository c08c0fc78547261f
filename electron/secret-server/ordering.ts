import type { FailureCode } from '../../shared/ipc/reply';
import type { Answered, Cancel, Pass } from '../domain/ports';
import type { Calls } from './calls';
import { orderRequest, type Order } from './requests';
import { isDone as isAnyDone } from './wire';

interface Wanted extends Order {
  /** Whatever of it nobody else is to read. */
  readonly secrets?: readonly string[];
  /** What it means where the server refuses in such words. */
  readonly refusedAs?: readonly { readonly said: RegExp; readonly code: FailureCode }[];
  /** Which answers say that it was done, where not any will do. */
  readonly isDone?: (body: string) => boolean;
}

export type Ordering = (wanted: Wanted, pass: Pass, cancel: Cancel) => Promise<Answered<true>>;

/** Has somebody who is signed in change something. It goes out once, whatever comes of it. */
export const createOrdering =
  (call: Calls, base: string): Ordering =>
  async ({ secrets = [], refusedAs = [], isDone = isAnyDone, ...order }, pass, cancel) => {
    const isByWindows = pass.kind === 'windows';
    const all = pass.kind === 'token' ? [pass.token, ...secrets] : secrets;
    const asked = { call: 'write', hadCode: false, isByWindows, secrets: all } as const;
    const request = orderRequest(base, order, pass);
    const answered = await call({
      request,
      asked,
      read: (body) => (isDone(body) ? true : undefined),
      cancel,
    });
    if (answered.ok || answered.failure.code !== 'request-refused') return answered;
    const { failure } = answered;
    const known = refusedAs.find(({ said }) => said.test(failure.detail ?? ''));
    return known ? { ok: false, failure: { ...failure, code: known.code } } : answered;
  };
