import { succeed, type Reply } from '../../../../shared/ipc/reply';
import type { Answered, Document, Found, Presented, Written } from '../../ports';
import type { Pins } from '../pins';
import { createTrustKeeper } from '../trust-keeper';
import { NOW, presented } from './presented';

/** A keeper over a document in memory, before a server whose certificate the test chooses. */
export const leadTrust = (kept?: Found<Pins>) => {
  const saved: Pins[] = [];
  const decided: string[] = [];
  const changes: Pins[] = [];
  const loaded: Found<Pins>[] = [];
  const state: { now: number; written: Written; looked: Answered<Presented> } = {
    now: NOW,
    written: { ok: true },
    looked: succeed(presented()),
  };
  const document: Document<Pins> = {
    name: 'certificates',
    load: () => Promise.resolve(kept ?? { state: 'absent' }),
    save: (pins) => {
      if (state.written.ok) saved.push(pins);
      return Promise.resolve(state.written);
    },
  };
  const asked: string[] = [];
  const copied: string[] = [];
  const silent = () => undefined;
  const keeper = createTrustKeeper({
    document,
    look: {
      at: (server) => {
        asked.push(server);
        return Promise.resolve(state.looked);
      },
    },
    clock: { now: () => state.now },
    clipboard: {
      write: (text) => {
        copied.push(text);
        return Promise.resolve();
      },
    },
    log: { info: silent, warn: silent, error: silent },
    onLoaded: (found) => loaded.push(found),
    onDecided: (host) => decided.push(host),
    onChanged: (pins) => changes.push(pins),
  });
  return { keeper, state, saved, decided, changes, loaded, asked, copied };
};

export const valueOf = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(`it failed: ${reply.failure.code}`);
  return reply.value;
};
