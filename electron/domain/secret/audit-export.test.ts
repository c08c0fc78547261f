import { describe, expect, it, vi } from 'vitest';
import type { AuditsToExport } from '../../../shared/secret-audits';
import type { Audit, VaultSecret } from '../vault-secret';
import { createAuditExport, type AuditExportDeps } from './audit-export';
import { ledVault, no, yes } from './testing/led-vault';

const WANTED: AuditsToExport = {
  id: 7,
  name: 'NAS-A root',
  headings: ['Time', 'Action', 'By', 'Notes', 'Ticket'],
};

const record = (id: number): Audit => ({
  id,
  at: '2026-11-21T10:00:00',
  action: 'View',
  by: 'ada',
  account: 'ada',
  notes: `note ${id}`,
  ticket: '',
});

/** A server that has so many, the newest first. */
const having = (count: number, most = Infinity): VaultSecret['audits'] => {
  const all = Array.from({ length: count }, (_, index) => record(count - index));
  return (_pass, { skip, take }) =>
    Promise.resolve(yes({ records: all.slice(skip, skip + Math.min(take, most)), total: count }));
};

const lead = (audits: VaultSecret['audits'], change: Partial<AuditExportDeps> = {}) => {
  const written: { readonly path: string; readonly text: string }[] = [];
  const asked = vi.fn(audits);
  const chooseFile = vi.fn(() => Promise.resolve<string | null>('/home/ada/audit.csv'));
  const led = createAuditExport({
    ...ledVault({ secret: { audits: asked } }),
    chooseFile,
    files: {
      write: (path, text) => {
        written.push({ path, text });
        return Promise.resolve({ ok: true });
      },
    },
    whose: () => 'ada',
    ...change,
  });
  const windows = () => asked.mock.calls.map(([, { skip, take }]) => [skip, take]);
  const lines = () => written[0]?.text.split('\r\n').slice(1, -1) ?? [];
  return { ...led, written, windows, lines, chooseFile };
};

describe('the audit of a secret that is exported', () => {
  it('is a file where the user wants it, with a heading, the newest first', async () => {
    const { exportAudits, written, chooseFile } = lead(having(2));
    expect(await exportAudits(WANTED)).toEqual(yes({ outcome: 'saved', entries: 2, isCut: false }));
    expect(chooseFile.mock.calls).toEqual([['NAS-A root audit.csv']]);
    expect(written).toEqual([
      {
        path: '/home/ada/audit.csv',
        text:
          '\uFEFF"Time","Action","By","Notes","Ticket"\r\n' +
          '"2026-11-21T10:00:00","View","ada","note 2",""\r\n' +
          '"2026-11-21T10:00:00","View","ada","note 1",""\r\n',
      },
    ]);
  });

  it('is read to its end, five hundred at once, also where the server gives fewer', async () => {
    const whole = lead(having(1_200));
    await whole.exportAudits(WANTED);
    expect(whole.windows()).toEqual([
      [0, 500],
      [500, 500],
      [1_000, 500],
    ]);
    const few = lead(having(1_200, 400));
    await few.exportAudits(WANTED);
    expect(few.windows().map(([skip]) => skip)).toEqual([0, 400, 800]);
    expect([whole.lines().length, few.lines().length]).toEqual([1_200, 1_200]);
  });

  it.each([
    [20_000, 20_000, false],
    [20_001, 20_000, true],
    [0, 0, false],
  ])('of %i entries has %i', async (count, entries, isCut) => {
    const { exportAudits, lines } = lead(having(count));
    expect(await exportAudits(WANTED)).toEqual(yes({ outcome: 'saved', entries, isCut }));
    expect(lines()).toHaveLength(entries);
  });

  it('has each entry once, though others are written down meanwhile', async () => {
    let count = 600;
    const { exportAudits, lines } = lead((...asked) => {
      const page = having(count)(...asked);
      count += 3;
      return page;
    });
    await exportAudits(WANTED);
    expect(new Set(lines()).size).toBe(600);
    expect(lines()).toHaveLength(600);
  });

  it('ends where nothing comes, whatever the server has counted', async () => {
    const { exportAudits } = lead((...asked) =>
      having(3)(...asked).then((page) => (page.ok ? yes({ ...page.value, total: 9_000 }) : page)),
    );
    expect(await exportAudits(WANTED)).toEqual(yes({ outcome: 'saved', entries: 3, isCut: false }));
  });
});

describe('no file is written', () => {
  it('where its user names none, and nothing is read', async () => {
    const { exportAudits, written, windows } = lead(having(3), { chooseFile: () => Promise.resolve(null) });
    expect(await exportAudits(WANTED)).toEqual(yes({ outcome: 'not-chosen' }));
    expect([written, windows()]).toEqual([[], []]);
  });

  it('where one of the pages cannot be read', async () => {
    const { exportAudits, written } = lead((...asked) =>
      asked[1].skip === 0 ? having(900)(...asked) : Promise.resolve(no('server-busy')),
    );
    expect(await exportAudits(WANTED)).toEqual(no('server-busy'));
    expect(written).toEqual([]);
  });

  it('where it is called off: the page that is under way hears of it, and is the last', async () => {
    const heard = vi.fn();
    const { exportAudits, stopExport, written, windows } = lead((...asked) => {
      asked[2].onCancelled(heard);
      stopExport();
      return having(900)(...asked);
    });
    expect(await exportAudits(WANTED)).toEqual(no('cancelled'));
    expect([written, windows().length, heard.mock.calls.length]).toEqual([[], 1, 1]);
  });

  it('where it is called off before its place is chosen, and the next one is none the worse', async () => {
    const { exportAudits, stopExport, written, windows, chooseFile } = lead(having(3));
    chooseFile.mockImplementationOnce(() => {
      stopExport();
      return Promise.resolve('/home/ada/audit.csv');
    });
    expect(await exportAudits(WANTED)).toEqual(no('cancelled'));
    expect([written, windows()]).toEqual([[], []]);
    expect(await exportAudits(WANTED)).toMatchObject({ value: { entries: 3 } });
  });

  it('without a session, and no place for it is asked for', async () => {
    const { exportAudits, chooseFile } = lead(having(3), { whose: () => null });
    expect(await exportAudits(WANTED)).toEqual(no('session-ended'));
    expect(chooseFile.mock.calls).toEqual([]);
  });

  it('of what another session would read', async () => {
    let who = 'ada';
    const { exportAudits, written, windows } = lead(having(3), {
      whose: () => who,
      chooseFile: () => {
        who = 'grace';
        return Promise.resolve('/home/ada/audit.csv');
      },
    });
    expect(await exportAudits(WANTED)).toEqual(no('session-ended'));
    expect([written, windows()]).toEqual([[], []]);
  });

  it('that is said to be there, where the disk takes none', async () => {
    const { exportAudits } = lead(having(3), {
      files: { write: () => Promise.resolve(no('disk-full') as never) },
    });
    expect(await exportAudits(WANTED)).toEqual(no('disk-full'));
  });
});
