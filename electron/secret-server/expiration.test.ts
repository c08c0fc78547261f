import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Expiration } from '../../shared/secret-expiration';
import { createExpirations } from '../domain/secret/expirations';
import { openBench } from '../practice/testing/client';
import { toldIn } from './expiration';
import { askedVault, must } from './testing/asked-vault';

const openVault = async () => askedVault(await openBench());

let vault: Awaited<ReturnType<typeof openVault>>;
beforeEach(async () => {
  vault = await openVault();
});
afterEach(() => vault.stop());

const open = async () => {
  const { id } = vault.called('web01');
  return { id, ...createExpirations(await vault.signedIn()) };
};
const sent = async () => (await vault.requests('/expiration')).map(({ body }) => body);

const template: Expiration = { kind: 'template' };
const days = (count: number): Expiration => ({ kind: 'days', days: count });
const date = (day: string): Expiration => ({ kind: 'date', date: day });

describe('when a secret expires', () => {
  it('is told with what its template says', async () => {
    const { id, expiration } = await open();
    expect(must(await expiration(id))).toEqual({ expiration: template, template: '90 days' });
  });

  it('is set by one order each time, which says only what is another than before', async () => {
    const { id, expiration, setExpiration } = await open();
    const steps = [days(30), days(14), date('2027-02-28'), date('2027-03-01'), template];
    let before: Expiration = template;
    for (const after of steps) {
      expect(must(await setExpiration({ id, before, after }))).toEqual({ outcome: 'done' });
      expect(must(await expiration(id)).expiration).toEqual(after);
      before = after;
    }
    expect(await sent()).toEqual([
      {
        data: {
          expirationType: { dirty: true, value: 'DayInterval' },
          expirationDayInterval: { dirty: true, value: 30 },
        },
      },
      { data: { expirationDayInterval: { dirty: true, value: 14 } } },
      {
        data: {
          expirationType: { dirty: true, value: 'SpecificDate' },
          expirationDate: { dirty: true, value: '2027-02-28T00:00:00' },
        },
      },
      { data: { expirationDate: { dirty: true, value: '2027-03-01T00:00:00' } } },
      { data: { expirationType: { dirty: true, value: 'Template' } } },
    ]);
  });

  it('is left alone where somebody else has set it, and where nothing would change', async () => {
    const { id, setExpiration } = await open();
    expect(must(await setExpiration({ id, before: days(3), after: days(4) }))).toMatchObject({
      outcome: 'conflict',
      current: { expiration: template },
    });
    expect(must(await setExpiration({ id, before: template, after: template }))).toEqual({ outcome: 'done' });
    expect(await sent()).toEqual([]);
  });

  it('goes out once, whatever comes of it', async () => {
    const { id, setExpiration } = await open();
    await vault.mischief({ match: { method: 'PUT' }, do: 'drop-after' });
    const reply = await setExpiration({ id, before: template, after: days(3) });
    expect(reply).toMatchObject({ failure: { code: 'outcome-unknown' } });
    expect(await sent()).toHaveLength(1);
  });
});

describe('what a server tells of it', () => {
  it.each([
    [{ expirationType: 'Disabled', expirationTemplateText: 'None' }, template, 'None'],
    [{ expirationType: 'DayInterval', expirationDayInterval: 7 }, days(7), null],
    [{ expirationType: 'DayInterval', expirationDayInterval: 0 }, null, null],
    [{ expirationType: 'SpecificDate', expirationDate: '2027-01-02T03:04:05' }, date('2027-01-02'), null],
    [{ expirationType: 'SpecificDate', expirationDate: null }, null, null],
    [{ expirationType: 'Moon' }, null, null],
  ])('is taken as it is meant, and not guessed: %j', (said, expiration, text) => {
    expect(toldIn(JSON.stringify(said))).toEqual({ expiration, template: text });
  });

  it('holds nothing else of the settings: not the key of its one-time codes', () => {
    const body = { expirationType: 'Template', oneTimePasswordSettings: { key: 'JBSWY3DPEHPK3PXP' } };
    expect(JSON.stringify(toldIn(JSON.stringify(body)))).not.toContain('JBSWY');
  });
});
