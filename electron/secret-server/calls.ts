import { succeed } from '../../shared/ipc/reply';
import type { Answered, Cancel, Outgoing } from '../domain/ports';
import { failureOf, type Asked } from './failures';
import type { Http } from './http';

/** One call: what goes out, what it means when it fails, and what it was for. */
interface Call<T> {
  readonly request: Outgoing;
  readonly asked: Asked;
  /** Undefined when it is not there. */
  readonly read: (body: string) => T | undefined;
  readonly cancel: Cancel;
}

export type Calls = <T>(call: Call<T>) => Promise<Answered<T>>;

export const createCalls =
  (http: Http): Calls =>
  async ({ request, asked, read, cancel }) => {
    const came = await http.ask(request, cancel);
    // Only this one status says yes: others come from whatever stands in between.
    const value = came.kind === 'answer' && came.status === 200 ? read(came.body) : undefined;
    return value === undefined ? { ok: false, failure: failureOf(came, asked) } : succeed(value);
  };
