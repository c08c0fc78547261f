import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { BulkRow, BulkRun } from '../../../../shared/bulk';
import type { RunDesk } from '../desk';
import { RunNews } from './RunNews';

afterEach(cleanup);

const row = (id: number, state: BulkRow['state']): BulkRow => ({
  ...{ id, name: `secret ${id}`, field: 'Password', state },
  ...{ stage: null, proofs: [], failure: null, at: null },
});

const RUN: BulkRun = {
  ...{ name: 'Spring', server: 'https://vault.corp.example', user: 'adm', isYours: true, scope: 'vault' },
  order: { canary: 1, second: 0, stopAt: 3, pauses: true, concurrency: 4 },
  ...{ reason: null, startedAt: 0, phase: { kind: 'paused', why: 'user' }, wave: 2, trouble: null },
  ...{ workedMs: 0, workingSince: null, itemMs: null },
  items: [row(1, 'verified'), row(2, 'unknown'), row(3, 'waiting')],
};

const told = (change: Partial<BulkRun>): string | null => {
  const desk = { run: { ...RUN, ...change }, session: { state: 'active' } } as unknown as RunDesk;
  const { container } = render(<RunNews {...desk} />);
  return container.textContent;
};

describe('why a run waits', () => {
  it('tells how far it is, and what was begun before and goes on to its end', () => {
    expect(told({})).toBe('The run is paused.2 of 3 done. 1 waits for proof. Nothing was sent twice.');
    cleanup();
    told({ items: [...RUN.items, row(4, 'running'), row(5, 'running')] });
    expect(screen.getByText(/Nothing was sent twice\. 2 are still under way\.$/u)).toBeTruthy();
  });

  it('tells of what is in its way how far it is, and what the system has said of it', () => {
    const trouble = { code: 'rotation-not-sealed', detail: 'ENOSPC' } as const;
    const all = told({ phase: { kind: 'paused', why: 'hindrance' }, trouble });
    expect(all).toContain('the safety copy could not be written');
    expect(all).toContain('2 of 3 done. 1 waits for proof. Nothing was sent twice.');
    expect(all).toContain('ENOSPC');
  });
});
