import { describe, expect, it, vi } from 'vitest';
import type { ListedSecret, SecretsQuery } from '../../../shared/secrets';
import type { Session } from '../../../shared/session';
import { listed } from '../quick/testing/listed';
import { createAtHand } from './at-hand';
import { inSession } from './testing/facts';

const atHandOf = (lists: Partial<Record<SecretsQuery['view'], readonly ListedSecret[]>>) => {
  let session: Session = { state: 'signed-out' };
  const list = vi.fn(({ view }: SecretsQuery) => {
    const records = lists[view];
    if (!records) return Promise.resolve({ ok: false, failure: { code: 'no-answer' } } as const);
    return Promise.resolve({ ok: true, value: { records, total: records.length, next: null } } as const);
  });
  const onChanged = vi.fn();
  const atHand = createAtHand({ session: () => session, list, onChanged });
  const signIn = (user: string) => {
    session = inSession({ user }) as Session;
  };
  const leave = () => {
    session = { state: 'signed-out' };
  };
  return { atHand, list, onChanged, signIn, leave };
};

describe('the names at hand in the tray', () => {
  it('are read once somebody is signed in, and not again for looking', async () => {
    const { atHand, list, onChanged, signIn } = atHandOf({
      favourites: [listed({ id: 1, name: 'one' })],
      recent: [listed({ id: 2, name: 'two' })],
    });
    await atHand.look(false);
    expect(list).not.toHaveBeenCalled();
    signIn('adm');
    await atHand.look(false);
    await atHand.look(false);
    expect(list).toHaveBeenCalledTimes(2);
    expect(onChanged).toHaveBeenCalledOnce();
    expect(atHand.lists()).toEqual({
      favourites: [{ id: 1, name: 'one', isGated: false }],
      recents: [{ id: 2, name: 'two', isGated: false }],
    });
    await atHand.look(true);
    expect(list).toHaveBeenCalledTimes(4);
  });

  it('say what stands in the way of each', async () => {
    const favourites = [
      listed({ id: 1, needsComment: true }),
      listed({ id: 2, needsApproval: true }),
      listed({ id: 3, isDoubleLocked: true }),
      listed({ id: 4, checksOut: true }),
      listed({ id: 5, checksOut: true, isCheckedOut: true, checkedOutBy: 'adm' }),
    ];
    const { atHand, signIn } = atHandOf({ favourites, recent: [] });
    signIn('adm');
    await atHand.look(false);
    expect(atHand.lists().favourites.map(({ isGated }) => isGated)).toEqual([true, true, true, true, false]);
  });

  it('are gone with their user, and never shown to another', async () => {
    const { atHand, signIn, leave } = atHandOf({ favourites: [listed()], recent: [] });
    signIn('adm');
    await atHand.look(false);
    leave();
    expect(atHand.lists().favourites).toEqual([]);
    signIn('other');
    expect(atHand.lists().favourites).toEqual([]);
    await atHand.look(false);
    expect(atHand.lists().favourites).toHaveLength(1);
  });

  it('are none where the server does not tell them, and none that come for somebody who has left', async () => {
    const { atHand, signIn, leave, onChanged } = atHandOf({ recent: [listed()] });
    signIn('adm');
    const looking = atHand.look(false);
    leave();
    await looking;
    expect(onChanged).not.toHaveBeenCalled();
    signIn('other');
    await atHand.look(false);
    expect(atHand.lists()).toMatchObject({ favourites: [] });
    expect(atHand.lists().recents).toHaveLength(1);
  });
});
