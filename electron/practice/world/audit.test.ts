import { describe, expect, it } from 'vitest';
import { createAudits, type Audit } from './audit';

const audit = (id: number, more: Partial<Audit> = {}): Audit => ({
  id,
  at: 1_800_000_000_000.5 + id,
  userId: 2,
  action: 'VIEW',
  notes: '',
  ticketNumber: null,
  ...more,
});

describe('the audits of a secret', () => {
  it('come back as they were written, the newest first, and those of one secret alone', () => {
    const audits = createAudits();
    const said = audit(2, { action: 'EDIT', notes: 'Field: Notes', userId: -7 });
    const ticket = audit(4, { action: 'VIEW', ticketNumber: 'CHG-1' });
    audits.add(10, audit(1));
    audits.add(10, said);
    audits.add(11, audit(3));
    audits.add(10, ticket);
    expect(audits.of(10)).toEqual([ticket, said, audit(1)]);
    expect(audits.of(11)).toEqual([audit(3)]);
    expect(audits.of(12)).toEqual([]);
  });

  it('show no more than the newest thousand of one secret', () => {
    const audits = createAudits();
    for (let id = 1; id <= 2_500; id += 1) audits.add(7, audit(id));
    const shown = audits.of(7).map(({ id }) => id);
    expect([shown.length, shown[0], shown.at(-1)]).toEqual([1_000, 2_500, 1_501]);
  });

  it('are let go, the oldest of all first, when there are more than a million', () => {
    const audits = createAudits();
    audits.add(1, audit(1));
    for (let id = 2; id <= 1_100_000; id += 1) audits.add(id % 1_000 === 0 ? 2 : 3, audit(id));
    audits.add(1, audit(1_100_001));
    expect(audits.of(1).map(({ id }) => id)).toEqual([1_100_001]);
    const rare = audits.of(2).map(({ id }) => id);
    expect([rare[0], rare.length]).toEqual([1_100_000, 1_000]);
    expect(audits.of(3)[0]?.id).toBe(1_099_999);
  });
});
