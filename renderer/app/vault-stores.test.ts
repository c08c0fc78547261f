import { describe, expect, it } from 'vitest';
import type { Session } from '../../shared/session';
import { createClientDouble, exampleOpened, openedSession } from './client-double';
import { createStores } from './stores';
import { createWords } from '../../shared/words/catalogue';

const SIGNING_IN: Session = { state: 'signing-in', server: exampleOpened.server };
const ENDED: Session = { state: 'ended', opened: exampleOpened, at: 1, because: 'expired' };

/** Somebody looks at a secret of a folder. */
const lookAround = async () => {
  const pages: string[] = [];
  const { client, events } = createClientDouble({ session: openedSession() });
  const { page } = client.secrets;
  const { look } = client.secret;
  const looked: number[] = [];
  const counting = {
    ...client,
    secret: {
      ...client.secret,
      look: (wanted: Parameters<typeof look>[0]) => {
        looked.push(wanted.id);
        return look(wanted);
      },
    },
    secrets: {
      ...client.secrets,
      page: (wanted: Parameters<typeof page>[0]) => {
        pages.push(wanted.query.view);
        return page(wanted);
      },
    },
  };
  const stores = createStores({ client: counting, words: createWords(), root: { dataset: {}, lang: 'en' } });
  stores.start();
  await expect.poll(() => stores.session.store.getState().state).toBe('active');
  await stores.secrets.show({ view: 'folder', folder: 3 });
  stores.secrets.openSecret(7);
  stores.secrets.scrolledTo(4.5);
  pages.length = 0;
  const become = (...sessions: readonly Session[]) => {
    for (const session of sessions) events.session.send(session);
  };
  const place = () => {
    const { query, open } = stores.secrets.store.getState();
    return { folder: query.folder, open, top: stores.secrets.top() };
  };
  return { become, client, events, looked, place, pages, stores };
};

const KEPT = { folder: 3, open: 7, top: 4.5 };
const NOWHERE = { folder: null, open: null, top: 0 };

describe('a secret that is opened', () => {
  it('is asked for in the same turn, before anything is drawn, and not once more by what is drawn then', async () => {
    const { stores } = await lookAround();
    expect(stores.secret.store.getState()).toMatchObject({ id: 7 });
    stores.secrets.openSecret(8);
    expect(stores.secret.store.getState()).toEqual({ state: 'looking', id: 8 });
  });
});

describe('what was ordered elsewhere', () => {
  it('is asked for of the secret that is open, and of no other', async () => {
    const { events, looked } = await lookAround();
    looked.length = 0;
    events.acted.send({ id: 8 });
    expect(looked).toEqual([]);
    events.acted.send({ id: 7 });
    expect(looked).toEqual([7]);
  });

  it('is no news to whoever has ordered it here, where it is answered', async () => {
    const { events, looked, stores } = await lookAround();
    const ordered = stores.access.checkIn(7);
    looked.length = 0;
    events.acted.send({ id: 7 });
    expect(looked).toEqual([]);
    await ordered;
    expect(looked).toEqual([7]);
  });
});

describe('what is known of a vault', () => {
  it('is gone on with by the same user at the same server, and is read anew', async () => {
    const { become, place, pages } = await lookAround();
    become(ENDED, SIGNING_IN);
    expect(place()).toEqual(KEPT);
    become(openedSession());
    expect(place()).toEqual(KEPT);
    expect(pages).toEqual(['folder']);
  });

  it('is not read anew because the session was extended', async () => {
    const { become, place, pages } = await lookAround();
    become(openedSession({ refreshesLeft: 2 }));
    expect([place(), pages]).toEqual([KEPT, []]);
  });

  it.each([
    ['another user', { user: 'adm-2' }],
    ['another server', { server: 'https://vault.other.example' }],
  ])('goes when there is %s', async (_, change) => {
    const { become, place } = await lookAround();
    become(SIGNING_IN, openedSession(change));
    expect(place()).toEqual(NOWHERE);
  });

  it('goes when its user signs out, whoever comes then', async () => {
    const { become, place } = await lookAround();
    become({ state: 'signed-out' }, SIGNING_IN, openedSession());
    expect(place()).toEqual(NOWHERE);
  });
});
