import { describe, expect, it } from 'vitest';
import type { Authorised } from '../session/authorised';
import type { Audit } from '../vault-secret';
import { shownInTrail, sinceLookedAt, trailSince } from './trail';

const SENT = { id: 7, newest: 1, user: 'adm', field: 'Password' };

/** Of the time after it was sent, after an entry of the time before. */
const trailOf = (after: readonly Partial<Audit>[]): Authorised['read'] => {
  const entry = { action: 'UPDATE', by: 'Adm', account: 'adm', at: '', notes: '', ticket: '' };
  const told = after.map((each, at) => ({ ...entry, ...each, id: 1 + after.length - at }));
  const value = { total: told.length + 1, records: [...told, { ...entry, id: 1 }] };
  return (() => Promise.resolve({ ok: true, value })) as Authorised['read'];
};

describe('what the trail tells of a field whose old value is there', () => {
  it.each([
    ['Fields: (Password)', 'put-back'],
    ['Fields: (Notes, password)', 'put-back'],
    ['Field: Password', 'put-back'],
    ['Fields: (Enable Password)', 'edited'],
    ['Fields: (Password Hint)', 'edited'],
    ['', 'edited'],
  ])('is of a write of whoever has sent it, with %j: %s', async (notes, told) => {
    const read = trailOf([{ notes }]);
    expect(await trailSince(read, SENT)).toBe(told);
    expect((await shownInTrail(read, SENT, null)) !== undefined).toBe(told === 'put-back');
  });

  it('names nobody else who has changed another field', async () => {
    const own = { notes: 'Fields: (Password)' };
    const other = { by: 'Eve', account: 'eve', notes: 'Fields: (Enable Password)' };
    expect(await shownInTrail(trailOf([own, other]), SENT, null)).toEqual({});
  });

  it.each(['VIEW', 'Password displayed', 'Password copied to clipboard', 'CHECK OUT', 'HEARTBEAT'])(
    'is nothing where somebody did no more than %s',
    async (action) => {
      expect(await trailSince(trailOf([{ action }]), SENT)).toBe('quiet');
      expect((await sinceLookedAt(trailOf([{ action }]), SENT)).isChanged).toBe(false);
    },
  );

  it.each([
    'Password changed on check in',
    'PASSWORD CHANGE BY WEB SERVICE',
    'Reset password after checkout',
  ])('is a change where it was made with what changes nothing by itself: %s', async (action) => {
    expect(await trailSince(trailOf([{ action, notes: '' }]), SENT)).toBe('edited');
    expect((await sinceLookedAt(trailOf([{ action }]), SENT)).isChanged).toBe(true);
  });
});
