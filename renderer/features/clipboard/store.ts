import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ClipboardAbilities, ClipboardNews, ClipboardState } from '../../../shared/clipboard';
import type { Unsubscribe } from '../../../shared/ipc/channel';
import type { Failure, Reply } from '../../../shared/ipc/reply';
import { createNewest } from '../../app/newest';

export interface KnownClipboard {
  readonly holds: ClipboardState;
  /** Nothing until somebody has asked. */
  readonly abilities: ClipboardAbilities | undefined;
}

export interface ClipboardStore {
  readonly store: StoreApi<KnownClipboard>;
  readonly ask: () => Promise<void>;
  readonly askAbilities: () => Promise<void>;
  /** What comes of it is news, as it is when its time clears it. */
  readonly clear: () => Promise<void>;
  readonly onNews: (listener: (news: ClipboardNews) => void) => Unsubscribe;
  readonly follow: () => Unsubscribe;
}

interface Verbs {
  readonly state: () => Promise<Reply<ClipboardState>>;
  readonly abilities: () => Promise<Reply<ClipboardAbilities>>;
  readonly clear: () => Promise<Reply<'cleared' | 'nothing'>>;
  readonly onChanged: (listener: (state: ClipboardState) => void) => Unsubscribe;
  readonly onTold: (listener: (news: ClipboardNews) => void) => Unsubscribe;
  readonly failed: (failure: Failure) => void;
  readonly worked: () => void;
}

/** What is known here of the clipboard: what a secret on it is called, and until when. Never what it is. */
export const createClipboardStore = (verbs: Verbs): ClipboardStore => {
  const store = createStore<KnownClipboard>()(() => ({ holds: { state: 'empty' }, abilities: undefined }));
  const newest = createNewest<ClipboardState>((holds) => {
    store.setState({ holds });
  });

  return {
    store,
    ask: async () => {
      const question = newest.ask();
      const reply = await verbs.state();
      if (reply.ok) newest.fromAnswer(question, reply.value);
    },
    askAbilities: async () => {
      const reply = await verbs.abilities();
      if (reply.ok) store.setState({ abilities: reply.value });
    },
    clear: async () => {
      const reply = await verbs.clear();
      if (!reply.ok) verbs.failed(reply.failure);
    },
    onNews: verbs.onTold,
    follow: () => {
      const ends = [
        verbs.onChanged((holds) => {
          newest.fromEvent(holds);
          if (holds.state !== 'stuck') verbs.worked();
        }),
        verbs.onTold(({ what }) => {
          // Also when nobody asked: a secret that stays is worth a word wherever its user is.
          if (what === 'not-cleared') verbs.failed({ code: 'clipboard-not-cleared' });
        }),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
  };
};
