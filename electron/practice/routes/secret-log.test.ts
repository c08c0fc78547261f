import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { member, openBench, type Bench, type Reply } from '../testing/client';

const DAY_MS = 86_400_000;
/** Of the seed `12345678901234567890`, as the standard of these codes prints them. */
const STANDARD = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
] as const;

const benchOf = (startAt?: number): Promise<Bench> =>
  openBench({ tokenSeconds: 400 * 86_400, ...(startAt === undefined ? {} : { startAt }) });

const idOf = (bench: Bench, start: string): number =>
  [...bench.running.vault.world.secrets.all()].find(({ name }) => name.startsWith(start))?.id ?? 0;

describe('what is known of a secret besides its values', () => {
  let bench: Bench;
  let token: string;
  let id: number;
  beforeEach(async () => {
    bench = await benchOf();
    token = await bench.signIn();
    id = idOf(bench, 'app01');
  });
  afterEach(() => bench.stop());

  const audits = async (query = ''): Promise<Reply> =>
    bench.ask(`/api/v1/secrets/${id}/audits${query}`, { token });
  const actions = async (query = ''): Promise<unknown> => {
    const records = member((await audits(query)).json, 'records') as readonly unknown[];
    return records.map((record) => member(record, 'action'));
  };
  const summary = async (): Promise<unknown> =>
    (await bench.ask(`/api/v1/secrets/${id}/summary`, { token })).json;
  const expiration = (data: unknown): Promise<Reply> =>
    bench.ask(`/api/v1/secrets/${id}/expiration`, { method: 'PUT', token, body: { data } });

  it('is audited in pages, the newest first, with the log of password changes only when asked', async () => {
    expect(await actions()).toEqual([]);
    await bench.ask(`/api/v1/secrets/${id}/fields/password`, { token });
    await bench.ask(`/api/v1/secrets/${id}/heartbeat`, { token, body: {} });
    await bench.ask(`/api/v1/secrets/${id}/change-password`, { token, body: {} });
    bench.running.vault.clock.advance(2_000);
    expect(await actions()).toEqual(['HEARTBEAT', 'PASSWORD DISPLAYED']);
    expect(await actions('?filter.includePasswordChangeLog=True')).toEqual([
      'PASSWORD CHANGE SUCCEEDED',
      'PASSWORD CHANGE QUEUED',
      'HEARTBEAT',
      'PASSWORD DISPLAYED',
    ]);
    expect((await audits('?skip=1&take=1')).json).toMatchObject({
      total: 2,
      hasPrev: true,
      hasNext: false,
      records: [{ action: 'PASSWORD DISPLAYED', username: 'admin', byUserDisplayName: 'Ada Admin' }],
    });
    expect(await actions('?sortBy[0].name=id&sortBy[0].direction=asc')).toEqual([
      'PASSWORD DISPLAYED',
      'HEARTBEAT',
    ]);
  });

  it('expires at once when told, and is changed at once where the vault does that by itself', async () => {
    const expire = await bench.ask(`/api/v1/secrets/${id}/expire`, { token, body: { responseType: 'json' } });
    expect(expire.json).toMatchObject({ id, daysUntilExpiration: 0 });
    const status = `/internals/secret-detail/${id}/password-status`;
    expect((await bench.ask(status, { token })).json).toMatchObject({ status: 'Pending' });
    bench.running.vault.clock.advance(2_000);
    expect((await bench.ask(status, { token })).json).toMatchObject({ status: 'Success' });
    expect(await summary()).toMatchObject({ daysUntilExpiration: 90 });
  });

  it('expires when its own date or interval says so, and by its template otherwise', async () => {
    const dirty = (value: unknown): object => ({ dirty: true, value });
    const change = { expirationType: dirty('DayInterval'), expirationDayInterval: dirty(400) };
    expect((await expiration(change)).json).toMatchObject({
      expirationType: 'DayInterval',
      expirationDayInterval: 400,
    });
    const byInterval = member(await summary(), 'daysUntilExpiration');
    expect(byInterval).toBeGreaterThan(300);
    const date = new Date(bench.running.vault.clock.now() + 10 * DAY_MS).toISOString();
    expect(
      (await expiration({ expirationType: dirty('SpecificDate'), expirationDate: dirty(date) })).json,
    ).toMatchObject({ expirationType: 'SpecificDate', expirationDate: date.replace('Z', '') });
    expect(await summary()).toMatchObject({ daysUntilExpiration: 10 });
    expect((await expiration({ expirationType: dirty('Template') })).json).toMatchObject({
      expirationType: 'Template',
    });
    expect((await expiration({ expirationType: dirty('Never') })).status).toBe(400);
    expect((await expiration({ ...change, expirationDayInterval: dirty(0) })).status).toBe(400);
  });

  it('has no one-time codes where none are set up, and says so with the status that was chosen', async () => {
    const ask = (): Promise<Reply> => bench.ask(`/api/v1/one-time-password-code/${id}`, { token });
    expect((await ask()).status).toBe(404);
    bench.running.vault.choose('noCodes', 400);
    expect((await ask()).status).toBe(400);
  });
});

describe('one-time codes', () => {
  it.each(STANDARD)(
    'are those of the standard at second %i, in an array, with their zeros',
    async (second, code) => {
      // From the beginning of the step, so that it is not over when the question arrives.
      const bench = await benchOf((second - (second % 30)) * 1_000);
      try {
        const token = await bench.signIn();
        const path = `/api/v1/one-time-password-code/${idOf(bench, 'app07')}`;
        const { json } = await bench.ask(`${path}?numberOfCodesToGenerate=2`, { token });
        expect(json).toMatchObject([{ durationSeconds: 30 }, { durationSeconds: 30 }]);
        const codes = (json as readonly unknown[]).map((each) => member(each, 'code'));
        expect(codes[0]).toBe(code);
        expect(codes[1]).toMatch(/^\d{6}$/u);
        expect((await bench.ask(`${path}?numberOfCodesToGenerate=0`, { token })).status).toBe(400);
      } finally {
        await bench.stop();
      }
    },
  );
});
