import { describe, expect, it } from 'vitest';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import { createNoticeBoard } from '../notices';
import { createBehindLockNews, unlessLocked } from './behind-lock-news';

const lead = () => {
  let last: number | null = null;
  const lock = () => {
    last = (last ?? 0) + 1;
  };
  const board = createNoticeBoard(() => undefined);
  const news = createBehindLockNews({ lockedAt: () => last, notices: board });
  return { lock, lockedAt: () => last, told: board.all, news };
};

describe('a box of the system that somebody was asked in', () => {
  it('gives what was chosen', async () => {
    const { lock, lockedAt } = lead();
    lock();
    const choose = unlessLocked(lockedAt, (name: string) => Promise.resolve(`/home/ada/${name}`));
    expect(await choose('a.csv')).toBe('/home/ada/a.csv');
  });

  it('gives nothing to whoever answers it after a lock, be it open again or not', async () => {
    const { lock, lockedAt } = lead();
    const choose = unlessLocked(lockedAt, () => {
      lock();
      return Promise.resolve('/tmp/stranger.csv');
    });
    expect(await choose()).toBeNull();
  });
});

describe('what ends behind a lock', () => {
  const SAVED = succeed({ outcome: 'saved' });
  const ending = async (reply: Reply<true | { outcome: string }>, isLocked = true) => {
    const { lock, told, news } = lead();
    const act = news.following('exportAudits', (id: number) => {
      if (isLocked) lock();
      expect(id).toBe(7);
      return Promise.resolve(reply);
    });
    expect(await act(7)).toBe(reply);
    return { told, news };
  };

  it('is told of once', async () => {
    const { told, news } = await ending(SAVED);
    expect(told()).toEqual([{ kind: 'behind-lock', deed: 'exportAudits', failure: null }]);
    news.forget();
    expect(told()).toEqual([]);
  });

  it('is told of with what went wrong', async () => {
    const { told } = await ending(fail('disk-full', 'ENOSPC'));
    expect(told()).toMatchObject([{ failure: { code: 'disk-full', detail: 'ENOSPC' } }]);
  });

  it('is no news where nothing was to be done', async () => {
    expect((await ending(succeed({ outcome: 'not-chosen' }))).told()).toEqual([]);
  });

  it('is answered, and no more, where nothing was locked meanwhile', async () => {
    for (const reply of [SAVED, fail('disk-full')]) expect((await ending(reply, false)).told()).toEqual([]);
  });
});
