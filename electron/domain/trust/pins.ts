import { succeed, type Reply } from '../../../shared/ipc/reply';
import type { Pin } from '../../../shared/trust';
import type { Document, Found, Log } from '../ports';

export type Pins = readonly Pin[];

export interface PinsDeps {
  readonly document: Document<Pins>;
  readonly log: Log;
  readonly onLoaded: (found: Found<Pins>) => void;
  /** Connections to this host that are open were let through by a decision that no longer stands. */
  readonly onDecided: (host: string) => void;
  readonly onChanged: (pins: Pins) => void;
}

/** What is trusted. A change counts once it is on the disk; changes are made one after the other. */
export const createPins = ({ document, log, onLoaded, onDecided, onChanged }: PinsDeps) => {
  let pins: Pins = [];
  let loading: Promise<void> | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const load = async () => {
    const found = await document.load();
    if (found.state === 'loaded') pins = found.value;
    onLoaded(found);
  };
  const ready = () => (loading ??= load());

  const store = async (host: string, pin: Pin | undefined): Promise<Reply<Pins>> => {
    const wanted = [...pins.filter((each) => each.host !== host), ...(pin ? [pin] : [])];
    const written = await document.save(wanted);
    if (!written.ok) return written;
    pins = wanted;
    log.info('a certificate was decided on', { host, trusted: pin !== undefined });
    onDecided(host);
    onChanged(pins);
    return succeed(pins);
  };

  return {
    ready,
    all: () => pins,
    of: (host: string) => pins.find((pin) => pin.host === host),
    /** `decide` is asked when its turn has come, and gives what is to be trusted for this host from now on. */
    change: (host: string, decide: () => Reply<Pin | undefined>): Promise<Reply<Pins>> => {
      const turn = queue.then(ready).then(() => {
        const pin = decide();
        return pin.ok ? store(host, pin.value) : pin;
      });
      queue = turn.catch(() => undefined);
      return turn;
    },
  };
};
