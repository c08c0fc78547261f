import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../shared/ipc/reply';
import { createFavourites } from './favourites';
import { ledVault, no, yes } from './testing/led-vault';

const MINUTE = 60_000;

const leadFavourites = () => {
  const at = { now: 0, whose: 'ada' };
  const listed = new Set([1, 2]);
  const trouble: { list?: FailureCode; mark?: FailureCode } = {};
  const asked: string[] = [];
  const vault = ledVault({
    secret: {
      favourites: () => {
        asked.push('list');
        return Promise.resolve(trouble.list ? no(trouble.list) : yes([...listed]));
      },
      mark: (_pass, { id, isFavourite }) => {
        asked.push('mark');
        if (trouble.mark) return Promise.resolve(no(trouble.mark));
        if (isFavourite) listed.add(id);
        else listed.delete(id);
        return Promise.resolve(yes(true as const));
      },
    },
  });
  const favourites = createFavourites({ ...vault, clock: { now: () => at.now }, whose: () => at.whose });
  return { at, listed, trouble, asked, favourites };
};

describe('the favourites of a user', () => {
  it('are asked for once for many secrets, also at the same time', async () => {
    const { favourites, asked } = leadFavourites();
    const all = await Promise.all([1, 2, 3].map((id) => favourites.isFavourite(id)));
    expect([...all, await favourites.isFavourite(2)]).toEqual([true, true, false, true]);
    expect(asked).toEqual(['list']);
  });

  it('are asked for again after a while, as they may be marked elsewhere', async () => {
    const { favourites, listed, at } = leadFavourites();
    await favourites.isFavourite(3);
    listed.add(3);
    at.now = 5 * MINUTE;
    expect(await favourites.isFavourite(3)).toBe(true);
  });

  it('are asked for again once the clock was put back', async () => {
    const { favourites, asked, at } = leadFavourites();
    at.now = 60 * MINUTE;
    await favourites.isFavourite(1);
    for (at.now = 0; at.now < 60 * MINUTE; at.now += 5 * MINUTE) await favourites.isFavourite(1);
    expect(asked).toHaveLength(13);
  });

  it('of one user are nothing to the next', async () => {
    const { favourites, asked, at } = leadFavourites();
    await favourites.isFavourite(1);
    at.whose = 'bob';
    await favourites.isFavourite(1);
    expect(asked).toEqual(['list', 'list']);
  });

  it('are not known where the server does not tell them, and asked for again', async () => {
    const { favourites, trouble } = leadFavourites();
    trouble.list = 'server-error';
    expect(await favourites.isFavourite(1)).toBeNull();
    delete trouble.list;
    expect(await favourites.isFavourite(1)).toBe(true);
  });
});

describe('a mark', () => {
  it.each([true, false])('is set to %s by one order, and known without asking', async (isFavourite) => {
    const { favourites, asked } = leadFavourites();
    await favourites.isFavourite(1);
    expect(await favourites.mark({ id: 1, isFavourite })).toEqual(yes({ isFavourite }));
    expect(await favourites.isFavourite(1)).toBe(isFavourite);
    expect(asked).toEqual(['list', 'mark']);
  });

  it('of which nobody knows whether it is set is looked for', async () => {
    const { favourites, listed, trouble } = leadFavourites();
    await favourites.isFavourite(3);
    trouble.mark = 'outcome-unknown';
    expect(await favourites.mark({ id: 3, isFavourite: true })).toEqual(no('outcome-unknown'));
    listed.add(3);
    expect(await favourites.isFavourite(3)).toBe(true);
  });
});
