import { describe, expect, it, vi } from 'vitest';
import type { HeldCheckout } from '../../../shared/access';
import { fail, succeed } from '../../../shared/ipc/reply';
import { createCheckoutsAtHand } from './checkouts-at-hand';

const out = (id: number, endsAt: number | null = null): HeldCheckout => ({
  id,
  endsAt,
  changesPassword: null,
});

const lead = () => {
  const world = { owner: 'one' as string | null, held: [] as readonly HeldCheckout[], isReached: true };
  const named = () =>
    world.isReached
      ? succeed(world.held.map((each) => ({ ...each, name: each.id === 9 ? '' : `secret ${each.id}` })))
      : fail('no-answer');
  const mine = vi.fn(() => Promise.resolve(named()));
  const onChanged = vi.fn();
  const checkouts = createCheckoutsAtHand({
    owner: () => world.owner,
    held: () => world.held,
    mine,
    onChanged,
  });
  return { world, mine, onChanged, checkouts };
};

describe('the checkouts in the tray', () => {
  it('are asked for once somebody is signed in, those that end first come first', async () => {
    const { world, mine, checkouts } = lead();
    world.held = [out(1), out(2, 2000), out(3, 1000)];
    expect(checkouts.list()).toEqual([]);
    await checkouts.look();
    await checkouts.look();
    expect(mine).toHaveBeenCalledOnce();
    expect(checkouts.list().map(({ name }) => name)).toEqual(['secret 3', 'secret 2', 'secret 1']);
  });

  it('are asked for again where one comes whose name is not known, and not where one goes or lasts longer', async () => {
    const { world, mine, onChanged, checkouts } = lead();
    await checkouts.look();
    world.held = [out(1, 1000)];
    await checkouts.heldChanged();
    expect(mine).toHaveBeenCalledTimes(2);
    expect(checkouts.list()).toEqual([{ id: 1, name: 'secret 1', endsAt: 1000 }]);
    world.held = [out(1, 5000)];
    await checkouts.heldChanged();
    expect(checkouts.list()).toEqual([{ id: 1, name: 'secret 1', endsAt: 5000 }]);
    world.held = [];
    await checkouts.heldChanged();
    expect(checkouts.list()).toEqual([]);
    expect(mine).toHaveBeenCalledTimes(2);
    expect(onChanged).toHaveBeenCalledTimes(4);
  });

  it('are asked for once more where one was taken out while the others were asked for', async () => {
    const { world, mine, checkouts } = lead();
    mine.mockImplementationOnce(async () => {
      world.held = [out(1)];
      await checkouts.heldChanged();
      return succeed([]);
    });
    await checkouts.look();
    expect(mine).toHaveBeenCalledTimes(2);
    expect(checkouts.list().map(({ name }) => name)).toEqual(['secret 1']);
  });

  it('do not ask on and on, as asking itself is heard of', async () => {
    const { world, mine, checkouts } = lead();
    world.held = [out(1)];
    mine.mockImplementation(async () => {
      await checkouts.heldChanged();
      return succeed([]);
    });
    await checkouts.look();
    expect(mine).toHaveBeenCalledOnce();
  });

  it('are none where the server cannot be asked, and asked for again with the next that comes', async () => {
    const { world, checkouts } = lead();
    world.held = [out(1)];
    world.isReached = false;
    await checkouts.look();
    expect(checkouts.list()).toEqual([]);
    world.isReached = true;
    await checkouts.heldChanged();
    expect(checkouts.list()).toHaveLength(1);
  });

  it('are gone with their user, and never another one’s', async () => {
    const { world, checkouts } = lead();
    world.held = [out(1)];
    const looking = checkouts.look();
    world.owner = 'other';
    await looking;
    expect(checkouts.list()).toEqual([]);
    world.owner = null;
    await checkouts.look();
    await checkouts.heldChanged();
    expect(checkouts.list()).toEqual([]);
  });

  it('have their number where their name cannot be read', async () => {
    const { world, checkouts } = lead();
    world.held = [out(9)];
    await checkouts.look();
    expect(checkouts.list()).toEqual([{ id: 9, name: '9', endsAt: null }]);
  });
});
