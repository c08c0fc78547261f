import { describe, expect, it } from 'vitest';
import { createLockedPlaces, newPlaceMark } from './locked-places';
import { createLedVault, no } from './testing/led-passwords';
import { codeOf, journalInMemory, leadRotate, leadRotations, must, PLACE } from './testing/led-rotations';

const CONFIRM = { scope: 'vault', consent: false, reason: null } as const;

/** What the next run says to another change of the same field, while it can open nothing of the first. */
const triedWithoutKeys = async (kept: ReturnType<typeof journalInMemory>, place = PLACE) => {
  const vault = createLedVault();
  const led = leadRotations({ kept, vault });
  led.sealing.cannotOpen = true;
  const { ticket } = must(await led.rotations.prepare(place));
  const code = codeOf(await led.rotations.confirm({ ticket, ...CONFIRM }));
  return { code, writes: vault.account.writes };
};

const changed = async (isLost: boolean) => {
  const kept = journalInMemory();
  const led = leadRotations({ kept });
  if (isLost) led.vault.passwords.put = () => no('outcome-unknown');
  await leadRotate(led, { ms: 1_000 });
  return kept;
};

describe('a change that waits for proof and cannot be opened', () => {
  it('keeps its field from another change: nothing is sent', async () => {
    const kept = await changed(true);
    expect(await triedWithoutKeys(kept)).toEqual({ code: 'rotation-locked', writes: [] });
  });

  it('keeps no other field from one', async () => {
    const kept = await changed(true);
    const { code } = await triedWithoutKeys(kept, { ...PLACE, id: PLACE.id + 1 });
    expect(code).not.toBe('rotation-locked');
  });

  it('keeps none once it was proven, or where it was written down before fields were marked', async () => {
    expect((await triedWithoutKeys(await changed(false))).code).not.toBe('rotation-locked');
    const lines = (await changed(true)).lines.map((line) =>
      line.kind === 'prepared' ? { ...line, place: undefined } : line,
    );
    expect((await triedWithoutKeys(journalInMemory(lines))).code).not.toBe('rotation-locked');
  });

  it('is marked so that two of one field have nothing in common', async () => {
    const kept = journalInMemory();
    const led = leadRotations({ kept });
    await leadRotate(led, { ms: 1_000 });
    await leadRotate(led, { ms: 1_000 });
    const marks = kept.lines.flatMap((line) => (line.kind === 'prepared' ? [line.place] : []));
    expect(new Set(marks).size).toBe(2);
    expect(marks.join()).not.toContain(PLACE.slug);
  });
});

describe('the mark of a field', () => {
  const SITE = 'https://vault.example/SecretServer';
  const same = (text: string) => text;
  const placeAt = (server: string) => ({ server, id: 7, slug: 'password' });
  const lockedBy = (place: string) => {
    const entry = { id: 'e', preparedAt: 1, sealed: '', place, facts: [] };
    return createLockedPlaces(same, { lying: new Map([['e', entry]]), abouts: new Map() });
  };

  it('is known again however the server is typed', () => {
    const isLockedAt = lockedBy(newPlaceMark(same, 'e', { ...placeAt(SITE), scope: 'remote' }));
    expect(isLockedAt(placeAt(SITE.toUpperCase()))).toBe(true);
    expect(isLockedAt(placeAt(`${SITE}2`))).toBe(false);
  });

  it('is known again where an earlier version wrote it down, with the server as it was typed', () => {
    const isLockedAt = lockedBy(`e\n${SITE}\n7\npassword\nvault`);
    expect(isLockedAt(placeAt(SITE))).toBe(true);
    expect(isLockedAt({ ...placeAt(SITE), id: 8 })).toBe(false);
  });
});
