import type * as z from 'zod/mini';
import type { Reply } from './reply';

/** A call that carries no more than this needs no limit of its own. */
const DEFAULT_MAX_BYTES = 16 * 1024;

export interface CallSpec<
  I extends z.core.$ZodType = z.core.$ZodType,
  O extends z.core.$ZodType = z.core.$ZodType,
> {
  readonly kind: 'call';
  readonly input: I;
  readonly output: O;
  readonly maxBytes: number;
}

export interface EventSpec<P extends z.core.$ZodType = z.core.$ZodType> {
  readonly kind: 'event';
  readonly payload: P;
}

/** Features, each with the calls and events that it declares. */
export type Contract = Readonly<Record<string, Readonly<Record<string, CallSpec | EventSpec>>>>;

export const call = <I extends z.core.$ZodType, O extends z.core.$ZodType>(
  input: I,
  output: O,
  maxBytes = DEFAULT_MAX_BYTES,
): CallSpec<I, O> => ({ kind: 'call', input, output, maxBytes });

export const event = <P extends z.core.$ZodType>(payload: P): EventSpec<P> => ({ kind: 'event', payload });

type CallsOf<F> = { [K in keyof F as F[K] extends CallSpec ? K : never]: F[K] };
type EventsOf<F> = { [K in keyof F as F[K] extends EventSpec ? K : never]: F[K] };

/** What the main process must provide: one handler for each declared call, none forgotten, none misspelt. */
export type Handlers<C extends Contract> = {
  readonly [F in keyof C]: {
    readonly [K in keyof CallsOf<C[F]>]: C[F][K] extends CallSpec<infer I, infer O>
      ? (input: z.output<I>) => Reply<z.input<O>> | Promise<Reply<z.input<O>>>
      : never;
  };
};

export type Unsubscribe = () => void;

/** What the page gets: a verb for each call, `on<Event>` for each event. */
export type Client<C extends Contract> = {
  readonly [F in keyof C]: {
    readonly [K in keyof CallsOf<C[F]>]: C[F][K] extends CallSpec<infer I, infer O>
      ? (...input: InputArguments<z.input<I>>) => Promise<Reply<z.output<O>>>
      : never;
  } & {
    readonly [
      K in keyof EventsOf<C[F]> as K extends string ? `on${Capitalize<K>}` : never
    ]: C[F][K] extends EventSpec<infer P> ? (listener: (payload: z.output<P>) => void) => Unsubscribe : never;
  };
};

type InputArguments<I> = undefined extends I ? [] : [input: I];

/** What the main process may send. */
export type Publish<C extends Contract> = <F extends keyof C, K extends keyof EventsOf<C[F]>>(
  feature: F,
  name: K,
  payload: C[F][K] extends EventSpec<infer P> ? z.input<P> : never,
) => void;

/** A client of which a test provides only the parts that it is about. */
export type Doubles<C extends Contract> = { readonly [F in keyof Client<C>]?: Partial<Client<C>[F]> };

/** The channels of each feature, read in when it is spoken of. */
export type ChannelsOf<C extends Contract> = { readonly [F in keyof C]: () => Promise<C[F]> };

/** The names and kinds alone: all that the preload needs, small enough to be built into it. */
export type Outline = Readonly<Record<string, Readonly<Record<string, 'call' | 'event'>>>>;

export const outlineOf = (contract: Contract): Outline =>
  Object.fromEntries(
    Object.entries(contract).map(([feature, channels]) => [
      feature,
      Object.fromEntries(Object.entries(channels).map(([name, spec]) => [name, spec.kind])),
    ]),
  );

export const channelName = (feature: string, name: string): string => `keyturn:${feature}.${name}`;

interface DeclaredCall {
  readonly channel: string;
  readonly feature: string;
  readonly name: string;
}

export const callsOf = (outline: Outline): readonly DeclaredCall[] =>
  Object.entries(outline).flatMap(([feature, channels]) =>
    Object.entries(channels)
      .filter(([, kind]) => kind === 'call')
      .map(([name]) => ({ channel: channelName(feature, name), feature, name })),
  );
