import { describe, expect, it } from 'vitest';
import { createLedVault, no } from './testing/led-passwords';
import {
  codeOf,
  journalInMemory,
  leadRotate,
  leadRotations,
  live,
  must,
  PLACE,
} from './testing/led-rotations';

const CONFIRM = { scope: 'vault', consent: false, reason: null } as const;

describe('what is kept', () => {
  it('is wiped when its time has come, and the page is told', async () => {
    const led = leadRotations({ keepMs: 60_000 });
    const { id } = await leadRotate(led, { ms: 1_000 });
    expect(led.kept.lines.some((line) => line.id === id)).toBe(true);
    await live(led, 62_000);
    expect(led.seen.gone).toEqual([id]);
    expect(led.kept.lines).toEqual([]);
    for (const reply of [
      await led.rotations.check(id),
      await led.rotations.reveal(id, 'new'),
      await led.rotations.copy(id, 'new'),
      await led.rotations.dismiss(id, null),
      await led.rotations.putBack(id),
      await led.rotations.stopTrying(id),
      await led.rotations.saveEvidence(id),
    ]) {
      expect(codeOf(reply)).toBe('rotation-gone');
    }
  });

  it('is dismissed by a word where it is proven, and by the name of the secret where it is not', async () => {
    const led = leadRotations();
    const proven = await leadRotate(led, { ms: 1_000 });
    expect(must(await led.rotations.dismiss(proven.id, null))).toBe('dismissed');
    led.vault.passwords.put = () => no('outcome-unknown');
    const open = await leadRotate(led, { ms: 1_000 });
    const { ticket } = must(await led.rotations.prepare(PLACE));
    expect(codeOf(await led.rotations.confirm({ ticket, ...CONFIRM }))).toBe('rotation-waiting');
    expect(must(await led.rotations.dismiss(open.id, null))).toBe('name-differs');
    led.kept.state.isFull = true;
    expect(codeOf(await led.rotations.dismiss(open.id, 'one'))).toBe('disk-full');
    led.kept.state.isFull = false;
    expect(must(await led.rotations.dismiss(open.id, 'one'))).toBe('dismissed');
    expect(led.kept.lines).toEqual([]);
  });

  it('is put back by a rotation of its own, and only where it is still what was sent', async () => {
    const led = leadRotations();
    const { id } = await leadRotate(led, { ms: 1_000 });
    const { ticket, candidate } = must(await led.rotations.putBack(id));
    expect(candidate).toMatchObject({ origin: 'put-back', verdict: 'accepted' });
    led.vault.account.value = 'Theirs';
    expect(must(await led.rotations.confirm({ ticket, ...CONFIRM }))).toEqual({
      ...{ outcome: 'changed-meanwhile', what: 'value' },
    });
    led.vault.account.value = must(await led.rotations.reveal(id, 'new')).value;
    expect(must(await led.rotations.confirm({ ticket, ...CONFIRM })).outcome).toBe('begun');
    await live(led, 1_000);
    expect(led.vault.account.value).toBe('Old-1');
  });

  it('leaves evidence without a value, where its user names a file', async () => {
    const led = leadRotations();
    const { id } = await leadRotate(led, { ms: 1_000 });
    expect(must(await led.rotations.saveEvidence(id))).toBe('saved');
    expect(led.seen.files[0]).not.toContain('Old-1');
    expect(led.seen.files[0]).not.toContain(led.vault.account.value);
    led.seen.path = null;
    expect(must(await led.rotations.saveEvidence(id))).toBe('not-chosen');
  });

  it('and cannot be opened is counted, and found once it can be', async () => {
    const kept = journalInMemory();
    const vault = createLedVault();
    await leadRotate(leadRotations({ kept, vault }), { ms: 1_000 });
    const led = leadRotations({ kept, vault });
    led.sealing.cannotOpen = true;
    expect(must(await led.rotations.all())).toEqual({ rotations: [], locked: 1, unseenSince: null });
    led.sealing.cannotOpen = false;
    expect(must(await led.rotations.all())).toMatchObject({ rotations: [{ user: 'adm' }], locked: 0 });
  });
});
