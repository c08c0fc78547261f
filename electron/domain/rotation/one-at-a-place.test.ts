import { describe, expect, it } from 'vitest';
import { succeed } from '../../../shared/ipc/reply';
import { createPlaces } from './one-at-a-place';
import { isSame } from './one-session';
import { codeOf, leadRotate, leadRotations, PLACE } from './testing/led-rotations';

const SITE = 'https://vault.example/SecretServer';
const TYPED_ELSE = 'https://vault.example/secretserver';
const at = (server: string, slug = PLACE.slug) => ({ server, user: 'adm', id: PLACE.id, slug });
const nothing = { all: () => [], isLockedAt: () => false };

describe('one field of a server whose address was typed in another case', () => {
  it('is begun once at a time', async () => {
    const places = createPlaces(nothing);
    const begin = (server: string, work = () => Promise.resolve(succeed(''))) =>
      places.during(at(server), work);
    let again = '';
    const first = await begin(SITE, async () => {
      again = codeOf(await begin(TYPED_ELSE));
      return succeed('');
    });
    expect([codeOf(first), again]).toEqual(['it worked', 'rotation-waiting']);
    expect(codeOf(await begin(TYPED_ELSE))).toBe('it worked');
  });

  it('is not begun while a change of it waits for proof', async () => {
    const led = leadRotations();
    led.session.present = { server: SITE, user: 'adm' };
    led.vault.passwords.put = () => Promise.resolve({ ok: false, failure: { code: 'outcome-unknown' } });
    await leadRotate(led);
    led.session.present = { server: TYPED_ELSE, user: 'adm' };
    const prepared = await led.rotations.prepare(PLACE);
    if (!prepared.ok) throw new Error(prepared.failure.code);
    const { ticket } = prepared.value;
    const wish = { scope: 'vault', consent: false, reason: null } as const;
    expect(codeOf(await led.rotations.confirm({ ticket, ...wish }))).toBe('rotation-waiting');
  });

  it('is in the session that it was changed in', () => {
    expect(isSame(at(TYPED_ELSE), at(SITE))).toBe(true);
    expect(isSame(at(`${SITE}2`), at(SITE))).toBe(false);
    expect(isSame({ ...at(SITE), user: 'ada' }, at(SITE))).toBe(false);
  });
});
