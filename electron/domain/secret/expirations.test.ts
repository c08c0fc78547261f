import { describe, expect, it } from 'vitest';
import type { Expiration, ToldExpiration } from '../../../shared/secret-expiration';
import type { Answered } from '../ports';
import type { VaultExpiration } from '../vault-expiration';
import { createExpirations } from './expirations';
import { ledVault, no, yes } from './testing/led-vault';

const byTemplate: Expiration = { kind: 'template' };
const days = (count: number): Expiration => ({ kind: 'days', days: count });
const date = (on: string): Expiration => ({ kind: 'date', date: on });
const toldOf = (expiration: Expiration | null): ToldExpiration => ({ expiration, template: '90 days' });

type Sent = Parameters<VaultExpiration['set']>[1];

const lead = (told: Answered<ToldExpiration>, put: Answered<true> = yes(true)) => {
  const sent: Sent[] = [];
  const led = ledVault({
    secret: {
      expiration: {
        told: () => Promise.resolve(told),
        set: (_, change) => {
          sent.push(change);
          return Promise.resolve(put);
        },
      },
    },
  });
  return { expirations: createExpirations(led), sent };
};

it('an expiration is told as the server tells it', async () => {
  expect(await lead(yes(toldOf(days(30)))).expirations.expiration(7)).toEqual(yes(toldOf(days(30))));
  expect(await lead(no('access-denied')).expirations.expiration(7)).toEqual(no('access-denied'));
});

describe('a change of an expiration', () => {
  it.each([
    ['the template', byTemplate],
    ['another number of days', days(30)],
    ['a date', date('2027-01-31')],
    ['what is not known here', null],
  ])('is sent once in place of %s, as its user saw it', async (_, before) => {
    const { expirations, sent } = lead(yes(toldOf(before)));
    const change = { id: 7, before, after: days(60) };
    expect(await expirations.setExpiration(change)).toEqual(yes({ outcome: 'done' }));
    expect(sent).toEqual([change]);
  });

  it.each([
    ['another number of days', days(30), days(31)],
    ['another date', date('2027-01-31'), date('2027-02-01')],
    ['another kind', byTemplate, days(30)],
    ['something that was not known', null, byTemplate],
    ['something that is not known any more', days(30), null],
  ])('is not sent over %s than its user saw', async (_, before, current) => {
    const { expirations, sent } = lead(yes(toldOf(current)));
    const reply = await expirations.setExpiration({ id: 7, before, after: days(60) });
    expect(reply).toEqual(yes({ outcome: 'conflict', current: toldOf(current) }));
    expect(sent).toEqual([]);
  });

  it.each([[byTemplate], [days(30)], [date('2027-01-31')]])(
    'to %o is not sent where it is so already',
    async (same) => {
      const { expirations, sent } = lead(yes(toldOf(same)));
      expect(await expirations.setExpiration({ id: 7, before: same, after: same })).toEqual(
        yes({ outcome: 'done' }),
      );
      expect(sent).toEqual([]);
    },
  );

  it('is not sent where nobody can tell what it is now', async () => {
    const { expirations, sent } = lead(no('no-answer'));
    expect(await expirations.setExpiration({ id: 7, before: null, after: days(60) })).toEqual(
      no('no-answer'),
    );
    expect(sent).toEqual([]);
  });

  it('is not said to be done where the server does not say so', async () => {
    const { expirations, sent } = lead(yes(toldOf(byTemplate)), no('outcome-unknown'));
    const reply = await expirations.setExpiration({ id: 7, before: byTemplate, after: days(60) });
    expect(reply).toEqual(no('outcome-unknown'));
    expect(sent).toHaveLength(1);
  });
});
