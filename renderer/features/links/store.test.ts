import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { succeed } from '../../../shared/ipc/reply';
import type { WaitingLink } from '../../../shared/links';
import type { Session } from '../../../shared/session';
import { exampleOpened, openedSession } from '../../app/client-double';
import { createLinksStore } from './store';

const HERE = exampleOpened.server;
const THERE = 'https://other.corp.example';
const link = (server: string | null = null): WaitingLink => ({ kind: 'secret', id: 7, server });

const setUp = (first: Session = { state: 'signed-out' }) => {
  const session = createStore<Session>()(() => first);
  const opened: number[] = [];
  let drops = 0;
  let come: (waiting: WaitingLink) => void = () => undefined;
  const links = createLinksStore({
    drop: () => {
      drops += 1;
      return Promise.resolve(succeed(null));
    },
    onChanged: (listener) => {
      come = listener;
      return () => {
        come = () => undefined;
      };
    },
    session,
    openSecret: (id) => opened.push(id),
  });
  const stop = links.follow();
  return {
    ...links,
    session,
    opened,
    stop,
    turn: () => links.store.getState(),
    drops: () => drops,
    come: (waiting: WaitingLink) => {
      come(waiting);
    },
  };
};

describe('a link that comes', () => {
  it.each([
    ['names no server', link()],
    ['names the server', link(HERE)],
    ['names the server in capitals', link(HERE.toUpperCase())],
  ])('opens its secret at once where one is signed in, if it %s', (_, waiting) => {
    const { come, opened, turn, drops } = setUp(openedSession());
    come(waiting);
    expect([opened, turn(), drops()]).toEqual([[7], { kind: 'nothing' }, 1]);
  });

  it('is of the tenant whose vault is signed in to, too', () => {
    const { come, opened } = setUp(openedSession({ tenant: THERE }));
    come(link(THERE));
    expect(opened).toEqual([7]);
  });

  it('waits for somebody to sign in, and opens then', () => {
    const { fromSnapshot, opened, session, turn } = setUp();
    fromSnapshot(link(HERE));
    expect(turn()).toEqual({ kind: 'wait', id: 7, server: HERE });
    session.setState(openedSession(), true);
    expect([opened, turn()]).toEqual([[7], { kind: 'nothing' }]);
  });

  it('to another server opens nothing, neither now nor at a server that is not that one', () => {
    const { come, opened, session, turn } = setUp(openedSession());
    come(link(THERE));
    expect(turn()).toEqual({ kind: 'elsewhere', id: 7, server: THERE });
    session.setState({ state: 'signed-out' }, true);
    expect(turn().kind).toBe('wait');
    session.setState(openedSession(), true);
    expect([opened, turn().kind]).toEqual([[], 'elsewhere']);
    session.setState(openedSession({ server: THERE }), true);
    expect(opened).toEqual([7]);
  });

  it('is opened once, whatever the session does after that', () => {
    const { come, opened, session } = setUp(openedSession());
    come(link());
    session.setState({ state: 'signed-out' }, true);
    session.setState(openedSession(), true);
    expect(opened).toEqual([7]);
  });

  it('opens nothing once it has been put aside', async () => {
    const { come, drop, drops, opened, session, turn } = setUp();
    come(link());
    await drop();
    session.setState(openedSession(), true);
    expect([opened, turn(), drops()]).toEqual([[], { kind: 'nothing' }, 1]);
  });

  it('opens nothing where it was not understood', () => {
    const { come, opened, turn } = setUp(openedSession());
    come({ kind: 'not-understood' });
    expect([opened, turn()]).toEqual([[], { kind: 'not-understood' }]);
  });

  it('is not looked at any more after the end', () => {
    const { come, opened, session, stop } = setUp();
    come(link());
    stop();
    session.setState(openedSession(), true);
    expect(opened).toEqual([]);
  });
});
