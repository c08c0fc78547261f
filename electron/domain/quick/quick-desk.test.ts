import { describe, expect, it, vi } from 'vitest';
import type { ListedSecret } from '../../../shared/secrets';
import type { WantedSecrets } from '../../../shared/secrets';
import { createKnownSecrets } from './known-secrets';
import { createQuickDesk } from './quick-desk';
import { listed } from './testing/listed';

const deskOf = (answer: (wanted: WantedSecrets) => readonly ListedSecret[] | undefined) => {
  let now = 1_000;
  let user = 'adm';
  const stop = vi.fn();
  const page = vi.fn((wanted: WantedSecrets) => {
    const records = answer(wanted);
    return Promise.resolve(
      records
        ? { ok: true, value: { records, total: records.length, next: null } }
        : { ok: false, failure: { code: 'no-answer' } },
    );
  });
  const desk = createQuickDesk({
    lists: { page: page as never, stop },
    known: createKnownSecrets(),
    clock: { now: () => now },
    timers: { after: () => () => undefined },
    user: () => user,
  });
  const namesOf = async (text: string) => {
    const found = await desk.search({ text });
    return found.ok ? found.value.rows.map(({ name }) => name) : found.failure.code;
  };
  return {
    desk,
    page,
    stop,
    namesOf,
    pass: (ms: number) => {
      now += ms;
    },
    become: (other: string) => {
      user = other;
    },
  };
};

const favourite = listed({ id: 1, name: 'favourite' });
const recent = listed({ id: 2, name: 'recent' });
const usual = ({ query }: WantedSecrets) => (query.view === 'favourites' ? [favourite] : [favourite, recent]);

describe('what quick access finds', () => {
  it('are favourites and then what was used last, each once, where nothing is looked for', async () => {
    const { desk, namesOf } = deskOf(usual);
    expect(await namesOf('')).toEqual(['favourite', 'recent']);
    expect(await desk.search({ text: ' ' })).toMatchObject({
      value: { favourites: 1, total: 2, readAt: 1_000 },
    });
  });

  it('is asked for again after a while, and not with every look', async () => {
    const { page, namesOf, pass } = deskOf(usual);
    await namesOf('');
    await namesOf('');
    expect(page).toHaveBeenCalledTimes(2);
    pass(30_001);
    await namesOf('');
    expect(page).toHaveBeenCalledTimes(4);
    pass(-60_000);
    await namesOf('');
    expect(page).toHaveBeenCalledTimes(6);
  });

  it('is not kept for one who has come meanwhile', async () => {
    const { page, namesOf, become } = deskOf(usual);
    const looking = namesOf('');
    become('other');
    await looking;
    await namesOf('');
    expect(page).toHaveBeenCalledTimes(4);
  });

  it('comes of the names that any list has told, without a question', async () => {
    const { desk, page, namesOf } = deskOf(usual);
    desk.heard({ records: [listed({ id: 9, name: 'svc-backup' })], total: 1, next: null } as never);
    expect(await namesOf('backup')).toEqual(['svc-backup']);
    expect(page).not.toHaveBeenCalled();
    desk.forget();
    expect(await namesOf('backup')).toEqual([]);
  });

  it('may come from the server, of which no earlier question is waited for any more', async () => {
    const { desk, page, stop } = deskOf(() => [recent]);
    const [first, second] = [desk.searchServer({ text: 're' }), desk.searchServer({ text: 'rec' })];
    await first;
    expect(await second).toMatchObject({ ok: true, value: { total: 1 } });
    expect(stop.mock.calls).toEqual([[page.mock.calls[0]?.[0].ticket]]);
    expect(page.mock.calls[1]?.[0].query).toMatchObject({ text: 'rec', scope: 'fields' });
  });

  it('is a failure where the server does not answer', async () => {
    const { desk, namesOf } = deskOf(() => undefined);
    expect(await namesOf('')).toBe('no-answer');
    expect(await desk.searchServer({ text: 'x' })).toMatchObject({ failure: { code: 'no-answer' } });
  });
});
