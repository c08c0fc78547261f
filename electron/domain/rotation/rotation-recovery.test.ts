import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RotationLine } from './rotation-lines';
import { createLedVault, no } from './testing/led-passwords';
import { journalInMemory, leadRotate, leadRotations, live, must } from './testing/led-rotations';

const SEVEN_MINUTES_MS = 7 * 60_000;

/** Everything that a run writes down of one change: told at once, never told, refused, or told of somebody else. */
const written = async (manner: 'answered' | 'lost' | 'refused') => {
  const kept = journalInMemory();
  const led = leadRotations({ kept });
  if (manner === 'lost') led.vault.passwords.put = () => no('outcome-unknown');
  if (manner === 'refused') led.vault.passwords.put = () => no('request-refused');
  await leadRotate(led, { ms: SEVEN_MINUTES_MS });
  return kept.lines;
};

const isSent = (lines: readonly RotationLine[]): boolean =>
  lines.some((line) => line.kind === 'fact' && line.fact.kind === 'sent');
const secretOf = (lines: readonly RotationLine[]) => {
  const [first] = lines;
  const sealed = first?.kind === 'prepared' ? first.sealed : 'sealed {}';
  return JSON.parse(sealed.slice('sealed '.length)) as { oldValue: string; newValue: string };
};

describe('any part of a journal from its beginning', () => {
  it('leads to what is true, loses no value that is not proven, and to nothing that is sent', async () => {
    const all = {
      answered: await written('answered'),
      lost: await written('lost'),
      refused: await written('refused'),
    };
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          manner: fc.constantFrom('answered' as const, 'lost' as const, 'refused' as const),
          length: fc.nat({ max: 12 }),
          there: fc.constantFrom('old' as const, 'new' as const, 'other' as const),
          minutes: fc.nat({ max: 10 }),
        }),
        async ({ manner, length, there, minutes }) => {
          const lines = all[manner].slice(0, length);
          const { oldValue, newValue } = secretOf(lines.length > 0 ? lines : all[manner]);
          const vault = createLedVault();
          // What was not sent cannot be there.
          const isThere = isSent(lines) ? there : 'old';
          vault.account.value = { old: oldValue, new: newValue, other: 'Theirs' }[isThere];
          const led = leadRotations({ vault, kept: journalInMemory([...lines]), keepMs: 24 * 60 * 60_000 });
          led.time.pass(minutes * 60_000);
          must(await led.rotations.all());
          await live(led, SEVEN_MINUTES_MS, 5_000);
          const { rotations } = must(await led.rotations.all());
          expect(rotations).toHaveLength(lines.length === 0 ? 0 : 1);
          expect(vault.account.writes).toEqual([]);
          for (const { stage, id } of rotations) {
            const wasProven = lines.some((line) => line.kind === 'fact' && line.fact.kind === 'read');
            if (stage.stage === 'verified' && !wasProven) expect(isThere).toBe('new');
            if (stage.stage === 'not-changed' && !wasProven) expect(isThere).toBe('old');
            if (!isSent(lines)) expect(stage).toMatchObject({ reason: 'never-sent' });
            expect(must(await led.rotations.reveal(id, 'old')).value).toBe(oldValue);
            expect(must(await led.rotations.reveal(id, 'new')).value).toBe(newValue);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('takes nothing from lines whose beginning is lost, nor from those of one that was dismissed', async () => {
    const lines = await written('answered');
    const headless = leadRotations({ kept: journalInMemory(lines.slice(1)) });
    expect(must(await headless.rotations.all()).rotations).toEqual([]);
    const [first] = lines;
    const gone: RotationLine = { kind: 'dismissed', id: first?.id ?? '', at: 1 };
    const dismissed = leadRotations({ kept: journalInMemory([...lines, gone]) });
    expect(must(await dismissed.rotations.all()).rotations).toEqual([]);
    const twice = leadRotations({ kept: journalInMemory([...lines, ...lines.slice(0, 1)]) });
    expect(must(await twice.rotations.all()).rotations).toMatchObject([{ stage: { stage: 'verified' } }]);
  });

  it('that cannot be read holds nothing, and what is no entry is not opened', async () => {
    const kept = journalInMemory([{ kind: 'prepared', id: 'x', at: 1, sealed: 'sealed nothing' }]);
    const led = leadRotations({ kept });
    expect(must(await led.rotations.all())).toEqual({ rotations: [], locked: 1, unseenSince: null });
    const gone = {
      ...kept,
      journal: { ...kept.journal, load: () => Promise.resolve({ state: 'newer' } as const) },
    };
    expect(must(await leadRotations({ kept: gone }).rotations.all())).toEqual({
      rotations: [],
      locked: 0,
      unseenSince: null,
    });
  });
});
