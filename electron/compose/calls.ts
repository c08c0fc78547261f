import type { CallCopy, CallNews } from '../../shared/activity';
import type { KeyturnHandlers } from '../../shared/ipc/contract';
import type { Line } from '../domain/ports';
import { createCallKeeper } from '../domain/activity/call-keeper';
import { createRecordedTransport } from '../secret-server/recorded-transport';
import { createTransport } from '../secret-server/transport';
import { createActions } from '../system/actions';
import { systemClipboard } from '../system/clipboard';
import { systemClock } from '../system/clock';
import { systemTimers } from '../system/timers';

type Verb = (...input: readonly unknown[]) => unknown;
type Verbs = Readonly<Record<string, Readonly<Record<string, Verb>>>>;

/** The way out to servers, and the list of all that went out that way: whatever the page asks for is an action of the user. */
export const composeCalls = (line: Line, onChanged: (news: CallNews) => void) => {
  const actions = createActions();
  const timers = actions.outside(systemTimers);
  const calls = createCallKeeper({ timers, onChanged });
  const transport = createRecordedTransport({
    transport: createTransport({ line, timers }),
    clock: systemClock,
    timers,
    action: actions.current,
    record: calls.record,
  });

  const copy = async ({ id, form }: CallCopy): Promise<boolean> => {
    const call = calls.find(id);
    if (!call) return false;
    // Read in when it is asked for: the list is there from the start, its copies hardly ever.
    const { copyOf } = await import('../domain/activity/call-copy');
    await systemClipboard.write(copyOf(call, form));
    return true;
  };

  const named = (name: string, verb: Verb): Verb => {
    return (...input) => actions.within(name, () => verb(...input));
  };
  const inTheUsersName = (handlers: KeyturnHandlers): KeyturnHandlers =>
    Object.fromEntries(
      Object.entries(handlers as unknown as Verbs).map(([feature, verbs]) => [
        feature,
        Object.fromEntries(
          Object.entries(verbs).map(([name, verb]) => [name, named(`${feature}.${name}`, verb)]),
        ),
      ]),
    ) as unknown as KeyturnHandlers;

  const activity = { sum: calls.sum, list: calls.list, clear: calls.clear, copy };
  return { activity, timers, transport, inTheUsersName, within: actions.within };
};

export type CallsMade = ReturnType<typeof composeCalls>;
