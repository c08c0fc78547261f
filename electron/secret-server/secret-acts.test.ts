import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { succeed } from '../../shared/ipc/reply';
import type { Copy } from '../domain/clipboard/clipboard-guard';
import { createFavourites } from '../domain/secret/favourites';
import { createSecretActs } from '../domain/secret/secret-acts';
import { openBench } from '../practice/testing/client';
import { auditsIn, favouritesIn } from './acts-wire';
import { askedVault, must } from './testing/asked-vault';

const openVault = async () => askedVault(await openBench());

let vault: Awaited<ReturnType<typeof openVault>>;
let session: Awaited<ReturnType<typeof vault.signedIn>>;
beforeAll(async () => {
  vault = await openVault();
  session = await vault.signedIn();
});
afterAll(() => vault.stop());

const copied: Copy[] = [];
const acts = () =>
  createSecretActs({
    ...session,
    server: () => 'https://vault.example/ss',
    requestFor: (id) => `Let me see ${id}.`,
    clipboard: {
      copy: (copy) => {
        copied.push(copy);
        return Promise.resolve(succeed({ clearsAt: null }));
      },
    },
  });
const called = (beginning: string) => vault.called(beginning).id;
const asked = async (ending: string) =>
  (await vault.requests('/secrets')).filter(({ path }) => path.endsWith(ending));

describe('a favourite', () => {
  it('is marked and unmarked once each, and the list of all is asked for once', async () => {
    const clock = { now: () => 0 };
    const { isFavourite, mark } = createFavourites({ ...session, clock, whose: () => 'admin' });
    const id = called('web01');
    const others = called('web02');
    expect(await Promise.all([isFavourite(id), isFavourite(others)])).toEqual([false, false]);
    must(await mark({ id, isFavourite: true }));
    expect(await Promise.all([isFavourite(id), isFavourite(others)])).toEqual([true, false]);
    must(await mark({ id, isFavourite: false }));
    expect(await isFavourite(id)).toBe(false);
    const all = await asked('/favorite');
    expect(all.filter(({ method }) => method === 'GET')).toHaveLength(1);
    expect(all.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      { isFavorite: true },
      { isFavorite: false },
    ]);
  });

  it('is asked for anew by somebody else, after a while, and after it is not known what was marked', async () => {
    let now = 0;
    let who = 'admin';
    const { isFavourite, mark } = createFavourites({
      ...session,
      clock: { now: () => now },
      whose: () => who,
    });
    const before = (await asked('/favorite')).length;
    const count = async () => (await asked('/favorite')).filter(({ method }) => method === 'GET').length;
    const first = await count();
    await isFavourite(1);
    who = 'reader';
    await isFavourite(1);
    now += 5 * 60_000;
    await isFavourite(1);
    expect((await count()) - first).toBe(3);
    await vault.mischief({ match: { method: 'POST', path: '/api/v1/secrets/*/favorite' }, do: 'drop-after' });
    expect((await mark({ id: 1, isFavourite: true })).ok).toBe(false);
    expect(await isFavourite(1)).toBe(true);
    expect((await asked('/favorite')).length - before).toBe(5);
  });

  it('is not guessed where the server says nothing that is understood', async () => {
    const { isFavourite } = createFavourites({ ...session, clock: { now: () => 0 }, whose: () => 'x' });
    await vault.mischief({ do: 'garbage' });
    expect(await isFavourite(1)).toBeNull();
    expect(favouritesIn('{"records":[]}')).toBeUndefined();
    expect(favouritesIn('[{"id":7},{"id":"x"},3]')).toEqual([7]);
  });
});

describe('a try of the password', () => {
  it('is ordered once, and looked at without a value being read', async () => {
    const { beat, beatOf } = acts();
    const id = called('app01');
    must(await beat(id));
    expect(must(await beatOf(id)).isRunning).toBe(true);
    await vault.control('clock', { seconds: 600 });
    expect(must(await beatOf(id)).isRunning).toBe(false);
    expect(await asked('/heartbeat')).toHaveLength(1);
    expect(await vault.requests('/fields/')).toEqual([]);
  });
});

describe('a secret that is expired', () => {
  it('is so at once', async () => {
    const id = called('web01');
    must(await acts().expire(id));
    expect(vault.audits(id, 'EXPIRE')).toBe(1);
    expect(await asked('/expire')).toHaveLength(1);
  });
});

describe('what was done to a secret', () => {
  it('is told by the page, the newest first', async () => {
    const id = called('app01');
    const { audits } = acts();
    const first = must(await audits({ id, skip: 0, take: 1 }));
    expect(first.records).toHaveLength(1);
    expect(first.total).toBeGreaterThan(0);
    expect(first.records[0]).toMatchObject({ action: 'Heartbeat' });
  });

  it('is no more than was asked for, and what is not understood does not hide the others', () => {
    const page = auditsIn(
      JSON.stringify({ total: 'x', records: [{ action: 'VIEW', notes: 7 }, 'nothing', { username: 'me' }] }),
    );
    expect(page).toEqual({
      total: 2,
      records: [
        { id: 0, action: 'VIEW', by: '', account: '', at: '', notes: '', ticket: '' },
        { id: 0, action: '', by: 'me', account: 'me', at: '', notes: '', ticket: '' },
      ],
    });
    expect(auditsIn('[]')).toBeUndefined();
  });
});

describe('what leads to a secret', () => {
  it.each([
    ['id', '7'],
    ['link', 'https://vault.example/ss/SecretView.aspx?secretid=7'],
    ['powershell', 'Get-TssSecret -TssSession $session -Id 7'],
  ] as const)('is copied as what it is, which is no secret: %s', async (what, value) => {
    must(await acts().copyAbout({ id: 7, label: 'It', what }));
    expect(copied.at(-1)).toEqual({ label: 'It', value, isSecret: false });
  });
});
