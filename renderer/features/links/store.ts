import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Unsubscribe } from '../../../shared/ipc/channel';
import type { Reply } from '../../../shared/ipc/reply';
import type { WaitingLink } from '../../../shared/links';
import type { Session } from '../../../shared/session';
import { turnOf, type LinkTurn } from './turn';

export interface LinksStore {
  readonly store: StoreApi<LinkTurn>;
  readonly fromSnapshot: (waiting: WaitingLink) => void;
  /** It is not to be opened, or has been. */
  readonly drop: () => Promise<void>;
  readonly follow: () => Unsubscribe;
}

interface LinksDeps {
  readonly drop: () => Promise<Reply<null>>;
  readonly onChanged: (listener: (waiting: WaitingLink) => void) => Unsubscribe;
  readonly session: StoreApi<Session>;
  /** Shows what is known of it without its values: all that a link can ask for. */
  readonly openSecret: (id: number) => void;
}

/** Follows the link that waits and the session that it waits for. */
export const createLinksStore = ({ drop, onChanged, session, openSecret }: LinksDeps): LinksStore => {
  const store = createStore<LinkTurn>()(() => ({ kind: 'nothing' }));
  let waiting: WaitingLink = null;

  const forget = async () => {
    waiting = null;
    store.setState({ kind: 'nothing' }, true);
    await drop();
  };
  const look = () => {
    const turn = turnOf(waiting, session.getState());
    if (turn.kind !== 'open') {
      store.setState(turn, true);
      return;
    }
    void forget();
    openSecret(turn.id);
  };
  const take = (link: WaitingLink) => {
    waiting = link;
    look();
  };

  return {
    store,
    fromSnapshot: take,
    drop: forget,
    follow: () => {
      const ends = [onChanged(take), session.subscribe(look)];
      return () => {
        for (const end of ends) end();
      };
    },
  };
};
