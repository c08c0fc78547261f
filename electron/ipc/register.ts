import * as z from 'zod/mini';
import { channelName, type CallSpec, type Contract, type Handlers } from '../../shared/ipc/channel';
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
  readonly contract: C;
  readonly handlers: Handlers<C>;
  readonly trusts: (caller: Caller) => boolean;
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

/** Puts every declared call on the bus, each behind the same checks, so that no handler can forget one. */
export const register = <C extends Contract>({
  bus,
  contract,
  handlers,
  trusts,
  log,
}: Registration<C>): void => {
  for (const [feature, channels] of Object.entries(contract)) {
    for (const [name, spec] of Object.entries(channels)) {
      if (spec.kind !== 'call') continue;
      const channel = channelName(feature, name);
      const answer = answerWith(spec, handlerOf(handlers, feature, name));
      bus.handle(channel, async (caller, args) => {
        if (!trusts(caller)) {
          log.warn('refused a caller', { channel, url: caller.url, mainFrame: caller.isMainFrame });
          return fail('forbidden');
        }
        if (args.length > 1) return fail('bad-request', 'more than one argument');
        if (exceeds(args[0], spec.maxBytes)) return fail('too-large');
        try {
          return await answer(args[0]);
        } catch (error) {
          log.error('a call failed', { channel, error: error instanceof Error ? error.name : typeof error });
          return fail('internal', channel);
        }
      });
    }
  }
};
