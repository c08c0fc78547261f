import { describe, expect, it } from 'vitest';
import { no } from './testing/led-passwords';
import { codeOf, leadRotations, must, PLACE } from './testing/led-rotations';

const CONFIRM = { scope: 'vault', consent: false, reason: null } as const;

describe('a candidate', () => {
  it('that its server does not take is thrown away, and asked for three times at most', async () => {
    const led = leadRotations();
    led.vault.passwords.validate = () =>
      Promise.resolve({ ok: true, value: { isValid: false, broken: ['No.'] } });
    const { ticket, candidate, callsMade } = must(await led.rotations.prepare(PLACE));
    expect(candidate).toBe(null);
    expect(callsMade.filter(({ path }) => path.includes('generate-password'))).toHaveLength(3);
    expect(codeOf(led.rotations.inspect(ticket))).toBe('no-candidate');
    expect(codeOf(await led.rotations.regenerate(ticket))).toBe('no-candidate');
    expect(codeOf(await led.rotations.copyCandidate(ticket))).toBe('no-candidate');
    expect(codeOf(await led.rotations.confirm({ ticket, ...CONFIRM }))).toBe('no-candidate');
  });

  it('is made by the template where the server makes none for the field, and counts as not validated where nobody says', async () => {
    const led = leadRotations();
    led.vault.passwords.generate = () => no('request-refused');
    led.vault.passwords.validate = () => no('request-refused');
    const { candidate } = must(await led.rotations.prepare(PLACE));
    expect(candidate).toMatchObject({ origin: 'server-template', verdict: 'not-validated' });
    led.vault.passwords.generateByField = () => no('request-refused');
    expect(must(await led.rotations.prepare(PLACE)).candidate).toBe(null);
  });

  it('is not asked for by another way where nobody would get one', async () => {
    const led = leadRotations();
    led.vault.passwords.generate = () => no('access-denied');
    expect(codeOf(await led.rotations.prepare(PLACE))).toBe('access-denied');
  });

  it('can be made again, typed, made here, copied past the page, and is forgotten when it is left', async () => {
    const led = leadRotations();
    const { ticket } = must(await led.rotations.prepare(PLACE));
    const first = must(led.rotations.inspect(ticket)).value;
    must(await led.rotations.regenerate(ticket));
    expect(must(led.rotations.inspect(ticket)).value).not.toBe(first);
    expect(must(await led.rotations.type(ticket, 'Typed-1'))).toMatchObject({
      origin: 'typed',
      verdict: 'accepted',
    });
    must(await led.rotations.copyCandidate(ticket));
    expect(led.seen.copied).toEqual(['Typed-1']);
    const classes = ['lower', 'upper', 'digits', 'symbols'] as const;
    const made = must(await led.rotations.make({ ticket, length: 20, classes: [...classes] }));
    expect(made).toMatchObject({ origin: 'made-here', length: 20 });
    expect(must(led.rotations.inspect(ticket)).value).toMatch(
      /(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[^A-Za-z\d])/u,
    );
    led.rotations.leave(ticket);
    for (const reply of [
      led.rotations.inspect(ticket),
      await led.rotations.regenerate(ticket),
      await led.rotations.type(ticket, 'x'),
      await led.rotations.make({ ticket, length: 20, classes: ['lower'] }),
      await led.rotations.copyPlan(ticket, 'vault'),
      await led.rotations.confirm({ ticket, ...CONFIRM }),
    ]) {
      expect(codeOf(reply)).toBe('candidate-gone');
    }
  });

  it('that is typed is held against the rules here where the server does not look at it', async () => {
    const led = leadRotations();
    const rules = { shortest: 4, longest: 8, allowed: 'abcXYZ123', noUserName: false, noWords: false };
    led.vault.secret.rules = () =>
      Promise.resolve({
        ok: true,
        value: {
          ...rules,
          ...{ noSequences: false, noNeighbours: false },
          parts: [
            { kind: 'minimum', count: 1, characters: '123' },
            { kind: 'start', count: 1, characters: 'abc' },
            { kind: 'end', count: 1, characters: 'XYZ' },
          ],
        },
      });
    led.vault.passwords.validate = () => no('request-refused');
    const { ticket } = must(await led.rotations.prepare(PLACE));
    const typed = async (value: string) => must(await led.rotations.type(ticket, value));
    expect(await typed('ab1XY')).toMatchObject({ verdict: 'checked-here', broken: [] });
    expect((await typed('Xq')).broken).toEqual(['shortest', 'allowed', 'part-0', 'part-1', 'part-2']);
    expect((await typed('ab1XYXYXYXY')).broken).toEqual(['longest']);
    expect(codeOf(await led.rotations.confirm({ ticket, ...CONFIRM }))).toBe('candidate-refused');
    led.vault.passwords.validate = () => no('session-ended');
    expect(codeOf(await led.rotations.type(ticket, 'x'))).toBe('session-ended');
  });

  it('does not outlive its session, nor fifty others', async () => {
    const led = leadRotations();
    const { ticket } = must(await led.rotations.prepare(PLACE));
    for (let others = 0; others < 50; others += 1) must(await led.rotations.prepareLean(PLACE));
    expect(codeOf(led.rotations.inspect(ticket))).toBe('candidate-gone');
    const last = must(await led.rotations.prepare(PLACE)).ticket;
    led.rotations.forgetCandidates();
    expect(codeOf(led.rotations.inspect(last))).toBe('candidate-gone');
    led.session.present = undefined;
    expect(codeOf(await led.rotations.prepare(PLACE))).toBe('session-ended');
    expect(codeOf(await led.rotations.prepareLean(PLACE))).toBe('session-ended');
  });
});
