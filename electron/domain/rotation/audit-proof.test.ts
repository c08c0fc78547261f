import { describe, expect, it } from 'vitest';
import type { Reason } from '../../../shared/access';
import type { Audit } from '../vault-secret';
import { leadRotate, leadRotations } from './testing/led-rotations';

describe('a change that is proven', () => {
  const line = { action: 'Edit', by: '', account: 'adm', at: '', notes: 'Field: Password', ticket: '' };
  const REASON = { text: '', ticket: { number: 'CHG-7', system: 1 } };

  /** What the trail shows of the time after it was sent, the newest first, after an entry of the time before. */
  const leadProven = async (after: readonly Partial<Audit>[], reason: Reason | null = null) => {
    const led = leadRotations();
    const { vault } = led;
    const { audits } = vault.account;
    vault.secret.audits = () => {
      const shown = vault.account.writes.length > 0 ? after : [];
      const told = shown.map((each, at) => ({ ...line, ...each, id: audits + shown.length - at }));
      const before = { ...line, id: audits, ticket: 'CHG-7' };
      return Promise.resolve({ ok: true, value: { total: 2, records: [...told, before] } });
    };
    const rotated = await leadRotate(led, { ms: 2_000, reason });
    const evidence = () => led.seen.changes.at(-1)?.evidence ?? [];
    return { ...rotated, evidence, facts: () => evidence().map(({ fact }) => fact) };
  };

  it('is looked for in the trail, which shows it by whoever has sent it', async () => {
    const { facts, stage } = await leadProven([{ account: 'CORP\\adm' }]);
    expect(stage()).toEqual({ stage: 'verified', how: 'read-back' });
    expect(facts().at(-1)).toBe('audit-shows');
  });

  it('is proven all the same where the trail shows only one of somebody else', async () => {
    const { facts, stage } = await leadProven([{ account: 'other' }]);
    expect(stage()).toEqual({ stage: 'verified', how: 'read-back' });
    expect(facts()).not.toContain('audit-shows');
  });

  it.each([
    ['in the entry of the change', [{ ticket: 'CHG-7' }], 'CHG-7'],
    ['beside it', [{}, { action: 'View', notes: '', ticket: 'CHG-7 ' }], 'CHG-7'],
    ['nowhere but in an earlier entry', [{}], null],
    ['only by somebody else', [{}, { account: 'other', notes: '', ticket: 'CHG-7' }], null],
  ])('names the ticket that was given where the trail shows it: %s', async (_, after, ticket) => {
    const { evidence } = await leadProven(after, REASON);
    expect(evidence().at(-1)).toMatchObject({ fact: 'audit-shows', detail: ticket });
  });

  it('names no ticket that the trail shows and nobody has given', async () => {
    const { evidence } = await leadProven([{ ticket: 'CHG-7' }]);
    expect(evidence().at(-1)).toMatchObject({ fact: 'audit-shows', detail: null });
  });

  it('tells of a change by somebody else between: what was replaced may be his', async () => {
    const { evidence } = await leadProven([{}, { account: 'other' }]);
    expect(evidence().slice(-2)).toMatchObject([
      { fact: 'audit-shows' },
      { fact: 'audit-others', detail: 'other' },
    ]);
  });
});
