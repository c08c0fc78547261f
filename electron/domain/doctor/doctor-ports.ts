import type { Failure, Reply } from '../../../shared/ipc/reply';
import type { SystemProxy } from '../../../shared/network';
import type { Shown } from '../../../shared/trust';
import type { Answered, Cancel } from '../ports';

/** What came of a question that names nobody. */
export type Sounding =
  | { readonly kind: 'as-expected' }
  /** There is nothing at that address. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'page' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What the server tells of its time, if it answers at all. */
export interface Greeting {
  /** In milliseconds since 1970; undefined where it does not say. */
  readonly time: number | undefined;
}

/** Questions to a server that hold neither a password nor a token. None of them throws. */
export interface Soundings {
  readonly greet: (base: string, cancel: Cancel) => Promise<Answered<Greeting>>;
  readonly services: (base: string, cancel: Cancel) => Promise<Sounding>;
  /** Asks for a token without saying for whom: whoever can give one out says so by refusing it. */
  readonly tokens: (base: string, cancel: Cancel) => Promise<Sounding>;
  readonly clientTokens: (tenant: string, cancel: Cancel) => Promise<Sounding>;
  readonly windows: (base: string, cancel: Cancel) => Promise<Sounding>;
}

interface Place {
  readonly host: string;
  readonly port: number;
}

/** What the doctor asks of this computer. A failure names what the system says. */
export interface Instruments {
  readonly lookUp: (host: string) => Promise<Answered<readonly string[]>>;
  readonly proxyFor: (url: string) => Promise<SystemProxy>;
  /** Opens a connection and closes it again without a word. */
  readonly reach: (place: Place, cancel: Cancel) => Promise<Answered<true>>;
  readonly certificate: (server: string) => Promise<Reply<Shown>>;
}
