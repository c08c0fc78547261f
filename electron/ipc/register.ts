import * as z from 'zod/mini';
import {
  callsOf,
  type CallSpec,
  type ChannelsOf,
  type Contract,
  type Handlers,
  type Outline,
} from '../../shared/ipc/channel';
import { fail, type Reply } from '../../shared/ipc/reply';
import type { Log } from '../domain/ports';
import { exceeds } from './measure';

/** Who sent a message, as the browser itself tells it; nothing in it comes from the page. */
export interface Caller {
  readonly window: number;
  readonly isMainFrame: boolean;
  readonly url: string;
}

export interface Bus {
  readonly handle: (
    channel: string,
    answer: (caller: Caller, args: readonly unknown[]) => Promise<unknown>,
  ) => void;
}

interface Registration<C extends Contract> {
  readonly bus: Bus;
  readonly outline: Outline;
  readonly channelsOf: ChannelsOf<C>;
  readonly handlers: Handlers<C>;
  /** Not every page may say everything that can be said. */
  readonly trusts: (caller: Caller, feature: string, name: string) => boolean;
  readonly log: Log;
}

type Handler = (input: unknown) => Reply<unknown> | Promise<Reply<unknown>>;

/** The one place where a name becomes a function: that each name has its own is what `Handlers` has already checked. */
const handlerOf = <C extends Contract>(handlers: Handlers<C>, feature: string, name: string): Handler =>
  (handlers as Readonly<Record<string, Readonly<Record<string, Handler>>>>)[feature]?.[name] ??
  (() => fail('internal', 'no handler'));

const whereIn = (error: z.core.$ZodError): string =>
  error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.') || 'input'}: ${issue.code}`)
    .join(', ');

/** Runs one handler between two parsings: what comes in is unknown until parsed, what goes out loses undeclared fields. */
const answerWith =
  (spec: CallSpec, handler: Handler) =>
  async (input: unknown): Promise<Reply<unknown>> => {
    const parsed = z.safeParse(spec.input, input);
    if (!parsed.success) return fail('bad-request', whereIn(parsed.error));
    const reply = await handler(parsed.data);
    if (!reply.ok) return reply;
    return { ok: true, value: z.parse(spec.output, reply.value) };
  };

/** What is said on a channel, read in with the first message on one of its feature's. */
const specOf = async <C extends Contract>(
  channelsOf: ChannelsOf<C>,
  feature: string,
  name: string,
): Promise<CallSpec | undefined> => {
  const spec = (await channelsOf[feature]?.())?.[name];
  return spec?.kind === 'call' ? spec : undefined;
};

/** Puts every declared call on the bus, each behind the same checks, so that no handler can forget one. */
export const register = <C extends Contract>({
  bus,
  outline,
  channelsOf,
  handlers,
  trusts,
  log,
}: Registration<C>): void => {
  const answer = async (feature: string, name: string, input: unknown): Promise<Reply<unknown>> => {
    const spec = await specOf(channelsOf, feature, name);
    if (!spec) return fail('internal', 'no channel');
    if (exceeds(input, spec.maxBytes)) return fail('too-large');
    return answerWith(spec, handlerOf(handlers, feature, name))(input);
  };

  for (const { channel, feature, name } of callsOf(outline)) {
    bus.handle(channel, async (caller, args) => {
      if (!trusts(caller, feature, name)) {
        log.warn('refused a caller', { channel, url: caller.url, mainFrame: caller.isMainFrame });
        return fail('forbidden');
      }
      if (args.length > 1) return fail('bad-request', 'more than one argument');
      try {
        return await answer(feature, name, args[0]);
      } catch (error) {
        log.error('a call failed', { channel, error: error instanceof Error ? error.name : typeof error });
        return fail('internal', channel);
      }
    });
  }
};
