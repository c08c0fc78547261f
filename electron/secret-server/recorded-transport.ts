import type { Action, Clock, Outgoing, RecordedCall, Timers } from '../domain/ports';
import { recordedCall } from './recorded-call';
import type { Transport } from './transport';

interface RecordedTransportDeps {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly timers: Timers;
  /** What the user is doing, as far as this is done for him. */
  readonly action: () => Action | undefined;
  readonly record: (call: RecordedCall, action: Action | undefined) => void;
}

/** By then the next request is on its way: to write this one down holds nothing up. */
const WRITTEN_AFTER_MS = 15;

/** Whatever goes out goes through here, so that nothing is sent that the user cannot see. */
export const createRecordedTransport = (deps: RecordedTransportDeps): Transport => {
  const { transport, clock, timers, action, record } = deps;
  /** The same request object again is the same request again. */
  const asked = new WeakSet<Outgoing>();

  return {
    send: async (request, cancel) => {
      const isRepeat = asked.has(request);
      asked.add(request);
      const at = clock.now();
      const cause = action();
      const came = await transport.send(request, cancel);
      const durationMs = Math.max(0, clock.now() - at);
      // Whoever waits for the answer does not wait for it to be written down as well.
      timers.after(WRITTEN_AFTER_MS, () => {
        record(recordedCall(request, came, { at, durationMs, isRepeat }), cause);
      });
      return came;
    },
  };
};
